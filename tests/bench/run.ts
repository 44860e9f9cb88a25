/**
 * `npm run bench`: speed and memory of the whole program on the real corpus (../shared) and on the fictional province.
 * Times are of this machine; where there is a peer, the ratio to it in the same run is what counts.
 * `npm run bench -- --beside 0.1.0 [--documents 50000]`: loads and mines generated documents by that version and by this one, and nothing else.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withPassword } from '../../graph/model/address.ts';
import { neo4jMissing, neo4jServer } from '../services/servers.ts';
import { SHARED } from '../support/shared.ts';
import { benchApi } from './api.ts';
import { benchBeside } from './beside.ts';
import { benchExtraction } from './extraction.ts';
import { benchLoad } from './load.ts';
import { benchNeo4jWriting } from './neo4j-writing.ts';
import { benchNetwork } from './network.ts';
import { benchPairs } from './pairs.ts';
import { benchStart } from './start.ts';

const line = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(34)} ${value}\n`);
};

async function benchAll(): Promise<void> {
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
    const server = await neo4jServer({ heap: '2g', lasting: true });
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
}

const { values } = parseArgs({ options: { beside: { type: 'string' }, documents: { type: 'string', default: '50000' } } });
if (values.beside === undefined) await benchAll();
else for (const [name, value] of await benchBeside(values.beside, Number(values.documents))) line(name, value);
