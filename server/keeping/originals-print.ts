import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { shelvedFilesOfAll } from '../../ingestion/blobs/folder-audit.ts';

/** What a folder of originals holds, to be compared after it was copied. */
export interface OriginalsPrint {
  readonly count: number;
  /** Originals whose bytes do not have the hash that they are named by. */
  readonly changed: readonly string[];
  /** SHA-256 over the names and the hashes of all of them. */
  readonly print: string;
}

export async function printOriginals(folder: string): Promise<OriginalsPrint> {
  const print = createHash('sha256');
  const changed: string[] = [];
  let count = 0;
  for await (const { name, address } of shelvedFilesOfAll(folder)) {
    if (address === null) continue;
    count++;
    const hash = await hashOf(join(folder, name));
    if (hash !== address) changed.push(name);
    print.update(`${address} ${hash}\n`);
  }
  return { count, changed, print: print.digest('hex') };
}

/** SHA-256 of a file (hex). */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
