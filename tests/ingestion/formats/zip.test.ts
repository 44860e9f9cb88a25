import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowance, ReadOutcome } from '../../../ingestion/formats/define.ts';
import { zip } from '../../../ingestion/formats/zip.ts';
import { gbkBytes } from '../../support/legacy-encodings.ts';
import { zipOf } from '../../support/zip.ts';
import { RULING, read, summary, utf8 } from './reading.ts';

describe('zip', () => {
  it('reads every member, whatever its format, and names what systems leave behind', async () => {
    const archive = zipOf([
      { name: '卷一/', bytes: utf8('') },
      { name: '卷一/甲.txt', bytes: utf8(RULING) },
      { name: '乙.html', bytes: utf8(`<html><body><p>${RULING}</p></body></html>`), stored: true },
      { name: '丙.jsonl', bytes: utf8(`${JSON.stringify({ content: RULING })}\n${JSON.stringify({ content: RULING })}`) },
      { name: '__MACOSX/._甲.txt', bytes: utf8('x') },
      { name: '.DS_Store', bytes: utf8('x') },
      { name: '丁.pdf', bytes: utf8('%PDF-1.4') },
      { name: '戊.txt', bytes: utf8('') },
    ]);
    expect(summary(await read(archive, 'b.zip'))).toEqual([
      'b.zip!/卷一/甲.txt',
      'b.zip!/乙.html',
      'b.zip!/丙.jsonl#1',
      'b.zip!/丙.jsonl#2',
      'b.zip!/__MACOSX/._甲.txt: left-behind',
      'b.zip!/.DS_Store: left-behind',
      'b.zip!/丁.pdf: unknown-format',
      'b.zip!/戊.txt: empty',
    ]);
  });

  it('reads archives in archives, under any name', async () => {
    const inner = zipOf([{ name: 'x/b.txt', bytes: utf8(RULING) }]);
    const outer = zipOf([
      { name: 'inner.zip', bytes: inner },
      { name: 'odd.dat', bytes: inner },
    ]);
    expect(summary(await read(outer, 'a.zip'))).toEqual(['a.zip!/inner.zip!/x/b.txt', 'a.zip!/odd.dat!/x/b.txt']);
  });

  it('reads names in GBK, and UTF-8 names without the flag', async () => {
    const archive = zipOf([
      { name: gbkBytes('青河/刑事裁定.txt'), bytes: utf8(RULING) },
      { name: utf8('青河/民事裁定.txt'), bytes: utf8(RULING) },
      { name: gbkBytes('反斜\\三.txt'), bytes: utf8(RULING) },
    ]);
    expect(summary(await read(archive, 'a.zip'))).toEqual(['a.zip!/青河/刑事裁定.txt', 'a.zip!/青河/民事裁定.txt', 'a.zip!/反斜/三.txt']);
  });

  it('refuses names that point outside, and says which members are encrypted', async () => {
    const archive = zipOf([
      { name: '../../evil.txt', bytes: utf8(RULING) },
      { name: '/root.txt', bytes: utf8(RULING) },
      { name: 'locked.txt', bytes: utf8(RULING), encrypted: true },
      { name: 'good.txt', bytes: utf8(RULING) },
    ]);
    expect(summary(await read(archive, 'a.zip'))).toEqual([
      'a.zip!/../../evil.txt: unsafe-name',
      'a.zip!//root.txt: unsafe-name',
      'a.zip!/locked.txt: encrypted',
      'a.zip!/good.txt',
    ]);
  });

  it('says what is damaged and reads the rest', async () => {
    const archive = zipOf([
      { name: 'wrong-sum.txt', bytes: utf8(RULING), claims: { crc32: 1 } },
      { name: 'wrong-size.txt', bytes: utf8(RULING), claims: { size: 10 } },
      { name: 'good.txt', bytes: utf8(RULING) },
    ]);
    expect(summary(await read(archive, 'a.zip'))).toEqual([
      'a.zip!/wrong-sum.txt: damaged-archive',
      'a.zip!/wrong-size.txt: damaged-archive',
      'a.zip!/good.txt',
    ]);
    expect(summary(await read(archive.subarray(0, archive.length - 40), 'a.zip'))).toEqual(['a.zip: damaged-archive']);
  });

  it('knows office files, which are archives too, and empty archives', async () => {
    const word = zipOf([
      { name: '[Content_Types].xml', bytes: utf8('<x/>') },
      { name: 'word/document.xml', bytes: utf8('<x/>') },
    ]);
    expect(await read(word, 'a.docx')).toEqual([{ ok: false, path: 'a.docx', reason: 'unknown-format', detail: 'Word (.docx)' }]);
    expect(summary(await read(zipOf([]), 'a.zip'))).toEqual(['a.zip: empty']);
  });

  it('gives every member of one name an outcome of its own', async () => {
    const twins = zipOf([
      { name: '甲.txt', bytes: utf8(RULING) },
      { name: '甲.txt', bytes: utf8(`${RULING}二`) },
      { name: '甲 (2).txt', bytes: utf8(`${RULING}三`) },
      { name: '甲.txt', bytes: utf8('') },
      { name: gbkBytes('甲.txt'), bytes: utf8(`${RULING}五`) },
      { name: '无尾', bytes: utf8(RULING) },
      { name: '无尾', bytes: utf8(RULING) },
    ]);
    const outcomes = summary(await read(twins, 'a.zip'));
    expect(outcomes).toHaveLength(7);
    expect(new Set(outcomes).size).toBe(7);
    expect(outcomes[1]).toBe('a.zip!/甲 (2).txt');
    expect(outcomes[6]).toBe('a.zip!/无尾 (2)');
  });

  it.each([1, 2, 0])('goes on where the directory claims %i members and lists three', async (claimed) => {
    const members = ['一', '二', '三'].map((name) => ({ name: `${name}.txt`, bytes: utf8(RULING + name) }));
    const archive = Buffer.from(zipOf(members));
    archive.writeUInt16LE(claimed, archive.length - 12);
    archive.writeUInt16LE(claimed, archive.length - 14);
    expect(summary(await read(archive, 'a.zip'))).toEqual(['a.zip!/一.txt', 'a.zip!/二.txt', 'a.zip!/三.txt']);
  });

  it('reads what is there where the directory claims more, and says that it is damaged', async () => {
    const archive = Buffer.from(zipOf([{ name: '一.txt', bytes: utf8(RULING) }]));
    archive.writeUInt16LE(900, archive.length - 12);
    expect(summary(await read(archive, 'a.zip'))).toEqual(['a.zip!/一.txt', 'a.zip: damaged-archive']);
  });

  it.each([
    ['less', 10],
    ['more', 100_000],
  ])('refuses the member of which the directory says %s than it holds, stored or packed, and reads the others', async (_, size) => {
    const archive = zipOf([
      { name: 'packed.txt', bytes: utf8(RULING), claims: { size } },
      { name: 'stored.txt', bytes: utf8(RULING), stored: true, claims: { size } },
      { name: 'good.txt', bytes: utf8(RULING) },
    ]);
    expect(summary(await read(archive, 'a.zip'))).toEqual([
      'a.zip!/packed.txt: damaged-archive',
      'a.zip!/stored.txt: damaged-archive',
      'a.zip!/good.txt',
    ]);
  });

  it('unpacks no member that grows as no document does, and tells the bound', async () => {
    const archive = zipOf([
      { name: 'blank.txt', bytes: new Uint8Array(3 * 1024 * 1024).fill(0x20) },
      { name: 'small-blank.txt', bytes: new Uint8Array(300_000).fill(0x20) },
      { name: 'good.txt', bytes: utf8(RULING) },
    ]);
    const outcomes = await read(archive, 'a.zip');
    expect(summary(outcomes)).toEqual(['a.zip!/blank.txt: too-large', 'a.zip!/small-blank.txt: empty', 'a.zip!/good.txt']);
    expect(outcomes[0]).toMatchObject({ detail: expect.stringContaining('200') });
  });

  it('refuses a text of more separators than documents have, and one that is too large, with the bound', async () => {
    const [crowded] = await read(new Uint8Array(2_100_000).fill(0x0a), 'a.csv');
    expect(crowded).toMatchObject({ ok: false, reason: 'too-large', detail: expect.stringContaining('2000000') });
    const [huge] = await read(new Uint8Array(33 * 1024 * 1024).fill(0x61), 'a.txt');
    expect(huge).toMatchObject({ ok: false, reason: 'too-large', detail: expect.stringContaining('32 MB') });
  });

  it('stops at archives that are nested too deeply', async () => {
    let archive = zipOf([{ name: 'a.txt', bytes: utf8(RULING) }]);
    for (let i = 0; i < 8; i++) archive = zipOf([{ name: 'inner.zip', bytes: archive }]);
    const [outcome, ...more] = await read(archive, 'a.zip');
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({ ok: false, reason: 'too-deep' });
  });

  it('unpacks no more than it is allowed, however much an archive claims or holds', async () => {
    const bomb = zipOf([
      { name: 'claims.txt', bytes: utf8(RULING), claims: { size: 0xfffffff0 } },
      { name: 'one.txt', bytes: new Uint8Array(6000).fill(0x61) },
      { name: 'two.txt', bytes: new Uint8Array(6000).fill(0x61) },
    ]);
    const texts: ReadOutcome[] = [];
    const allowance: Allowance = {
      bytes: 10_000,
      most: 10_000,
      members: 10,
      held: 1_000_000,
      depth: 2,
      readInner: async function* (bytes, path) {
        yield { ok: true, text: { path, text: String(bytes.length) } };
      },
      packedAs: () => null,
    };
    for await (const outcome of zip.read(bomb, 'bomb.zip', allowance)) texts.push(outcome);
    expect(summary(texts)).toEqual(['bomb.zip!/claims.txt: too-large', 'bomb.zip!/one.txt', 'bomb.zip!/two.txt: too-large']);
    expect(allowance.bytes).toBe(4000);
  });
});

describe('readSource, for any bytes', () => {
  const archive = zipOf([
    { name: 'a.txt', bytes: utf8(RULING) },
    { name: 'b.json', bytes: utf8(JSON.stringify({ text: RULING })) },
  ]);
  const names = fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.csv', 'a.tsv', 'a.zip', 'a.docx', 'a');

  it('always answers, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, async (bytes, name) => {
        expect((await read(bytes, name)).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), names, async (text, name) => {
        expect((await read(text, name)).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('answers for archives with any bytes changed', async () => {
    const change = fc.record({ at: fc.nat(archive.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = Uint8Array.from(archive);
        for (const { at, byte } of changes) damaged[at] = byte;
        expect((await read(damaged, 'a.zip')).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
