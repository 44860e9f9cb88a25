import type { DocumentPart, MissingPart } from '../../graph/model/record/completeness.ts';
import type { ReviewField } from '../../graph/model/record/review.ts';
import { PLAIN, type Verdict, WEAK } from './verdict.ts';

/**
 * What a value leans on: fields that are less sure where a part of their document is missing.
 * Where the verdict on a value asks for the other part itself (a number for its court and date), it is not lowered twice.
 */
const LEAN_ON: Readonly<Record<DocumentPart, readonly ReviewField[]>> = {
  court: ['relatedCases', 'kind'],
  procuratorate: [],
  number: ['relatedCases'],
  date: [],
  signers: ['officials'],
  parties: ['representatives', 'principals', 'charges', 'sentences', 'commutation'],
  operative: ['kind', 'outcomes', 'charges', 'sentences', 'commutation', 'parties', 'representatives', 'relatedCases'],
  charge: ['outcomes', 'sentences'],
  sentence: ['outcomes', 'charges'],
};

/** The fields that lean on a missing part. What was masked on purpose says nothing against the reading of the rest. */
export function shakenFields(incomplete: readonly MissingPart[]): ReadonlySet<ReviewField> {
  return new Set(incomplete.filter((missing) => missing.reason !== 'masked').flatMap((missing) => LEAN_ON[missing.part]));
}

/** One level less sure; nothing that a person was not asked before. */
export function lowered(verdict: Verdict): Verdict {
  if (verdict.level === 'borne-out') return PLAIN;
  return verdict.level === 'plain' ? WEAK : verdict;
}
