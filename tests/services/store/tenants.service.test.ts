import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openStoreAt } from '../../../graph/store/open.ts';
import { describeTenants } from '../../contract/tenants.contract.ts';
import { neo4jAddress, wipeNeo4j } from './wipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianwei-units-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(inject('neo4j') === null)('with a real server', () => {
  let count = 0;
  describeTenants('embedded records, graph in Neo4j', async () => {
    await wipeNeo4j();
    const ledger = `file:${join(folder, `${count++}.db`)}`;
    return (tenant) => openStoreAt({ ledger, graph: neo4jAddress(), ...(tenant === undefined ? {} : { tenant }) }, documentGraph);
  });
});
