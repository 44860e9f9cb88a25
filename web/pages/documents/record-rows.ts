/** The record of a document as rows that a person can read, each with its places in the text. Pure. */

import type { ReaderName } from '../../../graph/model/record/readers.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { UNCERTAIN_REASONS } from '../../../graph/model/record/review.ts';
import { readOf } from '../../../graph/model/record/review-values.ts';
import type { Bilingual, Span } from '../../../graph/model/span.ts';
import { documentKindLabel, outcomeLabel, penaltyLabel, relationLabel, representativeLabel, roleLabel } from '../../labels.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { same } from '../../text/same-text.ts';
import { type ReviewValue, verdictText } from '../review/review-words.ts';
import { extensionRows } from './extension-rows.ts';
import { secondReadingRows } from './second-reading-rows.ts';
import { filled, fineText, probationText, termText } from './term-text.ts';

type Known = Partial<ExtractionRecord>;
type Row = Omit<RecordRow, 'field' | 'review'>;

export interface RecordRow {
  /** Field of the record, which gives its marks their colour. */
  readonly field: string;
  readonly group: Bilingual;
  readonly label: Bilingual;
  readonly value: Bilingual;
  readonly spans: readonly Span[];
  /** Where the reader was not sure of the value: why, and what a person has made of it. */
  readonly review?: RowReview;
}

export interface RowReview {
  /** Id of the value on the review page; null until that is known. */
  readonly id: string | null;
  readonly reason: Bilingual;
  /** Null where nobody has decided. */
  readonly verdict: Bilingual | null;
  /** The model that proposed the value; null where the rules read it. */
  readonly proposedBy: ReaderName | null;
}

const T = DOCUMENTS_TEXT;

/** Joins what is known; parts that are null are left out. */
function join(...parts: readonly (Bilingual | string | null | undefined)[]): Bilingual {
  const known = parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => (typeof part === 'string' ? same(part) : part)) as Bilingual[];
  return { zh: known.map((part) => part.zh).join(' · '), en: known.map((part) => part.en).join(' · ') };
}

function scalar(name: 'number' | 'court' | 'procuratorate' | 'date', label: Bilingual): (record: Known) => Row[] {
  return (record) => {
    const value = record[name];
    return value ? [{ group: T.basics, label, value: same(value), spans: record.spans?.[name] ?? [] }] : [];
  };
}

function actsFor(names: readonly string[]): Bilingual | null {
  return names.length === 0 ? null : filled(T.actsFor, { zh: { names: names.join('、') }, en: { names: names.join(', ') } });
}

/** Rows of each field of the record in the order in which they are shown. */
const FIELDS: readonly [field: string, rows: (record: Known) => Row[]][] = [
  [
    'kind',
    ({ kind, spans }) =>
      kind === undefined ? [] : [{ group: T.basics, label: T.kind, value: documentKindLabel(kind), spans: spans?.kind ?? [] }],
  ],
  ['number', scalar('number', T.number)],
  ['court', scalar('court', T.court)],
  ['procuratorate', scalar('procuratorate', T.procuratorate)],
  ['date', scalar('date', T.date)],
  [
    'outcomes',
    ({ outcomes = [], spans }) =>
      outcomes.map((outcome, index) => ({
        group: T.basics,
        label: T.outcomes,
        value: outcomeLabel(outcome),
        spans: spans?.outcomes?.[index] ?? [],
      })),
  ],
  [
    'officials',
    ({ officials = [] }) =>
      officials.map((item) => ({
        group: T.officials,
        label: roleLabel(item.role),
        value: join(item.name, item.agency),
        spans: item.spans,
      })),
  ],
  [
    'parties',
    ({ parties = [] }) =>
      parties.map((item) => ({ group: T.parties, label: same(item.roles.join('、') || '—'), value: same(item.name), spans: item.spans })),
  ],
  [
    'principals',
    ({ principals = [] }) =>
      principals.map((item) => ({ group: T.principals, label: same(item.title), value: join(item.name, item.of), spans: item.spans })),
  ],
  [
    'representatives',
    ({ representatives = [] }) =>
      representatives.map((item) => ({
        group: T.representatives,
        label: representativeLabel(item.kind),
        value: join(item.name, item.firm, actsFor(item.represents)),
        spans: item.spans,
      })),
  ],
  [
    'relatedCases',
    ({ relatedCases = [] }) =>
      relatedCases.map((item) => ({
        group: T.relatedCases,
        label: relationLabel(item.relation),
        value: same(item.number),
        spans: item.spans,
      })),
  ],
  [
    'charges',
    ({ charges = [] }) =>
      charges.map((item) => ({ group: T.charges, label: same(item.defendant), value: same(item.crime), spans: item.spans })),
  ],
  [
    'sentences',
    ({ sentences = [] }) =>
      sentences.map((item) => ({
        group: T.sentences,
        label: same(item.defendant),
        value: join(
          penaltyLabel(item.penalty),
          item.months === null ? null : termText(item.months),
          item.probationMonths === null ? null : probationText(item.probationMonths),
          item.fineYuan === null ? null : fineText(item.fineYuan),
        ),
        spans: item.spans,
      })),
  ],
  ['commutation', commutationRows],
  ['extension', extensionRows],
  ['secondReadings', secondReadingRows],
];

function commutationRows({ commutation: item }: Known): Row[] {
  if (item === null || item === undefined) return [];
  const row = (label: Bilingual, value: Bilingual, spans = item.spans): Row => ({ group: T.commutation, label, value, spans });
  return [
    row(T.prisoner, join(item.prisoner, item.prison)),
    ...(item.originalMonths === null && item.crimes.length === 0
      ? []
      : [row(T.originalTerm, join(item.originalMonths === null ? null : termText(item.originalMonths), item.crimes.join('、')))]),
    ...(item.cutMonths !== null ? [row(T.cut, termText(item.cutMonths))] : item.remainderCut ? [row(T.cut, T.remainder)] : []),
    ...item.previousCuts.map((cut) => row(T.previousCut, join(cut.date, cut.months === null ? null : termText(cut.months)), cut.spans)),
  ];
}

/**
 * Rows of a record; its spans are offsets into the source, `offset` is where the shown text starts in it.
 * @param reviewed what the review knows of its doubtful values
 */
export function recordRows(record: Readonly<Record<string, unknown>>, offset: number, reviewed: readonly ReviewValue[] = []): RecordRow[] {
  return FIELDS.flatMap(([field, rows]) =>
    rows(record as Known).map((row, index) => ({
      ...row,
      ...reviewOf(record as Known, field, index, reviewed),
      field,
      spans: (row.spans ?? []).map((span) => ({ start: span.start - offset, end: span.end - offset })),
    })),
  );
}

/** Rows of a list stand in the order of its items; of a single value that has several rows, the first says it. */
function reviewOf({ uncertain = [] }: Known, field: string, index: number, reviewed: readonly ReviewValue[]): Pick<RecordRow, 'review'> {
  const mark = uncertain.find((value) => value.field === field && (value.index ?? 0) === index);
  if (mark === undefined) return {};
  const value = reviewed.find((one) => one.field === mark.field && one.read === readOf(mark));
  const verdict = value?.decision ? verdictText(value.field, value.decision) : null;
  const proposedBy = mark.candidates[0]?.readBy?.find((reader) => reader !== 'rules') ?? null;
  return { review: { id: value?.id ?? null, reason: UNCERTAIN_REASONS[mark.reason], verdict, proposedBy } };
}

/** The row that a place in the text belongs to: the one with the narrowest span around it. */
export function rowAt(rows: readonly RecordRow[], place: Span): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    for (const span of row.spans) {
      if (span.start < place.end && span.end > place.start && span.end - span.start < width) {
        best = index;
        width = span.end - span.start;
      }
    }
  }
  return best;
}

interface Mark extends Span {
  readonly field: string;
  readonly label: Bilingual;
}

/** Marks of the text: the mentions that the server names, and the places of every other field of the record. */
export function marksOf(mentions: readonly Mark[], rows: readonly RecordRow[]): Mark[] {
  const named = new Set(mentions.map((mention) => mention.field));
  // The kind is the title of the document: a mark there says nothing.
  const others = rows.filter((row) => row.field !== 'kind' && !named.has(row.field));
  return [...mentions, ...others.flatMap((row) => row.spans.map((span) => ({ ...span, field: row.field, label: row.label })))];
}
