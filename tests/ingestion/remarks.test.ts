import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { gbkBytes } from '../support/legacy-encodings.ts';
import { RULING } from './formats/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianwei-remarks-'));
const blobs = mkdtempSync(join(tmpdir(), 'jianwei-remarks-blobs-'));
afterAll(() => {
  for (const place of [folder, blobs]) rmSync(place, { recursive: true, force: true });
});

it('a batch loads damaged texts, texts cut off and records without a text, and its journal tells which they are', async () => {
  const damaged = gbkBytes(RULING.replaceAll('〇', '○'));
  damaged[151] = 0xff;
  writeFileSync(join(folder, 'damaged.txt'), damaged);
  writeFileSync(join(folder, 'whole.txt'), RULING.replaceAll('林某某', '宋某某').replace('12号', '14号'));
  writeFileSync(
    join(folder, 'cut.txt'),
    RULING.replaceAll('林某某', '祝某某').replace('12号', '16号').slice(0, RULING.indexOf('裁定如下')),
  );
  const rows = [
    `案号,法院,当事人,全文`,
    `（2020）江0101民初8号,青河市人民法院,周远山,`,
    `（2020）江0101民初9号,青河市人民法院,吴大海,"${RULING.replaceAll('林某某', '吴大海').replace('12号', '15号')}"`,
  ];
  writeFileSync(join(folder, 'rows.csv'), rows.join('\n'));
  const store = await openStore('memory:');
  const batch = await loadBatch({
    store,
    blobs: folderBlobs(blobs),
    reader: inlineReader(rulesExtractor),
    paths: [folder],
    base: folder,
    name: 'test',
    now: () => new Date('2024-05-01T08:00:00Z'),
  });
  expect(batch.receipt).toMatchObject({ in: 5, loaded: 5 });
  const remarked = await store.journal.remarked(batch.id);
  expect(remarked.find(({ path }) => path === 'cut.txt')?.detail).toBe('date cut-off; signers cut-off; operative cut-off');
  expect(remarked.map(({ path, reason }) => [path, reason])).toEqual([
    ['cut.txt', 'incomplete'],
    ['damaged.txt', 'lossy'],
    ['rows.csv#1', 'register-only'],
  ]);
  await store.close();
});
