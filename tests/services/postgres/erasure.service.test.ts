import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { isErased } from '../../../graph/store/chain.ts';
import type { Records, StoreWrite } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { aFinding, aLead } from '../../graph/conduct/findings.ts';
import { anOrder, twoInOneText } from '../../support/erasures.ts';
import { aRun } from '../../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { ask, freshDatabase } from './databases.ts';
import { writeOfFile } from './files.ts';
import { holding } from './holding.ts';

const doomed = anUncertainDocument({ parties: ['岑默'], doubts: [{ field: 'officials' }] });
const kept = anUncertainDocument({ number: '(2021)云0521刑初8号', parties: ['曲径'] });
const { id } = doomed.document;
const order = anOrder([id]);

/** Of what comes with a text, one document. */
function only(write: StoreWrite, document: string): StoreWrite {
  return {
    ...{ ...write, documents: write.documents.filter((one) => one.id === document) },
    mentions: write.mentions.filter((one) => one.document === document),
    edges: write.edges.filter(({ evidence }) => evidence.document === document),
    outcomes: write.outcomes.map((claim) => ({ ...claim, documents: [document] })),
  };
}

describe.skipIf(inject('postgres') === null)('an erasure in PostgreSQL', () => {
  let address: string;
  const opened: Records[] = [];
  const open = async (at = address): Promise<Records> => {
    const records = await openPostgresRecords(at);
    opened.push(records);
    return records;
  };
  beforeEach(async () => {
    address = await freshDatabase();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((records) => records.close()));
  });
  const expectSound = async (records: Records): Promise<void> => {
    expect((await records.check()).filter(({ code }) => code !== 'item-without-batch')).toEqual([]);
  };
  /** Begins one thing, and another while the first has done everything but become durable. */
  const whileBegun = async <A, B>(one: () => Promise<A>, other: () => Promise<B>): Promise<[A, PromiseSettledResult<B>]> => {
    const holder = await holding(address, 'SELECT FROM tenant WHERE number = 0 FOR UPDATE');
    const first = one();
    await holder.awaited();
    const second = Promise.allSettled([other()]);
    const waiting = 'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0';
    await expect.poll(async () => (await ask(address, waiting)).length, { timeout: 10_000 }).toBe(2);
    await holder.release();
    return [await first, (await second)[0]!];
  };

  it('lets nothing of a document slip in that comes meanwhile', async () => {
    const [one, other] = [await open(), await open()];
    await one.commit(writeOfDocuments([doomed, kept]));
    const again = { ...writeOfDocuments([doomed]), batch: 'again' };
    const outcomes = [{ path: 'a', outcome: 'loaded' as const, reason: null, detail: null, documents: [id] }];
    const [erased, came] = await whileBegun(
      () => one.erasures.carryOut(order),
      () => other.commit({ ...again, outcomes }),
    );
    expect(erased).toMatchObject({ documents: 1 });
    expect(came).toMatchObject({ value: [{ outcome: 'skipped', reason: 'erased' }] });
    expect(await one.documents.known([id, kept.document.id])).toEqual(new Set([kept.document.id]));
    await expectSound(one);
  });

  it('waits for a document that comes into its text, and leaves it there', async () => {
    const [one, other] = [await open(), await open()];
    const { write, content, first, second } = twoInOneText();
    await one.commit(only(write, first.id));
    const [, erased] = await whileBegun(
      () => other.commit(write),
      () => one.erasures.carryOut(anOrder([first.id])),
    );
    expect(erased).toMatchObject({ value: { documents: 1, texts: 0, blanked: 1 } });
    expect(await one.documents.sourceText(second.id)).toBe('█'.repeat(first.range.end) + content.slice(first.range.end));
    await expectSound(one);
  });

  it('takes with it what is decided meanwhile, and afterwards nothing is', async () => {
    const [one, other] = [await open(), await open()];
    await one.commit(writeOfDocuments([doomed, kept]));
    const decide = () => other.review.decide(aDecision(doomed, 'officials', '卓远帆', 'rejected'), documentGraph);
    const [, erased] = await whileBegun(decide, () => one.erasures.carryOut(order));
    expect(erased).toMatchObject({ value: { documents: 1 } });
    expect(await one.review.history(id)).toEqual([]);
    expect((await one.ledger.read('decision', id)).map(isErased)).toEqual([true]);
    await expect(decide()).rejects.toMatchObject({ code: 'not-found' });
    await expectSound(one);
  });

  it('takes with it the leads that are saved meanwhile and quote it', async () => {
    const [one, other] = [await open(), await open()];
    await one.commit(writeOfDocuments([doomed, kept]));
    const quote = { document: id, path: 'a', start: 0, end: 2, quote: '云川', shows: { zh: '某', en: 'some' } };
    const lead = aLead({ id: 'a', findings: [{ ...aFinding(), evidence: [quote] }] });
    const [, erased] = await whileBegun(
      () => other.results.save(aRun('r'), [lead]),
      () => one.erasures.carryOut(order),
    );
    expect(erased).toMatchObject({ value: { documents: 1, leads: 1 } });
    expect(await one.results.lead('a')).toBeNull();
    await expectSound(one);
  });

  it('is done once where two carry it out at the same moment', async () => {
    const [one, other] = [await open(), await open()];
    await one.commit(writeOfDocuments([doomed, kept]));
    const [first, second] = await whileBegun(
      () => one.erasures.carryOut(order),
      () => other.erasures.carryOut(order),
    );
    expect([first, second]).toMatchObject([{ documents: 1 }, { value: { documents: 0 } }]);
    expect(await one.erasures.tombstones()).toHaveLength(1);
    await expectSound(one);
  });

  it('is whole among writers who bring the same again and again', async () => {
    const records = await Promise.all(Array.from({ length: 5 }, () => open()));
    const [reader, eraser, ...writers] = records as [Records, Records, ...Records[]];
    const files = Array.from({ length: 12 }, (_, i) => i);
    const gone: string[] = [];
    await Promise.all([
      ...writers.map(async (writer, w) => {
        for (const i of files) await writer.commit(writeOfFile(`w${w}`, i));
      }),
      (async () => {
        for (const i of files) {
          const target = writeOfFile('w0', i).documents[0]!.id;
          await expect.poll(async () => (await reader.documents.known([target])).size, { timeout: 20_000, interval: 5 }).toBe(1);
          gone.push(target);
          expect(await eraser.erasures.carryOut(anOrder([target], { id: `e${i}` }))).toMatchObject({ documents: 1 });
        }
      })(),
    ]);
    expect(await reader.documents.count()).toBe(1);
    for (const target of gone) expect((await reader.erasures.tombstone(target))?.commitments.length).toBeGreaterThan(0);
    expect(new Set((await reader.erasures.tombstones()).map(({ document }) => document))).toEqual(new Set(gone));
    await expectSound(reader);
  });

  it('names the items of a text anew each time it is erased', async () => {
    const records = await open();
    const { write, first, second } = twoInOneText();
    for (const { id: document } of [first, second]) {
      await records.commit(only(write, document));
      await records.erasures.carryOut(anOrder([document], { id: document }));
    }
    const names = [0, 1].map((place) => `erased:${first.text.slice(0, 16)}:${place}`);
    expect((await records.journal.outcomes('b')).map(({ path, outcome }) => [path, outcome])).toEqual(
      names.map((name) => [name, 'loaded']),
    );
    await expectSound(records);
  });

  it('leaves neither dead rows nor statistics behind', async () => {
    await ask(address, 'CREATE EXTENSION pageinspect');
    const records = await open();
    const inTable = (relname: unknown) =>
      `SELECT '${relname}' AS place FROM generate_series(0, pg_relation_size('${relname}') / 8192 - 1) b, heap_page_items(get_raw_page('${relname}', b::int)) i
       WHERE encode(i.t_data, 'hex') LIKE '%' || encode('岑默', 'hex') || '%'`;
    const tables = await ask(address, "SELECT relname FROM pg_stat_user_tables WHERE relname NOT LIKE 'pg_%'");
    const told = `SELECT tablename || '.' || attname AS place FROM pg_stats
      WHERE concat(most_common_vals, histogram_bounds, most_common_elems) ~ ('岑默|' || encode('岑默', 'hex'))`;
    const places = async (): Promise<string[]> => {
      const found = await Promise.all([told, ...tables.map(({ relname }) => inTable(relname))].map((sql) => ask(address, sql)));
      return [...new Set(found.flat().map(({ place }) => String(place)))].sort();
    };
    await records.commit(writeOfDocuments([doomed, kept]));
    await ask(address, 'ANALYZE');
    expect(await places()).toEqual(expect.arrayContaining(['ledger_entry', 'mention', 'mention.text']));
    await records.erasures.carryOut(order);
    expect(await places()).toEqual([]);
  });

  it('is carried out by a user whose tables they are not, though he may clear nothing', async () => {
    await (await open()).commit(writeOfDocuments([doomed, kept]));
    const [role, password] = [`r${randomBytes(6).toString('hex')}`, randomBytes(6).toString('hex')];
    await ask(address, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
    await ask(address, `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
    const theirs = await open(address.replace(/\/\/[^@]*@/, `//${role}:${password}@`));
    expect(await theirs.erasures.carryOut(order)).toMatchObject({ documents: 1 });
    expect(await ask(address, 'SELECT FROM pg_stat_user_tables WHERE last_vacuum IS NOT NULL')).toEqual([]);
    await expectSound(theirs);
  });
});
