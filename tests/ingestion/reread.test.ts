import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { reread } from '../../ingestion/reread.ts';
import type { Extractor } from '../../nlp/extractor.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { aJudgment } from '../support/a-judgment.ts';
import { anOrder } from '../support/erasures.ts';

const PEOPLE = ['闻笛', '沈序', '祝棠', '谢言', '温禾', '江岫'];
let folder: string;
let store: Store;

/** The rules in another version, which see some things otherwise. */
function reader(version: string, see: (record: ExtractionRecord, text: string) => ExtractionRecord = (record) => record): Extractor {
  return {
    id: 'rules',
    version,
    extract: (document) => see(rulesExtractor.extract(document), document.text.slice(document.range.start, document.range.end)),
  };
}

/** Does not see the clerk of one judgment. */
const forgetful = reader('next', (record, text) =>
  text.includes(PEOPLE[1]!) ? { ...record, officials: record.officials.filter(({ role }) => role !== 'clerk') } : record,
);

const readAgain = (extractor: Extractor, over: Partial<Parameters<typeof reread>[0]> = {}) =>
  reread({ store, reader: inlineReader(extractor), extractor, ...over });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-reread-'));
  for (const [i, person] of PEOPLE.entries()) writeFileSync(join(folder, `${i}.txt`), aJudgment(i + 1, person));
  store = await openStore('memory:');
  const loading = { store, blobs: folderBlobs(join(folder, 'originals')), now: () => new Date(), name: 'papers' };
  await loadBatch({ ...loading, reader: inlineReader(reader('first')), paths: PEOPLE.map((_, i) => join(folder, `${i}.txt`)) });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('reading stored texts again', () => {
  it('reads nothing that this reader has read', async () => {
    const { counts, finished } = await readAgain(reader('first'));
    expect(finished).toBe(true);
    expect(counts).toEqual({ same: 0, changed: 0, added: 0, gone: 0 });
  });

  it('leaves what is read the same under the name of its new reader, and lets what is read otherwise wait', async () => {
    const { counts } = await readAgain(forgetful);
    expect(counts).toEqual({ same: PEOPLE.length - 1, changed: 1, added: 0, gone: 0 });
    expect(await store.readings.readers()).toEqual([
      { reader: 'rules@next', documents: PEOPLE.length - 1 },
      { reader: 'rules@first', documents: 1 },
    ]);
    const { changes } = await store.readings.summary('rules@next');
    expect(changes['officials']).toEqual({ gained: 0, lost: 1, changed: 0 });
    const waits = (await store.graph.search('冯小满', { limit: 10 })).length;
    expect(waits).toBe(1);
    await store.readings.adopt({ reader: 'rules@next', by: '书令仪', at: '2024-01-01T00:00:00Z', reason: '抽查无误' });
    expect(await store.readings.putInPlace(100, documentGraph)).toBe(0);
    expect(await store.readings.readers()).toEqual([{ reader: 'rules@next', documents: PEOPLE.length }]);
    expect(await store.check()).toEqual([]);
  });

  it('goes on where it was stopped, and reads every text once', async () => {
    const read: string[] = [];
    const counting = reader('next', (record) => {
      read.push(record.source);
      return record;
    });
    const stop = new AbortController();
    const slowStore: Store = {
      ...store,
      readings: { ...store.readings, unread: (name, after) => store.readings.unread(name, after, 2) },
    };
    const stopped = await readAgain(counting, { store: slowStore, signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped).toMatchObject({ finished: false, counts: { same: 2 } });
    const told: number[] = [];
    const ended = await readAgain(counting, { onProgress: ({ done, of }) => told.push(done, of) });
    expect(ended).toMatchObject({ finished: true, counts: { same: PEOPLE.length - 2 } });
    expect(told).toEqual([PEOPLE.length - 2, PEOPLE.length - 2]);
    expect(read.sort()).toEqual(PEOPLE.map((_, i) => join(folder, `${i}.txt`)).sort());
  });

  it('keeps what stands of a text on which the reader fails, says so, and tries it again the next time', async () => {
    let fails = true;
    const failing = reader('next', (record, text) => {
      if (fails && text.includes(PEOPLE[2]!)) throw new Error('cannot');
      return record;
    });
    const first = await readAgain(failing);
    expect(first.failed).toEqual([{ path: join(folder, '2.txt'), detail: 'cannot' }]);
    expect(first).toMatchObject({ finished: true, counts: { same: PEOPLE.length - 1 } });
    expect(await store.readings.progress('rules@next')).toMatchObject({ left: 1 });
    fails = false;
    expect(await readAgain(failing)).toMatchObject({ failed: [], counts: { same: 1 } });
  });

  it('reads what is left of a text of which a part was erased, and brings nothing back', async () => {
    const both = join(folder, 'both.txt');
    writeFileSync(both, `${aJudgment(71, '闻弦')}\n\n\n${aJudgment(72, '顾影')}\n`);
    const loading = { store, blobs: folderBlobs(join(folder, 'originals')), now: () => new Date(), name: 'more' };
    await loadBatch({ ...loading, reader: inlineReader(reader('first')), paths: [both] });
    const [first] = (await store.documents.list({ text: '闻弦', offset: 0, limit: 10 })).documents;
    const [second] = (await store.documents.list({ text: '顾影', offset: 0, limit: 10 })).documents;
    expect([first?.number, second?.number]).toEqual(['(2021)河9901刑初71号', '(2021)河9901刑初72号']);
    await store.erasures.carryOut(anOrder([first!.id]));
    const { counts } = await readAgain(reader('next'));
    expect(counts).toEqual({ same: PEOPLE.length + 1, changed: 0, added: 0, gone: 0 });
    expect(await store.documents.known([first!.id, second!.id])).toEqual(new Set([second!.id]));
  });
});
