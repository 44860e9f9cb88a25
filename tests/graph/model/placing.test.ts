import { describe, expect, it } from 'vitest';
import { type PlacedDecision, placeOfMark, placing, standingAt } from '../../../graph/model/record/placing.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import type { ReviewField, UncertainValue } from '../../../graph/model/record/review.ts';
import type { Span } from '../../../graph/model/span.ts';
import { aRecord } from '../../support/records.ts';

const at = (start: number, end: number): Span[] => [{ start, end }];
const NOWHERE = at(900, 902);

const official = (name: string, spans: readonly Span[]) => ({ name, role: 'judge' as const, agency: null, spans });
const sentence = (defendant: string, spans: readonly Span[]) => ({
  ...{ defendant, penalty: 'fixed-term' as const, months: 12, probationMonths: null, fineYuan: null, spans },
});
const mark = (field: ReviewField, read: string, spans: readonly Span[], index: number | null = null): UncertainValue => ({
  ...{ field, index, reason: 'not-a-name', candidates: [{ value: read, spans }], spans },
});
const on = (field: ReviewField, read: string, place?: readonly Span[], value: string | null = null): PlacedDecision => ({
  ...{ field, read, verdict: value === null ? 'confirmed' : 'replaced', value },
  ...(place ? { place } : {}),
});
const standing = (record: ExtractionRecord, decision: PlacedDecision) =>
  standingAt(decision, record).map(({ index, read }) => [index, read]);

const marked = aRecord({
  officials: [official('苏明远', at(10, 13)), official('冯小满', at(20, 23))],
  uncertain: [mark('officials', '苏明远', at(10, 13), 0), mark('officials', '苏明远', at(40, 43), 5)],
});

describe('a decision in the record of another reader', () => {
  it('stands with its value where the record marks it, wherever that is', () => {
    expect(placing(on('officials', '苏明远'), marked)).toBe('value');
    expect(placing(on('officials', '苏明远', NOWHERE), marked)).toBe('value');
  });

  it('stands at its place where something else of its field is read or marked there', () => {
    expect(placing(on('officials', '苏明远院', at(10, 14)), marked)).toBe('place');
    expect(placing(on('officials', '小满', at(21, 23)), marked)).toBe('place');
    expect(placing(on('officials', '冯小满', at(20, 23)), marked)).toBe('place');
  });

  it('is unplaced where nothing of its field stands, where it has no place, and next to a value', () => {
    expect(placing(on('officials', '小满'), marked)).toBeNull();
    expect(placing(on('parties', '小满', at(21, 23)), marked)).toBeNull();
    expect(placing(on('officials', '小满', at(23, 25)), marked)).toBeNull();
    expect(placing(on('officials', '小满', []), marked)).toBeNull();
  });

  it.each([
    ['kind', aRecord({ spans: { ...aRecord().spans, kind: at(3, 9) } })],
    ['court', aRecord({ court: '云川省青河县人民法院', spans: { ...aRecord().spans, court: at(3, 9) } })],
    ['outcomes', aRecord({ outcomes: ['affirmed'], spans: { ...aRecord().spans, outcomes: [at(3, 9)] } })],
    ['relatedCases', aRecord({ relatedCases: [{ number: '(2020)川9921刑初1号', relation: 'original', spans: at(3, 9) }] })],
    ['charges', aRecord({ charges: [{ defendant: '岑默', crime: '盗窃罪', spans: at(3, 9) }] })],
    ['sentences', aRecord({ sentences: [sentence('岑默', at(3, 9))] })],
    ['principals', aRecord({ principals: [{ name: '岑默', title: '经理', of: null, spans: at(3, 9) }] })],
  ] as const)('finds what stands in %s', (field, record) => {
    expect(placing(on(field, 'x', at(8, 12)), record)).toBe('place');
    expect(placing(on(field, 'x', at(9, 12)), record)).toBeNull();
  });

  it('finds no single value that is not read', () => {
    expect(placing(on('court', 'x', at(0, 999)), aRecord())).toBeNull();
    expect(placing(on('commutation', 'x', at(0, 999)), aRecord())).toBeNull();
  });

  it('governs every value of its place, in the order of the text', () => {
    const record = aRecord({ officials: [official('远山青', at(12, 15)), official('苏明', at(10, 12)), official('冯小满', at(15, 18))] });
    expect(standing(record, on('officials', '苏明远山青', at(10, 15)))).toEqual([
      [1, '苏明'],
      [0, '远山青'],
    ]);
  });

  it('is about the value that it names where several share a place, and about none where it names none', () => {
    const record = aRecord({ sentences: [sentence('岑默', at(3, 30)), sentence('曲直', at(3, 30))] });
    expect(standing(record, on('sentences', '曲直', at(3, 30)))).toEqual([[1, '曲直']]);
    expect(standing(record, on('sentences', '曲真', at(3, 30), '曲直'))).toEqual([[1, '曲直']]);
    expect(placing(on('sentences', '曲真', at(3, 30)), record)).toBeNull();
  });

  it('is of a charge about the crime or about the person', () => {
    const crimes = ['岑默', '曲直'].map((defendant) => ({ defendant, crime: '盗窃罪', spans: at(3, 9) }));
    const record = aRecord({ charges: crimes });
    expect(standing(record, on('charges', '盗切罪', at(3, 9)))).toEqual([
      [0, '盗窃罪'],
      [1, '盗窃罪'],
    ]);
    expect(standing(record, on('charges', '岑默', at(3, 9)))).toEqual([[0, '岑默']]);
  });

  it('that gave a single value nobody had read is about that value wherever it is read now', () => {
    const record = aRecord({ court: '云川省青河县人民法院', spans: { ...aRecord().spans, court: at(3, 9) } });
    expect(placing(on('court', '', [], '云川省临渡县人民法院'), record)).toBe('place');
    expect(placing(on('court', '', []), record)).toBeNull();
    expect(placing(on('court', '', undefined, '云川省临渡县人民法院'), record)).toBeNull();
  });
});

describe('the place of a marked value', () => {
  it('is every place of its marks, and nothing where it is not marked', () => {
    expect(placeOfMark(marked, 'officials', '苏明远')).toEqual([...at(10, 13), ...at(40, 43)]);
    expect(placeOfMark(marked, 'officials', '冯小满')).toEqual([]);
  });
});
