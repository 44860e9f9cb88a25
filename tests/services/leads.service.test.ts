import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withPassword } from '../../graph/model/address.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { mineStore } from '../../server/mining.ts';
import { everythingIn } from '../support/everything.ts';
import { rememberedRules } from '../support/remembered-rules.ts';
import { SHARED } from '../support/shared.ts';
import { PROVINCE_ARCHIVE } from '../worlds/write.ts';
import { wipeNeo4j } from './store/wipe.ts';

const neo4j = inject('neo4j');
const folder = mkdtempSync(join(tmpdir(), 'jianwei-leads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!neo4j)('leads on Neo4j', () => {
  let embedded: Store;
  let distributed: Store;

  beforeAll(async () => {
    const { address, user, password } = neo4j!;
    await wipeNeo4j();
    embedded = await openStore('memory:');
    distributed = await openStore(withPassword(address, password, user));
    return async () => {
      await Promise.all([embedded.close(), distributed.close()]);
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
    const [a, b] = [await load(embedded, path), await load(distributed, path)];
    expect(b.receipt).toEqual(a.receipt);
    expect(await everythingIn(distributed)).toEqual(await everythingIn(embedded));
    expect(await distributed.check()).toEqual(await embedded.check());
    const [ours, theirs] = [await leadsOf(embedded), await leadsOf(distributed)];
    expect(theirs).toEqual(ours);
    return ours;
  }

  it('of the fictional province are those of the embedded store', async () => {
    const { leads } = await compare(fileURLToPath(PROVINCE_ARCHIVE));
    expect(leads.length).toBeGreaterThan(10);
    const [lead] = leads;
    const document = lead!.findings[0]!.evidence[0]!.document;
    expect(await distributed.results.leadsOfDocument(document)).toEqual(await embedded.results.leadsOfDocument(document));
    const subjects = leads.flatMap((l) => l.subjects.map((s) => s.node));
    expect(await distributed.results.subjectsAmong(subjects)).toEqual(await embedded.results.subjectsAmong(subjects));
  });

  it.skipIf(!SHARED)('of the real corpus, too', async () => {
    await compare(join(SHARED!, 'corpus', 'docs'));
    expect(await distributed.documents.count()).toBeGreaterThan(2800);
  });
});
