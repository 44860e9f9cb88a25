import { describe, expect, it } from 'vitest';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { type RecordChanges, recordChanges, sameRecord, sumChanges } from '../../../graph/model/record/record-changes.ts';
import { RECORD_FIELD_WORDS } from '../../../graph/model/record/record-words.ts';
import type { UncertainValue } from '../../../graph/model/record/review.ts';
import { aCommutation, aJudgment } from '../../support/dossiers.ts';

const judgment = aJudgment({
  id: 'changes',
  parties: [{ name: '岑默', roles: ['被告人'] }],
  circumstances: [{ defendant: '岑默', circumstance: 'surrender' }],
}).record;
const [judge, clerk] = judgment.officials as [ExtractionRecord['officials'][0], ExtractionRecord['officials'][0]];
const at = (start: number, end = start + 2) => [{ start, end }];
const but = (over: Partial<ExtractionRecord>): RecordChanges => recordChanges(judgment, { ...judgment, ...over });
const butIn = (over: Partial<ExtractionRecord['extension']>) => but({ extension: { ...judgment.extension, ...over } });
const change = (gained: number, lost: number, changed = 0) => ({ gained, lost, changed });

const mark = (read: string, over: Partial<UncertainValue> = {}): UncertainValue => ({
  ...{ field: 'officials', index: 0, reason: 'not-a-name', candidates: [{ value: read, spans: at(900) }], spans: at(900) },
  ...over,
});

/** The same value with the keys of every object the other way round, as another program may have written it. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  ) as T;
}

describe('two records of one document', () => {
  it('are the same whatever they are called and in whatever order their keys stand', () => {
    const other = turned({ ...judgment, id: 'another', source: 'elsewhere/another.txt' });
    expect(sameRecord(judgment, other)).toBe(true);
    expect(recordChanges(judgment, other)).toEqual({});
  });

  it('differ in single values that are read, no longer read and read otherwise', () => {
    expect(but({ procuratorate: '云川省青河县人民检察院' })).toEqual({ procuratorate: change(1, 0) });
    expect(but({ number: null })).toEqual({ number: change(0, 1) });
    expect(but({ date: '1999-01-01' })).toEqual({ date: change(0, 0, 1) });
    const extension = { ...judgment.extension, kind: 'criminal-ruling' } as const;
    expect(but({ kind: 'criminal-ruling', extension })).toEqual({ kind: change(0, 0, 1) });
  });

  it('differ in a kind that is named more exactly', () => {
    expect(butIn({ kind: 'bail-decision' as never })).toEqual({ kind: change(0, 0, 1) });
  });

  it('differ in items of a list, each as often as it is there', () => {
    const third = { ...judge, name: '远山青', spans: at(5000) };
    expect(but({ officials: [judge, clerk, third] })).toEqual({ officials: change(1, 0) });
    expect(but({ officials: [third] })).toEqual({ officials: change(1, 2) });
    expect(but({ officials: [judge, judge, clerk] })).toEqual({ officials: change(1, 0) });
    expect(but({ outcomes: [] })).toEqual({ outcomes: change(0, judgment.outcomes.length) });
  });

  it('differ in one item where both read something at one place', () => {
    const { start } = judge.spans[0]!;
    const longer = { ...judge, name: `${judge.name}院`, spans: at(start, start + 4) };
    expect(but({ officials: [longer, clerk] })).toEqual({ officials: change(0, 0, 1) });
    expect(but({ officials: [{ ...judge, role: 'judge' }, clerk] })).toEqual({ officials: change(0, 0, 1) });
    expect(but({ officials: [longer, { ...longer, name: '远山青' }] })).toEqual({ officials: change(1, 1, 1) });
  });

  it('differ in facts of the extension, whatever groups they stand in', () => {
    const { course, claims } = judgment.extension;
    const day = { value: '2020-03-01', spans: at(700) };
    expect(butIn({ circumstances: [] })).toEqual({ 'extension.circumstances': change(0, 1) });
    expect(butIn({ acceptedOn: day })).toEqual({ 'extension.acceptedOn': change(1, 0) });
    const heard = { ...course, filedOn: day, hearings: [day, { ...day, value: '2020-03-02' }] };
    expect(butIn({ course: heard, claims: { ...claims, granted: [{ value: 10, spans: at(720) }] } })).toEqual({
      ...{ 'extension.course': change(3, 0), 'extension.claims': change(1, 0) },
    });
  });

  it('differ in a commutation as a whole', () => {
    const { record } = aCommutation({ commutation: { cutMonths: 6 } });
    const commutation = { ...record.commutation!, cutMonths: 7 };
    expect(recordChanges(record, { ...record, commutation })).toEqual({ commutation: change(0, 0, 1) });
    expect(recordChanges(record, { ...record, commutation: null })).toEqual({ commutation: change(0, 1) });
  });

  it('differ in what waits for a person, by field and value as read', () => {
    const marked = { ...judgment, uncertain: [mark('苏明远')] };
    expect(recordChanges(judgment, marked)).toEqual({ uncertain: change(1, 0) });
    expect(recordChanges(marked, judgment)).toEqual({ uncertain: change(0, 1) });
    const asked = (...marks: readonly UncertainValue[]) => recordChanges(marked, { ...judgment, uncertain: marks });
    expect(asked(mark('苏明'))).toEqual({ uncertain: change(0, 0, 1) });
    expect(asked(mark('苏明远', { reason: 'two-names' }))).toEqual({ uncertain: change(0, 0, 1) });
    expect(asked(mark('苏明', { spans: at(950) }))).toEqual({ uncertain: change(1, 1) });
    expect(asked(mark('苏明远', { field: 'parties' }))).toEqual({ uncertain: change(1, 1) });
  });

  it('tell what differs though the values are the same', () => {
    const moved = [{ ...judge, spans: at(5000) }, clerk];
    expect(but({ officials: moved })).toEqual({ places: change(0, 0, 1) });
    expect(but({ officials: [clerk, judge] })).toEqual({ places: change(0, 0, 1) });
    expect(but({ officials: [clerk, judge], spans: { ...judgment.spans, court: at(5000) } })).toEqual({ places: change(0, 0, 1) });
    expect(but({ warnings: [{ code: 'odd', message: 'odd', spans: [] }] })).toEqual({ warnings: change(0, 0, 1) });
    expect(butIn({ earlierMeasures: [] })).toEqual({ scope: change(0, 0, 1) });
    const marked = { ...judgment, uncertain: [mark('苏明远')] };
    expect(recordChanges(marked, { ...marked, uncertain: [mark('苏明远', { index: 1 })] })).toEqual({ places: change(0, 0, 1) });
  });

  it('are told as nothing only where they are the same: every part of a record that is changed is told', () => {
    const { record } = aCommutation({ commutation: { cutMonths: 6 }, detail: { reportedOn: '2020-05-01' } });
    let changed = 0;
    for (const whole of [judgment, record]) {
      for (const other of withOneOtherValue({ ...whole, warnings: [{ code: 'a', message: 'b', spans: at(1) }] })) {
        const { id: _id, source: _source, ...told } = other;
        const changes = recordChanges({ ...told, id: '', source: '' }, { ...whole, warnings: [{ code: 'a', message: 'b', spans: at(1) }] });
        expect(Object.keys(changes)).toHaveLength(1);
        expect(RECORD_FIELD_WORDS).toHaveProperty([Object.keys(changes)[0]!]);
        changed++;
      }
    }
    expect(changed).toBeGreaterThan(100);
  });
});

describe('a document that only one reader found', () => {
  it('gains or loses all its values, and nothing that is no value', () => {
    const gained = recordChanges(null, judgment);
    expect(gained).toMatchObject({
      kind: change(1, 0),
      court: change(1, 0),
      officials: change(2, 0),
      'extension.circumstances': change(1, 0),
    });
    expect(gained).not.toHaveProperty('extension.version');
    expect(gained).not.toHaveProperty('places');
    const lost = Object.entries(gained).map(([field, { gained: n }]) => [field, change(0, n)]);
    expect(recordChanges(judgment, null)).toEqual(Object.fromEntries(lost));
    expect(recordChanges(null, null)).toEqual({});
  });
});

describe('changes of many documents', () => {
  it('are added up by field, in the order of the record', () => {
    const all = [{ uncertain: change(1, 0) }, { officials: change(1, 2, 3), court: change(0, 1) }, { officials: change(1, 0) }];
    const total = sumChanges(all);
    expect(total).toEqual({ court: change(0, 1), officials: change(2, 2, 3), uncertain: change(1, 0) });
    expect(Object.keys(total)).toEqual(['court', 'officials', 'uncertain']);
    expect(sumChanges([])).toEqual({});
  });
});

/** The record with one of its single values another one, for each that it has at any depth. */
function withOneOtherValue(record: ExtractionRecord): ExtractionRecord[] {
  const others = (value: unknown): unknown[] => {
    if (typeof value === 'string') return [`${value}某`];
    if (typeof value === 'number') return [value + 1];
    if (typeof value === 'boolean') return [!value];
    if (Array.isArray(value)) return value.flatMap((part, i) => others(part).map((other) => value.with(i, other)));
    if (value === null) return ['某'];
    return Object.entries(value as object).flatMap(([key, part]) =>
      ['id', 'source'].includes(key) ? [] : others(part).map((other) => ({ ...(value as object), [key]: other })),
    );
  };
  return others(record) as ExtractionRecord[];
}
