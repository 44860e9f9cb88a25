/** `npm run docs`: writes the tables of the documentation anew from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './tables.ts';

for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
  ['server/casework/README.md', 'en'],
] as const) {
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), language));
}
