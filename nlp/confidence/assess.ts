import { missingParts } from '../../graph/model/record/completeness.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { Candidate, RecordConfidence, ReviewField, UncertainReason, UncertainValue } from '../../graph/model/record/review.ts';
import type { Item } from '../../graph/model/span.ts';
import { confidenceOf } from './calibration.ts';
import { chargeVerdict, commutationVerdict, outcomeVerdict, relatedCaseVerdict, sentenceVerdict } from './decision.ts';
import { courtVerdict, dateVerdict, kindVerdict, numberVerdict, procuratorateVerdict } from './header.ts';
import { lowered, shakenFields } from './leans.ts';
import { officialVerdict, partyVerdict, principalVerdict, representativeVerdict } from './people.ts';
import type { Verdict } from './verdict.ts';

/** A record before anybody has asked how sure its values are. */
export type Unassessed = Omit<ExtractionRecord, 'confidence' | 'uncertain' | 'secondReadings' | 'warnings'>;

export interface Assessment {
  readonly confidence: RecordConfidence;
  readonly uncertain: readonly UncertainValue[];
}

/** The verdict on every value, parallel to the record's lists; null where a scalar is absent. */
export type Verdicts = Readonly<Record<ReviewField, readonly (Verdict | null)[]>>;

/**
 * Weighs every value of a record against what else its document says; `text` is the document as the rules see it.
 * A value that leans on a part which its document lacks is one level less sure.
 */
export function verdictsOf(record: Unassessed, text: string): Verdicts {
  const verdicts = supportOf(record, text);
  const shaken = shakenFields(missingParts(record));
  if (shaken.size === 0) return verdicts;
  const entries = Object.entries(verdicts) as [ReviewField, readonly (Verdict | null)[]][];
  return Object.fromEntries(
    entries.map(([field, list]) => [field, shaken.has(field) ? list.map((verdict) => verdict && lowered(verdict)) : list]),
  ) as Verdicts;
}

function supportOf(record: Unassessed, text: string): Verdicts {
  const { outcomes, officials, parties, principals, representatives, relatedCases, charges, sentences, commutation } = record;
  const given = (value: unknown, verdict: () => Verdict): readonly (Verdict | null)[] => [value === null ? null : verdict()];
  return {
    kind: [kindVerdict(record)],
    court: given(record.court, () => courtVerdict(record)),
    procuratorate: given(record.procuratorate, () => procuratorateVerdict(record)),
    number: given(record.number, () => numberVerdict(record)),
    date: given(record.date, () => dateVerdict(record)),
    outcomes: outcomes.map((_, index) => outcomeVerdict(index, record)),
    officials: officials.map(officialVerdict),
    parties: parties.map((item) => partyVerdict(item, text)),
    principals: principals.map((item) => principalVerdict(item, record)),
    representatives: representatives.map((item) => representativeVerdict(item, record)),
    relatedCases: relatedCases.map(relatedCaseVerdict),
    charges: charges.map((item) => chargeVerdict(item, record)),
    sentences: sentences.map((item) => sentenceVerdict(item, record)),
    commutation: commutation === null ? [null] : [commutationVerdict(commutation, record)],
  };
}

/** How sure every value is, and which of them a person has to decide. */
export function assess(record: Unassessed, text: string): Assessment {
  const verdicts = verdictsOf(record, text);
  const sure = (field: ReviewField): number[] => verdicts[field].map((verdict) => confidenceOf(field, verdict?.level ?? 'plain'));
  const single = (field: ReviewField): number | null => (verdicts[field][0] ? (sure(field)[0] ?? null) : null);
  return {
    confidence: {
      kind: single('kind') ?? 0,
      court: single('court'),
      procuratorate: single('procuratorate'),
      number: single('number'),
      date: single('date'),
      outcomes: sure('outcomes'),
      officials: sure('officials'),
      parties: sure('parties'),
      principals: sure('principals'),
      representatives: sure('representatives'),
      relatedCases: sure('relatedCases'),
      charges: sure('charges'),
      sentences: sure('sentences'),
      commutation: single('commutation'),
    },
    uncertain: [...uncertainOf(record, verdicts), ...unreadOf(record)],
  };
}

/** Single values that the document seems to print and nobody read: a person may supply them. */
function unreadOf(record: Unassessed): UncertainValue[] {
  return missingParts(record).flatMap(({ part, reason, spans }): UncertainValue[] =>
    reason === 'not-read' && (part === 'court' || part === 'procuratorate' || part === 'number' || part === 'date')
      ? [{ field: part, index: null, reason: 'not-read', candidates: [{ value: '', spans }], spans }]
      : [],
  );
}

function uncertainOf(record: Unassessed, verdicts: Verdicts): UncertainValue[] {
  const found: UncertainValue[] = [];
  for (const [field, list] of Object.entries(verdicts) as [ReviewField, readonly (Verdict | null)[]][]) {
    for (const [place, verdict] of list.entries()) {
      if (verdict === null || verdict.reason === null) continue;
      const { index, candidate } = readValue(record, field, place, verdict.reason);
      found.push({ field, index, reason: verdict.reason, candidates: [candidate, ...verdict.others], spans: candidate.spans });
    }
  }
  return found;
}

/** The value as a person would write it, with its place: of a charge against somebody who is no party, that somebody is in doubt. */
function readValue(
  record: Unassessed,
  field: ReviewField,
  place: number,
  reason: UncertainReason,
): { index: number | null; candidate: Candidate } {
  if (field === 'commutation')
    return { index: null, candidate: { value: record.commutation?.prisoner ?? '', spans: record.commutation?.spans ?? [] } };
  const value = record[field];
  if (value === null || typeof value === 'string') {
    return {
      index: null,
      candidate: { value: value ?? '', spans: record.spans[field as 'kind' | 'court' | 'procuratorate' | 'number' | 'date'] },
    };
  }
  if (field === 'outcomes')
    return { index: place, candidate: { value: record.outcomes[place] ?? '', spans: record.spans.outcomes[place] ?? [] } };
  const item = value[place] as Item & Partial<Record<'name' | 'number' | 'crime' | 'defendant', string>>;
  const doubted = reason === 'not-a-party' ? item.defendant : undefined;
  return {
    index: place,
    candidate: { value: doubted ?? item.name ?? item.number ?? item.crime ?? item.defendant ?? '', spans: item.spans },
  };
}
