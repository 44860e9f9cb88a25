import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import type { Span } from '../../../graph/model/span.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { looksLegal } from '../../../nlp/rules/writing/looks-legal.ts';
import { printRecord } from '../../../nlp/rules/writing/print.ts';
import { aCriminalJudgment, readText } from './a-document.ts';

function spansIn(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return [];
  const { start, end } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number') return [{ start, end }];
  return Object.values(value).flatMap(spansIn);
}

const itemsOf = (record: ExtractionRecord) => [
  ...record.officials,
  ...record.parties,
  ...record.principals,
  ...record.representatives,
  ...record.relatedCases,
  ...record.charges,
  ...record.sentences,
];

describe('rulesExtractor', () => {
  it('gives every item a span, inside the range it was asked to read', () => {
    const text = `前一份文书。\n${aCriminalJudgment()}\n后一份文书。`;
    const range = { start: 7, end: text.length - 7 };
    const record = rulesExtractor.extract({ id: 'a#2', source: 'a.txt', text, range });
    expect(record.id).toBe('a#2');
    for (const item of itemsOf(record)) expect(item.spans.length).toBeGreaterThan(0);
    for (const { start, end } of spansIn(record)) {
      expect(start).toBeGreaterThanOrEqual(range.start);
      expect(end).toBeLessThanOrEqual(range.end);
      expect(end).toBeGreaterThan(start);
    }
    expect(record.spans.number.map(({ start, end }) => text.slice(start, end))).toEqual(['（2021）云8101刑初45号']);
    expect(record.spans.outcomes).toHaveLength(record.outcomes.length);
  });

  it('points into the original where the document spreads a name', () => {
    const text = aCriminalJudgment({ tail: '审　判　长　　温　岚\n审判员祁野\n二〇二一年三月九日\n书记员涂林' });
    const judge = readText(text).officials.find((one) => one.role === 'presiding-judge');
    expect(judge?.name).toBe('温岚');
    expect(judge?.spans.map(({ start, end }) => text.slice(start, end)).join()).toContain('温　岚');
  });

  it('gives the same record twice', () => {
    const text = aCriminalJudgment();
    expect(readText(text)).toEqual(readText(text));
  });

  it('never throws, whatever is cut out of a document or put into it', () => {
    const whole = aCriminalJudgment();
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ unit: 'grapheme', maxLength: 12 }), (a, b, noise) => {
        const record = readText(whole.slice(0, Math.min(a, b)) + noise + whole.slice(Math.max(a, b)));
        expect(record.warnings.some((one) => one.code === 'reader-failed')).toBe(false);
        expect(record.spans.outcomes).toHaveLength(record.outcomes.length);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['', '\n\n', '，', '审判长', '（2016）'])('reads %j as nothing', (text) => {
    expect(readText(text)).toMatchObject({ kind: 'other', court: null, number: null, date: null, officials: [], parties: [], charges: [] });
  });

  it('prints the published fields first, in their order', () => {
    const printed = printRecord(readText(aCriminalJudgment()));
    expect(Object.keys(printed)).toEqual(
      expect.arrayContaining(['id', 'kind', 'court', 'officials', 'spans', 'extension', 'source', 'warnings']),
    );
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });
});

describe('looksLegal', () => {
  it.each(['云川省青河县人民法院 公告', '被告人卓某某', '罪犯岑默现在长岭监狱服刑'])('true: %s', (text) =>
    expect(looksLegal(text)).toBe(true),
  );
  it.each(['昨晚主队三比一获胜，前锋梅开二度。', '鸡蛋 2斤\n酱油 1瓶', 'const total = items.reduce((a, b) => a + b, 0);', ''])(
    'false: %s',
    (text) => expect(looksLegal(text)).toBe(false),
  );
});
