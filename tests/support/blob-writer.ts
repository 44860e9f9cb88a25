/** Puts the same large blobs again and again: `blob-writer.ts FOLDER SEED ROUNDS`; says each address on standard output. */
import { createHash } from 'node:crypto';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';

const [folder = '', seed = '', rounds = '1'] = process.argv.slice(2);
const blobs = folderBlobs(folder);
for (let i = 0; i < Number(rounds); i++) {
  const word = createHash('sha512').update(`${seed} ${i}`).digest();
  process.stdout.write(`${await blobs.put(Buffer.alloc(1_000_000, word))}\n`);
}
