import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { withPassword } from '../../graph/model/address.ts';
import { openEmbeddedRecords } from '../../graph/store/embedded/store.ts';
import { openStoreAt } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { anOrder } from '../support/erasures.ts';
import { everythingIn } from '../support/everything.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';
import { type Neo4jServer, neo4jServer } from './servers.ts';

describe.skipIf(inject('neo4j') === null)('a graph in Neo4j, when its server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-lost-'));
  const ledger = join(folder, 'ledger.db');
  const documents = ['7', '8', '9'].map((n) =>
    anUncertainDocument({ number: `(2021)云0521刑初${n}号`, doubts: [{ field: 'officials' }, { field: 'court' }] }),
  );
  let server: Neo4jServer;
  const open = (): Promise<Store> =>
    openStoreAt({ ledger: `file:${ledger}`, graph: withPassword(server.address, server.password, server.user) }, documentGraph);

  beforeAll(async () => {
    server = await neo4jServer({ heap: '512m' });
  });
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('was away, follows what the ledger was told meanwhile', async () => {
    const store = await open();
    await store.commit(writeOfDocuments(documents.slice(0, 1)));
    await store.close();
    await server.kill();
    const records = openEmbeddedRecords(ledger);
    await records.commit(writeOfDocuments(documents.slice(1)));
    await records.review.decide(aDecision(documents[1]!, 'officials', '卓远帆', 'confirmed'), documentGraph);
    await records.close();
    await server.start();
    const again = await open();
    await expect.poll(async () => (await again.standing()).graph, { timeout: 30_000 }).toBe(3);
    expect(await again.check()).toEqual([]);
    await again.close();
  });

  it('was away, forgets what was erased meanwhile', async () => {
    const doomed = anUncertainDocument({ number: '(2021)云0521刑初6号', parties: ['岑默'], doubts: [{ field: 'officials' }] });
    const store = await open();
    const before = await everythingIn(store);
    await store.commit(writeOfDocuments([doomed]));
    await store.close();
    await server.kill();
    const records = openEmbeddedRecords(ledger);
    // What somebody decided on it was never led: nobody can say any more what it said before.
    await records.review.decide(aDecision(doomed, 'officials', '卓远帆', 'confirmed'), documentGraph);
    await records.erasures.carryOut(anOrder([doomed.document.id]));
    await records.close();
    await server.start();
    const again = await open();
    await expect.poll(async () => (await again.standing()).graph, { timeout: 30_000 }).toBe(await again.ledger.head());
    expect(await everythingIn(again)).toEqual(before);
    expect(await again.check()).toEqual([]);
    await again.close();
  });

  it('has lost its data, is made anew as it was', async () => {
    const store = await open();
    await store.review.decide(aDecision(documents[2]!, 'court', '云川省青河县人民法院', 'rejected'), documentGraph);
    const before = await everythingIn(store);
    await store.close();
    await server.stop();
    for (const part of ['databases', 'transactions']) await rm(join(server.home, 'data', part, 'neo4j'), { recursive: true });
    await server.start();
    const again = await open();
    const shares: number[] = [];
    await again.rebuild(documentGraph, (share) => shares.push(share));
    expect(await everythingIn(again)).toEqual(before);
    expect(shares.at(-1)).toBe(1);
    const { head, graph } = await again.standing();
    expect([graph, head]).toEqual([7, 7]);
    await again.close();
  });
});
