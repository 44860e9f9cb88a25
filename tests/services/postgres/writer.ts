/**
 * Writes to ledger and desk until it is killed: `writer.ts ADDRESS NAME COUNT`. Its files are those of every other writer, under names of its own;
 * COUNT of them, or without end. It says the head after each commit.
 */
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { writeOfFile } from './files.ts';

const [address = '', name = '', count = 'Infinity'] = process.argv.slice(2);
const records = await openPostgresRecords(address);
process.stdout.write('ready\n');
for (let i = 0; i < Number(count); i++) {
  await records.commit(writeOfFile(name, i));
  process.stdout.write(`wrote ${i}\n`);
}
await records.close();
