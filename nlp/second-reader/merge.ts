/**
 * Puts what a second reader proposed beside what the rules read. Nothing that the rules were sure of changes. A value for an empty field
 * enters the record marked as proposed; one that agrees with a doubted value makes it surer and leaves it marked; one that differs from it
 * becomes another candidate. All of them wait for a person.
 */
import { type DocumentKind, PUBLISHED_KINDS, type PublishedKind } from '../../graph/model/glossary.ts';
import type { SecondReaderName } from '../../graph/model/record/readers.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { Candidate, RecordConfidence, UncertainReason, UncertainValue } from '../../graph/model/record/review.ts';
import type { SecondReading } from '../../graph/model/record/second-reading.ts';
import { confidenceOf } from '../confidence/calibration.ts';
import { type AskedField, isEmpty } from './open-fields.ts';
import { type Proposal, placesIn, writtenValue } from './proposal.ts';

const REASON: Readonly<Record<SecondReaderName, UncertainReason>> = {
  'language-model': 'read-by-model',
  classifier: 'read-by-classifier',
};

export type Merged = Pick<SecondReading, 'filled' | 'agreed' | 'differed'> & {
  readonly record: ExtractionRecord;
  /** Proposals for fields that were not open. */
  readonly notAsked: number;
};

/** @param fields those that the rules left open in `record` */
export function mergeProposals(
  record: ExtractionRecord,
  fields: readonly AskedField[],
  proposals: readonly Proposal[],
  reader: SecondReaderName,
): Merged {
  const merged = { record, filled: 0, agreed: 0, differed: 0, notAsked: 0 };
  const empty = new Set(fields.filter((field) => isEmpty(record, field)));
  for (const proposal of proposals) {
    if (empty.has(proposal.field)) {
      const filled = withFilled(merged.record, proposal, reader);
      if (filled === null) continue;
      merged.record = filled;
      merged.filled++;
      continue;
    }
    const beside = fields.includes(proposal.field) ? besideDoubt(merged.record, proposal, reader) : null;
    if (beside === null) merged.notAsked++;
    else {
      merged.record = beside.record;
      merged[beside.what]++;
    }
  }
  return merged;
}

/** The record with a proposal in an empty field; null where it holds it already. */
function withFilled(record: ExtractionRecord, proposal: Proposal, reader: SecondReaderName): ExtractionRecord | null {
  const value = writtenValue(proposal);
  const spans = placesIn(proposal);
  const mark = (index: number | null): UncertainValue => ({
    field: proposal.field,
    index,
    reason: REASON[reader],
    candidates: [{ value, spans, readBy: [reader] }],
    spans,
  });
  if ('item' in proposal) return withItem(record, proposal, mark);
  // Only the first of several proposals for a single value is taken: the next one finds the field filled.
  if (record.uncertain.some(({ field }) => field === proposal.field)) return null;
  const marked = {
    ...record,
    spans: { ...record.spans, [proposal.field]: spans },
    confidence: record.confidence && { ...record.confidence, [proposal.field]: UNMEASURED },
    uncertain: [...record.uncertain, mark(null)],
  };
  if (proposal.field !== 'kind') return { ...marked, [proposal.field]: value };
  const kind = value as DocumentKind;
  return { ...marked, kind: published(kind), extension: { ...record.extension, kind } };
}

/** Nobody has measured how often such a value is right. */
const UNMEASURED = 0;

function published(kind: DocumentKind): PublishedKind {
  return Object.hasOwn(PUBLISHED_KINDS, kind) ? (kind as PublishedKind) : 'other';
}

type ListProposal = Extract<Proposal, { item: unknown }>;

function withItem(
  record: ExtractionRecord,
  { field, item }: ListProposal,
  mark: (index: number) => UncertainValue,
): ExtractionRecord | null {
  const list = record[field] as readonly (typeof item)[];
  const sameAs = JSON.stringify({ ...item, agency: null, spans: null });
  if (list.some((known) => JSON.stringify({ ...known, agency: null, spans: null }) === sameAs)) return null;
  const placed = field === 'officials' ? { ...item, agency: record.court } : item;
  return {
    ...record,
    [field]: [...list, placed],
    confidence: record.confidence && withUnmeasured(record.confidence, field),
    uncertain: [...record.uncertain, mark(list.length)],
  };
}

function withUnmeasured(confidence: RecordConfidence, field: ListProposal['field']): RecordConfidence {
  return { ...confidence, [field]: [...confidence[field], UNMEASURED] };
}

/** What a proposal says to a doubted value of the same field, at the same place where it is one of several; null where it says nothing to any. */
function besideDoubt(
  record: ExtractionRecord,
  proposal: Proposal,
  reader: SecondReaderName,
): { readonly record: ExtractionRecord; readonly what: 'agreed' | 'differed' } | null {
  const value = writtenValue(proposal);
  const spans = placesIn(proposal);
  const marks = record.uncertain.map((mark, at) => ({ mark, at })).filter(({ mark }) => mark.field === proposal.field);
  const said = marks.find(({ mark }) => mark.candidates.some((candidate) => candidate.value === value));
  if (said) {
    const candidates = said.mark.candidates.map((candidate) => (candidate.value === value ? alsoReadBy(candidate, reader) : candidate));
    const agrees = candidates[0]?.value === value;
    return {
      record: withMark(agrees ? surer(record, said.mark) : record, said.at, { ...said.mark, candidates }),
      what: agrees ? 'agreed' : 'differed',
    };
  }
  const other = marks.find(
    ({ mark }) => mark.index === null || mark.spans.some((a) => spans.some((b) => a.start < b.end && b.start < a.end)),
  );
  if (!other) return null;
  const candidates = [...other.mark.candidates, { value, spans, readBy: [reader] }];
  return { record: withMark(record, other.at, { ...other.mark, candidates }), what: 'differed' };
}

function alsoReadBy(candidate: Candidate, reader: SecondReaderName): Candidate {
  return { ...candidate, readBy: [...new Set([...(candidate.readBy ?? ['rules' as const]), reader])] };
}

function withMark(record: ExtractionRecord, at: number, mark: UncertainValue): ExtractionRecord {
  return { ...record, uncertain: record.uncertain.map((known, i) => (i === at ? mark : known)) };
}

/** Two readers that do not know of each other and say the same: as sure as a value that nothing speaks for or against. */
function surer(record: ExtractionRecord, { field, index }: UncertainValue): ExtractionRecord {
  const { confidence } = record;
  if (confidence === null) return record;
  const lifted = confidenceOf(field, 'plain');
  const known = confidence[field];
  const sure = Array.isArray(known)
    ? known.map((one: number, i) => (i === index ? Math.max(one, lifted) : one))
    : Math.max((known as number | null) ?? 0, lifted);
  return { ...record, confidence: { ...confidence, [field]: sure } };
}
