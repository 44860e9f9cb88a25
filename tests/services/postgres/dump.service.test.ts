import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openEmbeddedGraph } from '../../../graph/store/embedded/projection.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { splitStore } from '../../../graph/store/split-store.ts';
import { anOrder } from '../../support/erasures.ts';
import { everythingIn, reviewIn } from '../../support/everything.ts';
import { aBatch, aRun } from '../../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { binaries } from '../postgres.ts';
import { freshDatabase } from './databases.ts';

/** The recipe of docs/operations.md, with the server's own tools. */
describe.skipIf(inject('postgres') === null)('a dump of PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-dump-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const tool = (name: string, ...words: string[]) => execFileSync(join(binaries() ?? '', name), words, { stdio: 'pipe' });
  const open = async (address: string, tenant?: string): Promise<Store> =>
    splitStore(await openPostgresRecords(address, tenant), openEmbeddedGraph(':memory:'), documentGraph);
  const standing = async (store: Store) => {
    await store.rebuild(documentGraph);
    const [batches, run, head] = await Promise.all([store.journal.batches(), store.results.lastRun(), store.ledger.head()]);
    return { everything: await everythingIn(store), review: await reviewIn(store), digest: await store.digest(), batches, run, head };
  };

  it('brings back ledger and desk of every unit, over what has come since, and what was erased since is erased again', async () => {
    const address = await freshDatabase();
    const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    const root = await open(address);
    await root.tenants.found('east', '东区院');
    const east = await open(address, 'east');
    for (const store of [root, east]) {
      await store.journal.open(aBatch());
      await store.commit(writeOfDocuments([document]));
      await store.review.decide(aDecision(document, 'officials', '卓远帆', 'rejected'), documentGraph);
      await store.results.save(aRun('r1'), []);
      await store.journal.finish('b', '2024-01-02T00:00:00Z');
    }
    const before = [await standing(root), await standing(east)];
    const file = join(folder, 'jianwei.dump');
    tool('pg_dump', `--dbname=${address}`, '--format=custom', `--file=${file}`);
    await root.commit(writeOfDocuments([anUncertainDocument({ number: '(2021)云0521刑初8号' })]));
    const order = anOrder([document.document.id]);
    await east.erasures.carryOut(order);
    for (const store of [root, east]) await store.close();

    tool('pg_restore', `--dbname=${address}`, '--clean', '--if-exists', file);
    const [rootAgain, eastAgain] = [await open(address), await open(address, 'east')];
    expect([await standing(rootAgain), await standing(eastAgain)]).toEqual(before);
    for (const store of [rootAgain, eastAgain]) expect(await store.check()).toEqual([]);
    expect(await eastAgain.erasures.carryOut(order)).toMatchObject({ documents: 1 });
    expect([await eastAgain.documents.count(), await rootAgain.documents.count()]).toEqual([0, 1]);
    for (const store of [rootAgain, eastAgain]) expect(await store.check()).toEqual([]);
    for (const store of [rootAgain, eastAgain]) await store.close();
  });
});
