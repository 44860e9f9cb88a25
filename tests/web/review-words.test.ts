import { describe, expect, it } from 'vitest';
import { recordRows } from '../../web/pages/documents/record-rows.ts';
import {
  afterDeciding,
  candidatePlaces,
  choicesOf,
  neighbourOf,
  type ReviewValue,
  valueText,
  verdictText,
} from '../../web/pages/review/review-words.ts';

const span = (start: number, end: number) => ({ start, end });
const decision = { verdict: 'replaced', value: '卓远、曲径', by: 'local', at: '2024-05-06T07:08:09.000Z', note: '' } as const;

function aValue(id: string, over: Partial<ReviewValue> = {}): ReviewValue {
  return {
    id,
    document: { id: 'd', path: 'p', kind: 'civil-judgment', number: null, court: null, date: null },
    ...{ field: 'officials', read: '卓远曲径', reason: 'two-names' },
    candidates: [
      { value: '卓远曲径', spans: [span(110, 114)], readBy: ['rules'] },
      { value: '卓远、曲径', spans: [span(110, 114), span(160, 162)], readBy: ['rules'] },
    ],
    spans: [span(110, 114)],
    ...{ replaceable: true, decision: null },
    ...over,
  };
}

describe('words of the review page', () => {
  it('calls kinds and outcomes by their names and leaves names alone', () => {
    expect(valueText('kind', 'civil-judgment').zh).toBe('民事判决书');
    expect(valueText('outcomes', 'affirmed').en).toBe('affirmed');
    expect(valueText('officials', 'affirmed').zh).toBe('affirmed');
    expect(choicesOf('officials')).toBeNull();
    expect(choicesOf('outcomes')?.map(({ id }) => id)).toContain('affirmed');
  });

  it('says what was decided', () => {
    expect(verdictText('officials', { ...decision, verdict: 'confirmed', value: null }).zh).toBe('已采用');
    expect(verdictText('officials', { ...decision, verdict: 'rejected', value: null }).en).toBe('Not there');
    expect(verdictText('officials', decision).zh).toBe('已改为 卓远、曲径');
    expect(verdictText('kind', { ...decision, value: 'civil-ruling' })).toEqual({ zh: '已改为 民事裁定书', en: 'Changed to civil ruling' });
  });
});

describe('the way through the list', () => {
  const values = ['a', 'b', 'c'].map((id) => aValue(id));
  it('stays inside it, and begins at its head', () => {
    expect([neighbourOf(values, 'a', 1), neighbourOf(values, 'c', 1), neighbourOf(values, 'a', -1)].map((v) => v?.id)).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(neighbourOf(values, 'gone', 1)?.id).toBe('a');
    expect(neighbourOf([], 'a', 1)).toBeNull();
  });
  it('goes on to the next when one is decided, back from the last, and nowhere from the only one', () => {
    expect([afterDeciding(values, 'a'), afterDeciding(values, 'c')].map((v) => v?.id)).toEqual(['b', 'b']);
    expect(afterDeciding([aValue('a')], 'a')).toBeNull();
  });
});

describe('places of a value', () => {
  it('are all places of its candidates in the shown text, each once and in order', () => {
    expect(candidatePlaces(aValue('a'), 100)).toEqual([span(10, 14), span(60, 62)]);
  });
});

describe('rows of a record with doubtful values', () => {
  const official = (name: string) => ({ name, role: 'judge', agency: null, spans: [span(110, 114)] });
  const mark = { index: 1, reason: 'two-names', field: 'officials', candidates: [{ value: '卓远曲径', spans: [] }], spans: [] };
  const record = { officials: [official('岑默'), official('卓远曲径')], uncertain: [mark] };
  const reviews = (values: readonly ReviewValue[]) => recordRows(record, 0, values).map(({ review }) => review);

  it('say so at the marked item only, before and after somebody has decided', () => {
    expect(reviews([])).toEqual([
      undefined,
      { id: null, proposedBy: null, reason: expect.objectContaining({ zh: '可能是两个姓名连写' }), verdict: null },
    ]);
    expect(reviews([aValue('a')])[1]).toMatchObject({ id: 'a', verdict: null });
    expect(reviews([aValue('a', { decision })])[1]).toMatchObject({ id: 'a', verdict: { zh: '已改为 卓远、曲径' } });
    expect(reviews([aValue('a', { field: 'parties' })])[1]).toMatchObject({ id: null });
  });

  it('say it once where a single value has several rows', () => {
    const commutation = {
      prisoner: '岑默',
      prison: null,
      cutMonths: 60,
      remainderCut: false,
      originalMonths: 120,
      crimes: [],
      previousCuts: [],
      spans: [],
    };
    const doubt = { ...mark, field: 'commutation', index: null, reason: 'outside-law' };
    const rows = recordRows({ commutation, uncertain: [doubt] }, 0);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ review }) => review !== undefined)).toHaveLength(1);
  });
});
