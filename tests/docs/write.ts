/** `npm run docs`: writes the lists of the code and the tables of the documentation anew from what stands in the folders. */
import { readFileSync, writeFileSync } from 'node:fs';
import { LISTS } from './lists.ts';

for (const [file, list] of Object.entries(LISTS)) writeFileSync(file, list('.'));

// The tables read the lists: they are loaded once those are written.
const { withTables } = await import('./tables.ts');
for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
  ['server/casework/README.md', 'en'],
] as const) {
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), language));
}
