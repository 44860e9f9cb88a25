import { describe, expect, it } from 'vitest';
import { effectiveDocument, listedDocument } from '../../../../graph/assembly/review/effective-document.ts';
import { effectiveRecord } from '../../../../graph/assembly/review/effective-record.ts';
import type { ExtractionRecord } from '../../../../graph/model/record/record.ts';
import type { ReviewDecision, ReviewField, UncertainValue } from '../../../../graph/model/record/review.ts';
import type { Span } from '../../../../graph/model/span.ts';
import { aJudgment } from '../../../support/dossiers.ts';
import { aDecision, anUncertainDocument, COURT, type UncertainDocument } from '../../../support/uncertain-documents.ts';

type Decided = readonly [
  field: ReviewField,
  read: string,
  place: readonly Span[] | null,
  verdict: ReviewDecision['verdict'],
  value?: string | undefined,
];

/** The latest last. */
function decisions(...decided: readonly Decided[]): ReviewDecision[] {
  const document = anUncertainDocument();
  return decided.map(([field, read, place, verdict, value]) => ({
    ...aDecision(document, field, read, verdict, value ?? null),
    ...(place ? { place } : {}),
  }));
}

const { record } = aJudgment({ id: 'places', number: '(2020)云0521刑初3号', parties: [{ name: '岑默', roles: ['被告人'] }] });
const [judge, clerk] = record.officials;
const here = judge!.spans;
const names = ({ officials }: ExtractionRecord) => officials.map(({ name }) => name);
const marked = (read: string, spans: readonly Span[] = here): UncertainValue => ({
  ...{ field: 'officials', index: 0, reason: 'not-a-name', candidates: [{ value: read, spans }], spans },
});

describe('a decision about a place where a later reader is sure', () => {
  const under = (...decided: readonly Decided[]) => effectiveRecord(record, decisions(...decided));

  it('makes what the person gave count, with the place of what stands there', () => {
    const replaced = under(['officials', '苏明远院', here, 'replaced', '苏明源']);
    expect(replaced.officials).toEqual([{ ...judge, name: '苏明源' }, clerk]);
  });

  it('makes what the person confirmed count, and nothing where he saw nothing', () => {
    expect(names(under(['officials', '苏明远院', here, 'confirmed']))).toEqual(['苏明远院', '冯小满']);
    expect(names(under(['officials', '苏明远院', here, 'rejected']))).toEqual(['冯小满']);
  });

  it('agrees with a reader that now reads what the person gave', () => {
    expect(under(['officials', '苏明远院', here, 'replaced', '苏明远'])).toEqual(record);
  });

  it('is the whole of what stands there, where two values are read now', () => {
    const { start } = here[0]!;
    const parted = [
      { ...judge!, name: '苏明', spans: [{ start, end: start + 2 }] },
      { ...judge!, name: '远', spans: [{ start: start + 2, end: start + 3 }] },
    ];
    const under = (...decided: Decided) => names(effectiveRecord({ ...record, officials: [...parted, clerk!] }, decisions(decided)));
    expect(under('officials', '苏明远', here, 'confirmed')).toEqual(['苏明远', '冯小满']);
    expect(under('officials', '苏明远', here, 'replaced', '苏明、远山')).toEqual(['苏明', '远山', '冯小满']);
    expect(under('officials', '苏明远', here, 'rejected')).toEqual(['冯小满']);
  });

  it('follows a party to the name that a person gave it', () => {
    const place = record.parties[0]!.spans;
    const { charges, sentences } = under(['parties', '岑默某', place, 'replaced', '岑墨']);
    expect([...charges, ...sentences].map(({ defendant }) => defendant)).toEqual(['岑墨', '岑墨']);
  });

  it('holds for single values, in the graph and in lists', () => {
    const { document } = anUncertainDocument({});
    const [decision] = decisions(['court', '青河县人民法院', document.record.spans.court, 'replaced', '云川省临渡县人民法院']);
    for (const told of [effectiveDocument, listedDocument]) {
      expect(told(document, document.record, [decision!])).toMatchObject({ court: '云川省临渡县人民法院', number: document.number });
      expect(told(document, document.record, decisions(['court', 'x', [], 'rejected']))).toEqual(document);
    }
    const { court, officials } = effectiveRecord(document.record, [decision!]);
    expect([court, ...officials.map(({ agency }) => agency)]).toEqual(['云川省临渡县人民法院', '云川省临渡县人民法院']);
  });

  it('is the later of two', () => {
    const [earlier, later] = decisions(['officials', '苏明远院', here, 'replaced', '苏明源'], ['officials', '明远', here, 'rejected']);
    for (const both of [
      [earlier!, later!],
      [later!, earlier!],
    ])
      expect(names(effectiveRecord(record, both))).toEqual(['冯小满']);
  });

  it('says nothing of other places, of other fields, and without a place', () => {
    for (const decided of [
      ['officials', '苏明远院', [{ start: 9000, end: 9003 }], 'rejected'],
      ['parties', '苏明远院', here, 'rejected'],
      ['officials', '苏明远院', null, 'rejected'],
    ] as const)
      expect(under(decided)).toBe(record);
  });
});

describe('a decision about a place where a later reader marks another value', () => {
  const doubtful = { ...record, uncertain: [marked('苏明远')] };

  it('is the ruling on that mark', () => {
    const under = (...decided: Decided) => names(effectiveRecord(doubtful, decisions(decided)));
    expect(under('officials', '苏明远院', here, 'replaced', '苏明源')).toEqual(['苏明源', '冯小满']);
    expect(under('officials', '苏明远院', here, 'confirmed')).toEqual(['苏明远院', '冯小满']);
    expect(under('officials', '苏明远院', here, 'rejected')).toEqual(['冯小满']);
  });

  it('yields to a decision on the very value', () => {
    const both = decisions(['officials', '苏明远', null, 'confirmed'], ['officials', '苏明远院', here, 'rejected']);
    expect(names(effectiveRecord(doubtful, both))).toEqual(['苏明远', '冯小满']);
  });

  it('leaves a list with what was read where another value of the field is in doubt', () => {
    const { document } = anUncertainDocument({ doubts: [{ field: 'court' }] });
    const elsewhere = decisions(['court', 'x', [{ start: 9000, end: 9001 }], 'rejected']);
    expect(listedDocument(document, document.record, elsewhere)).toMatchObject({ court: COURT });
  });
});

describe('decisions on marked values', () => {
  const FIELDS = ['court', 'number', 'date', 'officials', 'parties', 'relatedCases', 'sentences'] as const;
  const facts = { judges: ['卓远帆', '苏明远'], parties: ['岑默', '曲直'], cited: ['(2019)云0521刑初1号'], sentenced: ['岑默', '曲直'] };
  const worlds = FIELDS.map((field): UncertainDocument => anUncertainDocument({ ...facts, doubts: [{ field }, { field: 'court' }] }));

  it.each(worlds.map((world, i) => [FIELDS[i]!, world] as const))('rule as if they had no place: %s', (field, { document }) => {
    const { record } = document;
    const [{ candidates }] = record.uncertain as [UncertainValue];
    for (const verdict of ['confirmed', 'rejected', 'replaced'] as const) {
      const value = verdict === 'replaced' ? (field === 'date' ? '2020-01-01' : '云墨') : undefined;
      const [plain] = decisions([field, candidates[0]!.value, null, verdict, value]);
      for (const place of [[], record.spans.court, [{ start: 0, end: 9000 }]]) {
        expect(effectiveRecord(record, [{ ...plain!, place }])).toEqual(effectiveRecord(record, [plain!]));
        expect(listedDocument(document, record, [{ ...plain!, place }])).toEqual(listedDocument(document, record, [plain!]));
      }
    }
  });
});
