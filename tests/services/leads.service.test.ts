import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { withPassword } from '../../graph/model/address.ts';
import { openStore, openStoreAt } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { everythingIn } from '../support/everything.ts';
import { rememberedRules } from '../support/remembered-rules.ts';
import { SHARED } from '../support/shared.ts';
import { PROVINCE_ARCHIVE } from '../worlds/write.ts';
import { freshDatabase } from './postgres/databases.ts';
import { wipeNeo4j } from './store/wipe.ts';

type Named = (n: number) => string;
const neo4j = inject('neo4j');
const folder = mkdtempSync(join(tmpdir(), 'jianwei-leads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!neo4j || !inject('postgres'))('leads on every combination of stores', () => {
  let embedded: Store;
  /** Graph in Neo4j, in a file of its own, and following PostgreSQL. */
  let others: Store[];

  beforeAll(async () => {
    const { address, user, password } = neo4j!;
    await wipeNeo4j();
    embedded = await openStore('memory:');
    const [ledger, graph] = ['ledger', 'graph'].map((name) => (n: number) => `file:${join(folder, `${name}-${n}.db`)}`) as [Named, Named];
    const addresses = [
      { ledger: ledger(0), graph: withPassword(address, password, user) },
      { ledger: ledger(1), graph: graph(1) },
      { ledger: await freshDatabase(), graph: graph(2) },
    ];
    others = await Promise.all(addresses.map((one) => openStoreAt(one, documentGraph)));
    return async () => {
      for (const store of [embedded, ...others]) await store.close();
    };
  });

  const load = (store: Store, path: string) =>
    loadBatch({
      store,
      blobs: folderBlobs(join(folder, 'blobs')),
      reader: inlineReader(rememberedRules),
      paths: [path],
      name: path,
      base: dirname(path),
      now: () => new Date(),
    });

  async function leadsOf(store: Store) {
    const run = await mineStore(store, { asOf: '2024-12-31', fdr: 0.05, now: () => new Date() });
    const { leads, byTier, byPattern } = await store.results.leads({ offset: 0, limit: 10_000 });
    return { leads, byTier, byPattern, outcomes: run.outcomes, digest: run.inputDigest };
  }

  async function compare(path: string) {
    const { receipt } = await load(embedded, path);
    const [everything, problems, ours] = [await everythingIn(embedded), await embedded.check(), await leadsOf(embedded)];
    for (const store of others) {
      expect((await load(store, path)).receipt).toEqual(receipt);
      expect(await everythingIn(store)).toEqual(everything);
      expect(await store.check()).toEqual(problems);
      expect(await leadsOf(store)).toEqual(ours);
    }
    return ours;
  }

  it('of the fictional province are those of the embedded store', async () => {
    const { leads } = await compare(fileURLToPath(PROVINCE_ARCHIVE));
    expect(leads.length).toBeGreaterThan(10);
    const [lead] = leads;
    const document = lead!.findings[0]!.evidence[0]!.document;
    const subjects = leads.flatMap((l) => l.subjects.map((s) => s.node));
    for (const store of others) {
      expect(await store.results.leadsOfDocument(document)).toEqual(await embedded.results.leadsOfDocument(document));
      expect(await store.results.subjectsAmong(subjects)).toEqual(await embedded.results.subjectsAmong(subjects));
    }
  });

  it.skipIf(!SHARED)('of the real corpus, too', async () => {
    await compare(join(SHARED!, 'corpus', 'docs'));
    for (const store of others) expect(await store.documents.count()).toBeGreaterThan(2800);
  });
});
