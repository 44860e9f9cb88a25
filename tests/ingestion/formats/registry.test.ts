import { describe, expect, it } from 'vitest';
import { type Allowance, found, type ReadOutcome, type SourceFormat } from '../../../ingestion/formats/define.ts';
import { FORMATS } from '../../../ingestion/formats/index.ts';
import { unreadPacked } from '../../../ingestion/formats/unread.ts';
import { zip } from '../../../ingestion/formats/zip.ts';
import { zipOf } from '../../support/zip.ts';
import { summary, utf8 } from './reading.ts';

describe('formats', () => {
  it('are each told by content, by how they begin or by what they pack, and no two claim one extension', () => {
    for (const { id, title, extensions, sniff, begins, packs } of FORMATS) {
      expect(
        [sniff, begins, packs].some((sign) => sign !== undefined),
        id,
      ).toBe(true);
      expect(
        [title.zh, title.en].every((words) => words.length > 0),
        id,
      ).toBe(true);
      expect(
        extensions.filter((extension) => !/^\.[a-z0-9]{1,8}$/.test(extension)),
        id,
      ).toEqual([]);
    }
    const all = FORMATS.flatMap(({ extensions }) => extensions);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  });

  it('whose files are archives read them whole; the archive names none of them', async () => {
    const paper: SourceFormat = {
      id: 'paper',
      title: { zh: '文书包', en: 'paper' },
      extensions: ['.paper'],
      packs: 'paper.xml',
      async *read(bytes, path) {
        yield found(path, `${bytes.length} bytes`);
      },
    };
    const bytes = zipOf([
      { name: 'a.txt', bytes: utf8('甲') },
      { name: 'paper.xml', bytes: utf8('<x/>') },
    ]);
    const allowance: Allowance = {
      ...{ bytes: 1000, most: 1000, members: 10, held: 1000, depth: 2 },
      async *readInner(_bytes, path) {
        yield found(path, 'a member');
      },
      packedAs: (members) => (members.has('paper.xml') ? paper : unreadPacked(members)),
    };
    const outcomes: ReadOutcome[] = [];
    for await (const outcome of zip.read(bytes, 'x.paper', allowance)) outcomes.push(outcome);
    expect(outcomes).toEqual([{ ok: true, text: { path: 'x.paper', text: `${bytes.length} bytes` } }]);
    const plain: ReadOutcome[] = [];
    for await (const outcome of zip.read(zipOf([{ name: 'a.txt', bytes: utf8('甲') }]), 'x.zip', allowance)) plain.push(outcome);
    expect(summary(plain)).toEqual(['x.zip!/a.txt']);
  });
});
