import { describe, expect, it } from 'vitest';
import { acceptedValue, isReplaceable } from '../../../../graph/assembly/review/accepted-value.ts';
import { effectiveDocument, listedDocument } from '../../../../graph/assembly/review/effective-document.ts';
import { effectiveRecord } from '../../../../graph/assembly/review/effective-record.ts';
import type { ExtractionRecord } from '../../../../graph/model/record/record.ts';
import type { ReviewDecision, ReviewField, UncertainValue } from '../../../../graph/model/record/review.ts';
import { aCommutation, aJudgment } from '../../../support/dossiers.ts';
import { aDecision, anUncertainDocument, COURT } from '../../../support/uncertain-documents.ts';

const at = (start: number) => [{ start, end: start + 2 }];

/** A record with marks on it, and how it counts under decisions given as [field, read, verdict, value]. */
function counted(
  record: ExtractionRecord,
  marks: readonly Partial<UncertainValue>[],
  ...decided: readonly [ReviewField, string, ReviewDecision['verdict'], string?][]
): ExtractionRecord {
  const uncertain = marks.map((mark) => ({ index: null, reason: 'not-a-name', candidates: [], spans: at(900), ...mark }) as UncertainValue);
  const document = anUncertainDocument();
  const decisions = decided.map(([field, read, verdict, value]) => aDecision(document, field, read, verdict, value ?? null));
  return effectiveRecord({ ...record, uncertain }, decisions);
}

const mark = (field: ReviewField, read: string, index: number | null = 0, others: readonly string[] = []): Partial<UncertainValue> => ({
  field,
  index,
  candidates: [{ value: read, spans: at(900) }, ...others.map((value, i) => ({ value, spans: at(910 + i * 10) }))],
});

const judgment = aJudgment({
  representatives: [{ name: '曲径', kind: 'lawyer', firm: '云川曲水律师事务所', represents: ['岑默'] }],
  parties: [{ name: '岑默', roles: ['被告人'] }],
  circumstances: [{ defendant: '岑默', circumstance: 'surrender' }],
}).record;

describe('what of a record counts', () => {
  it('is all of a record without doubts, untouched', () => {
    expect(effectiveRecord(judgment, [])).toBe(judgment);
  });

  it('is not a value that nobody has decided, nor one that a person rejected', () => {
    for (const decided of [[], [['officials', '苏明远', 'rejected']], [['officials', '苏明远', 'open']]] as const) {
      const { officials, uncertain } = counted(judgment, [mark('officials', '苏明远')], ...decided.map((d) => [...d] as never));
      expect(officials.map(({ name }) => name)).toEqual(['冯小满']);
      expect(uncertain).toEqual([]);
    }
  });

  it('is a number that a person knows where the document hides it, and none before', () => {
    const hidden = '(2020)川9921刑初××号';
    const record = { ...judgment, number: null };
    const masked = { ...mark('number', hidden, null), reason: 'masked' as const };
    expect(counted(record, [masked]).number).toBeNull();
    expect(counted(record, [masked], ['number', hidden, 'rejected']).number).toBeNull();
    expect(counted(record, [masked], ['number', hidden, 'replaced', '(2020)川9921刑初17号']).number).toBe('(2020)川9921刑初17号');
  });

  it('is a confirmed value exactly as it was read', () => {
    const record = counted(
      judgment,
      [mark('officials', '苏明远'), mark('court', judgment.court!, null)],
      ['officials', '苏明远', 'confirmed'],
      ['court', judgment.court!, 'confirmed'],
    );
    expect(record).toEqual(judgment);
  });

  it('is another name at the place of the candidate, or where the reader saw what he misread', () => {
    const doubt = [mark('officials', '苏明远', 0, ['苏明'])];
    const [candidate] = counted(judgment, doubt, ['officials', '苏明远', 'replaced', '苏明']).officials;
    expect(candidate).toMatchObject({ name: '苏明', role: 'presiding-judge', spans: at(910) });
    const [typed] = counted(judgment, doubt, ['officials', '苏明远', 'replaced', '苏明源']).officials;
    expect(typed).toMatchObject({ name: '苏明源', spans: judgment.officials[0]!.spans });
  });

  it('is two people where a person reads two names', () => {
    const { officials } = counted(judgment, [mark('officials', '苏明远')], ['officials', '苏明远', 'replaced', '苏明、远山青']);
    expect(officials.map(({ name, role }) => [name, role])).toEqual([
      ['苏明', 'presiding-judge'],
      ['远山青', 'presiding-judge'],
      ['冯小满', 'clerk'],
    ]);
  });

  it('touches the marked item only, not another of the same name', () => {
    const twice = { ...judgment, officials: [judgment.officials[0]!, { ...judgment.officials[0]!, role: 'judge' as const }] };
    expect(counted(twice, [mark('officials', '苏明远', 1)]).officials).toEqual([judgment.officials[0]]);
  });

  it('says nothing of a party that does not count', () => {
    const record = counted(judgment, [mark('parties', '岑默')]);
    expect([record.parties, record.charges, record.sentences]).toEqual([[], [], []]);
    expect(record.representatives.map(({ represents }) => represents)).toEqual([[]]);
  });

  it('follows a party to its right name, also with what speaks for it', () => {
    const record = counted(judgment, [mark('parties', '岑默')], ['parties', '岑默', 'replaced', '岑墨']);
    expect([...record.charges, ...record.sentences, ...record.extension.circumstances].map(({ defendant }) => defendant)).toEqual([
      '岑墨',
      '岑墨',
      '岑墨',
    ]);
    expect(record.representatives[0]?.represents).toEqual(['岑墨']);
  });

  it('does not guess whose sentence it is where one name became two', () => {
    const record = counted(judgment, [mark('parties', '岑默')], ['parties', '岑默', 'replaced', '岑墨、曲直']);
    expect(record.parties.map(({ name }) => name)).toEqual(['岑墨', '曲直']);
    expect(record.sentences).toEqual([]);
    expect(record.representatives[0]?.represents).toEqual(['岑墨', '曲直']);
  });

  it('takes single values that are doubtful as not read', () => {
    const marks = [mark('court', judgment.court!, null), mark('number', judgment.number!, null), mark('kind', 'criminal-judgment', null)];
    const record = counted(judgment, marks);
    expect(record).toMatchObject({ court: null, number: null, kind: 'other', extension: { kind: 'other' } });
    expect([record.spans.court, record.spans.number]).toEqual([[], []]);
    expect(record.officials.map(({ agency }) => agency)).toEqual([null, null]);
  });

  it('takes a kind and an outcome by its name, and nothing that is neither', () => {
    const marks = [mark('kind', 'criminal-judgment', null), mark('outcomes', 'convicted')];
    const record = counted(
      judgment,
      marks,
      ['kind', 'criminal-judgment', 'replaced', '刑事裁定书'],
      ['outcomes', 'convicted', 'replaced', '维持原判'],
    );
    expect(record).toMatchObject({ kind: 'criminal-ruling', outcomes: ['affirmed'] });
    expect(counted(judgment, marks, ['outcomes', 'convicted', 'replaced', '不知道']).outcomes).toEqual([]);
  });

  it('leaves a doubtful commutation out with all its details', () => {
    const { record } = aCommutation({ commutation: { cutMonths: 60 }, detail: { reportedOn: '2020-05-01' } });
    const doubt = { ...mark('commutation', '郝大山', null), reason: 'outside-law' as const };
    expect(counted(record, [doubt])).toMatchObject({ commutation: null, extension: { commutation: null } });
    expect(counted(record, [doubt], ['commutation', '郝大山', 'confirmed'])).toEqual(record);
  });

  it('carries the confidence of what is left, and is sure of what a person has said', () => {
    const ones = (list: readonly unknown[]) => list.map(() => 0.5);
    const { outcomes, officials, parties, principals, representatives, relatedCases, charges, sentences } = judgment;
    const confidence = {
      ...{ kind: 0.5, court: 0.5, procuratorate: null, number: 0.5, date: 0.5, commutation: null },
      ...{ outcomes: ones(outcomes), officials: ones(officials), parties: ones(parties), principals: ones(principals) },
      ...{ representatives: ones(representatives), relatedCases: ones(relatedCases), charges: ones(charges), sentences: ones(sentences) },
    };
    const marks = [mark('officials', '苏明远'), mark('officials', '冯小满', 1), mark('date', judgment.date!, null)];
    const record = counted({ ...judgment, confidence }, marks, ['officials', '冯小满', 'confirmed']);
    expect(record.confidence).toEqual({ ...confidence, officials: [1], date: null });
  });
});

describe('a document with doubtful single values', () => {
  const { document } = anUncertainDocument({ doubts: [{ field: 'court' }, { field: 'date' }] });
  const decision = aDecision({ document, text: {} as never }, 'court', COURT, 'replaced', '云川省临渡县人民法院');

  it('has in the graph what counts, and in lists what was read until somebody decides', () => {
    expect(effectiveDocument(document, document.record, [])).toMatchObject({ court: null, date: null, number: document.number });
    expect(listedDocument(document, document.record, [])).toMatchObject({ court: COURT, date: '2021-05-06' });
    expect(listedDocument(document, document.record, [decision])).toMatchObject({ court: '云川省临渡县人民法院', date: '2021-05-06' });
  });
});

describe('what a person may write', () => {
  it.each([
    ['date', '2021-05-06', '2021-05-06'],
    ['date', '2021-02-30', null],
    ['number', '（2021）云0521刑初 7号', '(2021)云0521刑初7号'],
    ['officials', ' 卓远帆 ', '卓远帆'],
    ['officials', '卓\n远帆', null],
    ['officials', ' ', null],
    ['court', '云'.repeat(101), null],
    ['outcomes', 'affirmed', 'affirmed'],
    ['kind', 'toString', null],
  ] as const)('%s: %s', (field, written, value) => {
    expect(acceptedValue(field, written)).toBe(value);
  });

  it('is no other term of imprisonment, only another person', () => {
    expect(isReplaceable('sentences', 'outside-law')).toBe(false);
    expect(isReplaceable('sentences', 'not-a-party')).toBe(true);
    expect(isReplaceable('date', 'date-too-late')).toBe(true);
  });
});
