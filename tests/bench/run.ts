/**
 * `npm run bench`: speed and memory of the whole program on the real corpus (../shared) and on the fictional province.
 * Times are of this machine; where there is a peer, the ratio to it in the same run is what counts.
 */
import { join } from 'node:path';
import { withPassword } from '../../graph/model/address.ts';
import { neo4jMissing, neo4jServer } from '../services/servers.ts';
import { SHARED } from '../support/shared.ts';
import { benchApi } from './api.ts';
import { benchExtraction } from './extraction.ts';
import { benchLoad } from './load.ts';
import { benchNeo4jWriting } from './neo4j-writing.ts';
import { benchNetwork } from './network.ts';
import { benchPairs } from './pairs.ts';
import { benchStart } from './start.ts';

const line = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(34)} ${value}\n`);
};

if (SHARED) {
  const corpus = join(SHARED, 'corpus', 'docs');
  for (const [name, value] of benchExtraction(corpus)) line(name, value);
  for (const [name, value] of await benchLoad(corpus)) line(name, value);
} else line('real corpus', 'absent: ../shared is not here');
benchPairs();
for (const [name, value] of await benchStart()) line(name, value);
for (const [name, value] of await benchApi()) line(name, value);
const missing = neo4jMissing();
if (missing === null) {
  // A server of our own: the bench of writing empties it again and again.
  const server = await neo4jServer({ heap: '2g' });
  const address = withPassword(server.address, server.password, server.user);
  try {
    for (const [name, value] of await benchNeo4jWriting(address)) line(name, value);
    for (const [name, value] of await benchNetwork(address)) line(name, value);
  } finally {
    await server.remove();
  }
} else {
  line('Neo4j', `absent: ${missing}`);
  for (const [name, value] of await benchNetwork(null)) line(name, value);
}
