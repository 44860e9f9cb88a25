import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { aLoanJudgment, CAMPUS_LOAN } from '../support/similar-texts.ts';

const first = aLoanJudgment({ serial: 41, plaintiff: '宁采荷', defendant: '青禾教育咨询有限公司', facts: CAMPUS_LOAN });
const second = aLoanJudgment({ serial: 42, plaintiff: '季长风', defendant: '青禾教育咨询有限公司', facts: CAMPUS_LOAN });
const masked = first.replaceAll('宁采荷', '宁某某');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-same-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function load(store: Store, name: string, files: Readonly<Record<string, string>>) {
  const base = join(folder, name);
  mkdirSync(base);
  for (const [path, content] of Object.entries(files)) writeFileSync(join(base, path), content);
  const reader = inlineReader(rulesExtractor);
  const batch = await loadBatch({
    store,
    blobs: folderBlobs(join(folder, 'blobs')),
    reader,
    paths: [base],
    name,
    base,
    now: () => new Date(),
  });
  return { receipt: batch.receipt, outcomes: await store.journal.outcomes(batch.id) };
}

async function contentOf(store: Store) {
  const all: unknown[] = [];
  for await (const node of store.graph.allNodes()) all.push(node);
  for await (const edge of store.graph.allEdges()) all.push(edge);
  return { all, documents: await store.documents.count() };
}

describe('a document that is there in another shape', () => {
  it('is told as a duplicate with the path of the known one, and kept', async () => {
    const store = await openStore('memory:');
    await load(store, 'old', { 'a.txt': first });
    const { receipt, outcomes } = await load(store, 'new', { 'b.txt': masked, 'c.txt': second });
    expect(receipt).toMatchObject({ in: 2, loaded: 1, duplicate: 1, documents: 2 });
    expect(outcomes.find(({ path }) => path === 'b.txt')).toMatchObject({
      outcome: 'duplicate',
      reason: 'same-document',
      detail: 'a.txt',
      documents: 1,
    });
    expect(await store.documents.count()).toBe(3);
    expect(await store.check()).toEqual([]);
  });

  it('is known again within one batch', async () => {
    const { receipt } = await load(await openStore('memory:'), 'both', { 'a.txt': first, 'b.txt': masked });
    expect(receipt).toMatchObject({ in: 2, loaded: 1, duplicate: 1 });
  });

  it('is told letter for letter as before', async () => {
    const store = await openStore('memory:');
    await load(store, 'old', { 'a.txt': first });
    const { outcomes } = await load(store, 'new', { 'b.txt': first });
    expect(outcomes).toMatchObject([{ outcome: 'duplicate', reason: 'duplicate', documents: 0 }]);
  });

  it('makes the same graph in whatever order the shapes come', async () => {
    const [one, other] = [await openStore('memory:'), await openStore('memory:')];
    await load(one, 'one-a', { 'a.txt': first });
    await load(one, 'one-b', { 'b.txt': masked });
    await load(other, 'other-b', { 'b.txt': masked });
    await load(other, 'other-a', { 'a.txt': first });
    expect(await contentOf(one)).toEqual(await contentOf(other));
  });
});
