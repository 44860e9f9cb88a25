/**
 * Whether a value stands where its spans say. Two measures, both over values that are right:
 * `held`: every word of the value lies in one of its spans (a value without words of its own, such as an outcome, needs a span that is not empty);
 * `exact`: every word of the value is, character for character after cleaning, all that one of its spans covers.
 */
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { Span } from '../../graph/model/span.ts';
import { readingOf } from '../../nlp/rules/writing/reading.ts';
import { clean } from '../../nlp/text/clean.ts';
import { findDates } from '../../nlp/text/dates.ts';
import { type Field, key, normal } from './fields.ts';

/** A value with where it was read and the words that must stand there; `words` is null for what a document says in many ways. */
export interface PlacedValue {
  readonly key: string;
  readonly spans: readonly Span[];
  readonly words: readonly string[] | null;
}

type Placing = (record: ExtractionRecord) => PlacedValue[];

const scalar = (value: string | null, spans: readonly Span[]): PlacedValue[] =>
  value === null ? [] : [{ key: key(value), spans, words: [value] }];

const PLACES: Readonly<Record<Field, Placing>> = {
  kind: (r) => [{ key: key(r.kind), spans: r.spans.kind, words: null }],
  court: (r) => scalar(r.court, r.spans.court),
  procuratorate: (r) => scalar(r.procuratorate, r.spans.procuratorate),
  number: (r) => scalar(r.number, r.spans.number),
  date: (r) => scalar(r.date, r.spans.date),
  outcomes: (r) =>
    r.outcomes.flatMap((outcome, index) =>
      // Nothing in a document says that it decides nothing of the list.
      outcome === 'other' ? [] : [{ key: key(outcome), spans: r.spans.outcomes[index] ?? [], words: null }],
    ),
  officials: (r) => r.officials.map((o) => ({ key: key(o.name, o.role), spans: o.spans, words: [o.name] })),
  parties: (r) => r.parties.flatMap((p) => p.roles.map((role) => ({ key: key(p.name, role), spans: p.spans, words: [p.name, role] }))),
  principals: (r) => r.principals.map((p) => ({ key: key(p.name, p.of), spans: p.spans, words: [p.name] })),
  representatives: (r) =>
    r.representatives.map((p) => ({
      key: key(p.name, p.kind, p.firm),
      spans: p.spans,
      words: p.firm === null ? [p.name] : [p.name, p.firm],
    })),
  representation: (r) =>
    r.representatives.flatMap((p) => p.represents.map((name) => ({ key: key(p.name, name), spans: p.spans, words: [p.name] }))),
  relatedCases: (r) => r.relatedCases.map((c) => ({ key: key(c.number), spans: c.spans, words: [c.number] })),
  caseRelations: (r) => r.relatedCases.map((c) => ({ key: key(c.number, c.relation), spans: c.spans, words: [c.number] })),
  charges: (r) => r.charges.map((c) => ({ key: key(c.defendant, c.crime), spans: c.spans, words: [c.crime] })),
  sentences: (r) =>
    r.sentences.map((s) => ({
      key: key(s.defendant, s.penalty, s.months, s.probationMonths, s.fineYuan),
      spans: s.spans,
      words: null,
    })),
  commutation: placedCommutation,
};

/** Only parts that the document states have a place: an unstated prison is right without one. */
function placedCommutation({ commutation }: ExtractionRecord): PlacedValue[] {
  if (commutation === null) return [];
  const { prisoner, prison, cutMonths, remainderCut, originalMonths, crimes, previousCuts, spans } = commutation;
  return [
    { key: key('cut', prisoner, remainderCut ? 'remainder' : cutMonths), spans, words: [prisoner] },
    ...(originalMonths === null ? [] : [{ key: key('original', originalMonths), spans, words: null }]),
    ...(prison === null ? [] : [{ key: key('prison', prison), spans, words: [prison] }]),
    ...crimes.map((crime) => ({ key: key('crime', crime), spans, words: [crime] })),
    ...previousCuts.map((cut) => ({
      key: key('previous', cut.date, cut.months),
      spans: cut.spans,
      words: cut.date === null ? null : [cut.date],
    })),
  ];
}

/** How many right values there are that should have a place, and how many stand there. `exact` counts among those with words. */
export interface SpanTally {
  readonly right: number;
  readonly held: number;
  readonly worded: number;
  readonly exact: number;
}

/** Places of the right values of one field of one document, and the values that do not stand where they should. */
export function spansOf(
  field: Field,
  text: string,
  read: ExtractionRecord,
  wanted: ReadonlySet<string>,
): SpanTally & { readonly loose: readonly PlacedValue[] } {
  const placed = new Map(PLACES[field](read).map((value) => [value.key, value]));
  const right = [...placed.values()].filter((value) => wanted.has(value.key));
  const printed = new Map(right.map((value) => [value, value.spans.map((span) => wordsAt(text, span))]));
  const held = right.filter((value) => isHeld(value.words, printed.get(value)!));
  const worded = right.filter((value) => value.words !== null);
  const exact = worded.filter((value) => value.words!.every((word) => printed.get(value)!.some((words) => isWord(words, word, field))));
  return {
    right: right.length,
    held: held.length,
    worded: worded.length,
    exact: exact.length,
    loose: right.filter((value) => !held.includes(value) || (worded.includes(value) && !exact.includes(value))),
  };
}

function wordsAt(text: string, { start, end }: Span): string {
  return start < 0 || end > text.length || start >= end ? '' : normal(readingOf(clean(text, { start, end })).text);
}

/** A case number printed without brackets round its year gets them in the value. */
const bare = (words: string): string => words.replace(/[()]/g, '');

function isHeld(words: readonly string[] | null, printed: readonly string[]): boolean {
  if (words === null) return printed.some((place) => place !== '');
  return words.every((word) => printed.some((place) => bare(place).includes(bare(normal(word))) || dateIn(place) === word));
}

/** Role words that signatures print before a name as part of the same entry. */
const ROLE =
  /^(?:代理?|助理|见习|实习|速录|人民)?(?:审判长|审判员|裁判员|陪审员|执行长|执行员|法官助理|书记员|速录员|检察长|检察员|检察官|检察官助理):?$/;

function isWord(printed: string, word: string, field: Field): boolean {
  const wanted = normal(word);
  if (bare(printed) === bare(wanted) || dateIn(printed) === word) return true;
  if (field === 'officials') return printed.endsWith(wanted) && ROLE.test(printed.slice(0, -wanted.length));
  // A header prints all role words of a party as one entry: 上诉人（原审被告）.
  return field === 'parties' && printed.split(/[()、，,]/).includes(wanted);
}

/** The date that the words are, null when they are anything else or more. */
function dateIn(printed: string): string | null {
  const [date, ...more] = findDates(printed);
  return date !== undefined && more.length === 0 && date.end - date.start === printed.length ? date.value : null;
}
