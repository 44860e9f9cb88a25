import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { SCHEMA_VERSION } from '../../graph/store/embedded/schema.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/store.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { everythingIn, reviewIn } from '../support/everything.ts';
import { OF_CONDUCTS, OF_READINGS, WITHOUT_TENANTS } from '../support/layout-before-tenants.ts';
import { mirrored } from '../support/mirrored.ts';
import { plainBodies } from '../support/plain-bodies.ts';
import { anAdoption, load } from '../support/readings.ts';
import { aText, readerOf, reading } from '../support/scripted-readers.ts';
import { standsIn } from '../support/scripted-texts.ts';
import { foundTwo, freshFiles } from '../support/shared-file.ts';
import { aBatch, aNode, anEdge, aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';
import { describeDesk } from './desk.contract.ts';
import { describeErasure } from './erasure.contract.ts';
import { describeLeads } from './leads.contract.ts';
import { describeReadings } from './readings.contract.ts';
import { describeErasedReadings } from './readings-erased.contract.ts';
import { describeReview } from './review.contract.ts';
import { describeReviewSequences } from './review-sequences.contract.ts';
import { describeStore } from './store.contract.ts';
import { describeTenants } from './tenants.contract.ts';

describeStore('embedded', () => openStore('memory:'));
describeDesk('embedded', () => openStore('memory:'));
describeLeads('embedded', () => openStore('memory:'));
describeReview('embedded', () => openStore('memory:'));
describeErasure('embedded', () => openStore('memory:'), 40);
describeReadings('embedded', () => openStore('memory:'), 40);
describeErasedReadings('embedded', () => openStore('memory:'));
describeReviewSequences('embedded', () => openStore('memory:'), 60);

const freshFile = freshFiles();
/** Beside another unit in the same file. */
const besideAnother = async (): Promise<Store> => {
  const file = await foundTwo(freshFile());
  return mirrored(openEmbeddedStore(file, 'own'), openEmbeddedStore(file, 'neighbour'));
};
describeStore('embedded, beside another unit', besideAnother);
describeDesk('embedded, beside another unit', besideAnother);
describeLeads('embedded, beside another unit', besideAnother);
describeReview('embedded, beside another unit', besideAnother);
describeReviewSequences('embedded, beside another unit', besideAnother, 10);
describeErasure('embedded, beside another unit', besideAnother, 10);
describeReadings('embedded, beside another unit', besideAnother, 10);
describeErasedReadings('embedded, beside another unit', besideAnother);
describeTenants('embedded', async () => {
  const file = freshFile();
  return async (tenant) => openEmbeddedStore(file, tenant);
});

/** Takes away what came with the review of doubtful values. */
const WITHOUT_REVIEW = ['date', 'confidence', 'inferred']
  .map((column) => `ALTER TABLE edge_evidence DROP COLUMN ${column}`)
  .concat(['lone_mention', 'review_value', 'review_decision'].map((table) => `DROP TABLE ${table}`))
  .join('; ');

/** Takes away what came with readings; what was deflated is text again by then. */
const WITHOUT_READINGS = `${[...OF_READINGS, ...OF_CONDUCTS].map((table) => `DROP TABLE ${table};`).join(' ')}
  ALTER TABLE run DROP COLUMN standing;
  ${['reader', 'digest'].map((column) => `ALTER TABLE document DROP COLUMN ${column};`).join(' ')}
  ${['place', 'placed', 'stands'].map((column) => `ALTER TABLE review_decision DROP COLUMN ${column};`).join(' ')}
  UPDATE meta SET value = '7' WHERE name = 'schema'`;

/** Takes a store back to the tables of before the ledger. */
const WITHOUT_LEDGER = `${WITHOUT_TENANTS};
  ALTER TABLE source_text ADD COLUMN content TEXT NOT NULL DEFAULT '';
  UPDATE source_text SET content = (SELECT body FROM ledger_entry WHERE id = entry);
  ALTER TABLE source_text DROP COLUMN entry;
  ALTER TABLE document ADD COLUMN record TEXT NOT NULL DEFAULT '';
  UPDATE document SET record = (SELECT json_extract(body, '$.record') FROM ledger_entry WHERE id = entry);
  ALTER TABLE document DROP COLUMN entry;
  DROP TABLE ledger_commit; DROP TABLE ledger_entry;
  DELETE FROM meta WHERE name IN ('ledger', 'graph')`;

describe('embedded store of another version', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianwei-version-'));
    file = join(folder, 'a.db');
    const store = await openStore(`file:${file}`);
    await store.journal.open(aBatch({ id: 'old' }));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function change(sql: string): void {
    const database = openDatabase(file);
    plainBodies(database);
    database.exec(sql);
    database.close();
  }

  it('that is older is brought up to date and keeps what it holds', async () => {
    change(
      `${WITHOUT_LEDGER}; ${WITHOUT_REVIEW}; DROP TABLE batch_part; ALTER TABLE batch DROP COLUMN parts; UPDATE meta SET value = '1' WHERE name = 'schema'`,
    );
    for (let time = 0; time < 2; time++) {
      const store = await openStore(`file:${file}`);
      expect((await store.journal.batches()).map((b) => b.id)).toEqual(['old']);
      await store.journal.handedOver('old', ['p']);
      expect(await store.journal.partDone('old', 'p')).toBe(true);
      await store.close();
    }
  });

  it('that knew of no doubts takes its records for certain, and what it says of its graph is as if it had always known', async () => {
    const lone = { number: null, court: null, judges: [], parties: ['岑默'] };
    const documents = [
      anUncertainDocument(),
      anUncertainDocument({ number: '(2021)云0521刑初8号', date: '2020-02-03' }),
      anUncertainDocument(lone),
    ];
    const store = await openStore(`file:${file}`);
    await store.commit(writeOfDocuments(documents));
    const before = await everythingIn(store);
    await store.close();
    const forget = "UPDATE document SET record = json_remove(record, '$.uncertain', '$.confidence')";
    change(`${WITHOUT_LEDGER}; ${WITHOUT_REVIEW}; ${forget}; UPDATE meta SET value = '2' WHERE name = 'schema'`);
    const opened = await openStore(`file:${file}`);
    expect(await everythingIn(opened)).toEqual(before);
    expect(await opened.check()).toEqual([]);
    expect(before.loneMentions).toHaveLength(1);
    await opened.close();
  });

  it('that had no words for characters beyond the basic plane is given them', async () => {
    const { text, document } = aStoredDocument({ content: '原告𠮷川与被告𡈽屋' });
    const store = await openStore(`file:${file}`);
    await store.commit(aWrite({ texts: [text], documents: [document], nodes: [aNode('person', '𠮷川')] }));
    await store.close();
    const words = (of: string): string => `INSERT INTO ${of}_search (${of}_search) VALUES ('delete-all');`;
    const asItWas =
      "INSERT INTO document_search (rowid, body) VALUES (1, '原告 告 川与 与被 被告 屋'); INSERT INTO node_search (rowid, body) VALUES (1, '川');";
    change(`${WITHOUT_LEDGER}; ${words('document')} ${words('node')} ${asItWas} UPDATE meta SET value = '3' WHERE name = 'schema'`);
    const opened = await openStore(`file:${file}`);
    for (const wanted of ['𠮷川', '𡈽屋', '川与被告'])
      expect((await opened.documents.list({ text: wanted, offset: 0, limit: 9 })).total).toBe(1);
    expect(await opened.graph.search('𠮷', { limit: 9 })).toHaveLength(1);
    await opened.close();
  });

  it('that knew of no units belongs to the root as it is', async () => {
    const doubtful = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    const [judge, court] = [aNode('official', '陆珩'), aNode('court', '清河市人民法院')];
    const store = await openStore(`file:${file}`);
    await store.commit({ ...writeOfDocuments([doubtful]), batch: 'old' });
    // Rows of the full text with a hole between them: what is withdrawn leaves its number free.
    for (const verdict of ['confirmed', 'rejected'] as const) {
      await store.review.decide(aDecision(doubtful, 'officials', '卓远帆', verdict), documentGraph);
      await store.commit(aWrite({ nodes: verdict === 'confirmed' ? [judge] : [court], edges: [] }));
    }
    const { text, document } = aStoredDocument({ content: '陆珩，清河市人民法院', number: '(2020)云0521民初8号' });
    const serves = { ...anEdge('serves-at', judge, court), evidence: { document: document.id, spans: [{ start: 0, end: 2 }] } };
    await store.commit(aWrite({ texts: [text], documents: [document], nodes: [judge, court], edges: [serves] }));
    for (const run of ['r1', 'r2']) await store.results.save(aRun(run), []);
    const before = await all(store);
    await store.close();
    change(WITHOUT_TENANTS);
    const opened = await openStore(`file:${file}`);
    expect(await all(opened)).toEqual(before);
    expect(before.found).toEqual([[1, 1], ['陆珩']]);
    expect(await opened.check()).toEqual([]);
    expect(await opened.tenants.list()).toEqual([opened.tenants.own]);
    await opened.tenants.found('east', '东区院');
    expect(await opened.graph.counts()).toEqual(before.counts);
    const east = await openStore(`file:${file}`, 'east');
    expect(await east.graph.counts()).toEqual({ nodes: 0, edges: 0 });
    expect([...(await opened.check()), ...(await east.check())]).toEqual([]);
    await Promise.all([opened.close(), east.close()]);
  });

  it('that knew no readers keeps everything that was said, in fewer bytes, and says of nobody that he read it', async () => {
    const doubtful = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    const store = await openStore(`file:${file}`);
    await store.commit({ ...writeOfDocuments([doubtful]), batch: 'old' });
    await store.review.decide(aDecision(doubtful, 'officials', '卓远帆', 'confirmed'), documentGraph);
    const before = await all(store);
    await store.close();
    change(WITHOUT_READINGS);
    const opened = await openStore(`file:${file}`);
    expect(await all(opened)).toEqual(before);
    expect(await opened.readings.readers()).toEqual([{ reader: null, documents: 1 }]);
    expect((await opened.readings.unread('rules@8', '', 9)).map(({ hash }) => hash)).toEqual([doubtful.text.hash]);
    expect(await opened.check()).toEqual([]);
    await opened.close();
    const database = openDatabase(file);
    const kept = database.prepare('SELECT kind, typeof(body) type FROM ledger_entry GROUP BY kind, type ORDER BY kind').all();
    database.close();
    expect(kept.filter(({ type }) => type === 'blob').map(({ kind }) => kind)).toEqual(['document']);
  });

  it('that is newer is refused and left as it is', async () => {
    change("UPDATE meta SET value = '99' WHERE name = 'schema'");
    await expect(openStore(`file:${file}`)).rejects.toMatchObject({ code: 'store-damaged' });
    change(`UPDATE meta SET value = '${SCHEMA_VERSION}' WHERE name = 'schema'`);
    const store = await openStore(`file:${file}`);
    expect(await store.journal.batch('old')).not.toBeNull();
    await store.close();
  });
});

/** Everything that can be asked of a store, with its chain. */
async function all(store: Store) {
  const commits = [];
  for await (const commit of store.ledger.since(0)) commits.push(commit);
  const listed = async (text: string) => (await store.documents.list({ text, offset: 0, limit: 9 })).total;
  return {
    ...(await everythingIn(store)),
    review: await reviewIn(store),
    counts: await store.graph.counts(),
    found: [[await listed('清河市'), await listed('珩')], (await store.graph.search('陆', { limit: 9 })).map(({ label }) => label)],
    batches: await store.journal.batches(),
    outcomes: await store.journal.outcomes('old'),
    run: await store.results.lastRun(),
    digest: await store.digest(),
    ledger: [store.ledger.id, commits, await store.standing()],
  };
}

describe('embedded store file', () => {
  it('goes on with what was adopted where another process was killed', async () => {
    const file = freshFile();
    const texts = ['7', '8', '9'].map((n) => aText(`文书\n案号:(2021)云0521刑初${n}号\nA法官:程砚秋\nB法官:卓远帆\n`));
    const [killed, once] = [await openStore(`file:${file}`), await openStore('memory:')];
    await load(killed, 'A', texts);
    await load(once, 'B', texts);
    await killed.readings.keep(readerOf('B'), reading('B', texts));
    await killed.readings.adopt(anAdoption());
    expect(await killed.readings.putInPlace(1, documentGraph)).toBe(2);
    await killed.close();
    const next = await openStore(`file:${file}`);
    expect(await next.readings.underWay()).toEqual(anAdoption());
    expect(await next.check()).toEqual([]);
    expect(await next.readings.putInPlace(9, documentGraph)).toBe(0);
    expect(await standsIn(next)).toEqual(await standsIn(once));
    await Promise.all([next.close(), once.close()]);
  });

  it('has all decisions in its backup, and tells when one of them is about nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwei-backup-'));
    try {
      const store = await openStore(`file:${join(folder, 'a.db')}`);
      const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
      await store.commit(writeOfDocuments([document]));
      for (const verdict of ['rejected', 'confirmed'] as const)
        await store.review.decide(aDecision(document, 'officials', '卓远帆', verdict), documentGraph);
      await store.backup(join(folder, 'b.db'));
      const copy = await openStore(`file:${join(folder, 'b.db')}`);
      expect(await reviewIn(copy)).toEqual(await reviewIn(store));
      expect((await reviewIn(copy)).history).toHaveLength(2);
      expect([await everythingIn(copy), await copy.digest()]).toEqual([await everythingIn(store), await store.digest()]);
      await Promise.all([store.close(), copy.close()]);
      const database = openDatabase(join(folder, 'b.db'));
      database.exec('DELETE FROM review_value');
      database.close();
      const damaged = await openStore(`file:${join(folder, 'b.db')}`);
      expect((await damaged.check()).map(({ code }) => code)).toEqual(['decision-without-value']);
      await damaged.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keeps what was committed and refuses what is no store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwei-store-'));
    try {
      const address = `file:${join(folder, 'deep', 'a.db')}`;
      const first = await openStore(address);
      await first.commit(aWrite({ nodes: [aNode('court', '清河市人民法院')] }));
      await first.close();
      const second = await openStore(address);
      expect((await second.graph.counts()).nodes).toBe(1);
      await second.close();
      const broken = join(folder, 'broken.db');
      writeFileSync(broken, 'this is no database, it is only text that is long enough to be read as a page header'.repeat(20));
      await expect(openStore(`file:${broken}`)).rejects.toMatchObject({ code: 'store-damaged' });
      await expect(openStore('mongo://x')).rejects.toMatchObject({ code: 'invalid-input' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
