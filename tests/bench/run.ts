/**
 * `npm run bench`: speed and memory of the whole program on the real corpus (../shared) and on the fictional province.
 * Times are of this machine; where there is a peer, the ratio to it in the same run is what counts.
 */
import { join } from 'node:path';
import { SHARED } from '../support/shared.ts';
import { benchApi } from './api.ts';
import { benchExtraction } from './extraction.ts';
import { benchLoad } from './load.ts';
import { benchNetwork } from './network.ts';
import { benchStart } from './start.ts';

const line = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(34)} ${value}\n`);
};

if (SHARED) {
  const corpus = join(SHARED, 'corpus', 'docs');
  for (const [name, value] of benchExtraction(corpus)) line(name, value);
  for (const [name, value] of await benchLoad(corpus)) line(name, value);
} else line('real corpus', 'absent: ../shared is not here');
for (const [name, value] of await benchStart()) line(name, value);
for (const [name, value] of await benchApi()) line(name, value);
// With a Neo4j at JIANWEI_STORE that has GDS, its kernels run in turns with ours.
const peer = process.env['JIANWEI_STORE'];
for (const [name, value] of await benchNetwork(peer?.startsWith('neo4j') ? peer : null)) line(name, value);
