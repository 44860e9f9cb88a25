import type { Candidate, UncertainReason } from '../../graph/model/record/review.ts';
import type { Span } from '../../graph/model/span.ts';

/**
 * How well a value is supported by what else the document says. borne-out: something independent agrees with it;
 * plain: nothing speaks for or against it; doubtful: something speaks against it.
 */
export const LEVELS = ['borne-out', 'plain', 'doubtful'] as const;
export type Level = (typeof LEVELS)[number];

export interface Verdict {
  readonly level: Level;
  /** Why a person has to decide; null where the value may stand. */
  readonly reason: UncertainReason | null;
  /** What else it may be, best first, without what was read. */
  readonly others: readonly Candidate[];
}

export const BORNE_OUT: Verdict = { level: 'borne-out', reason: null, others: [] };
export const PLAIN: Verdict = { level: 'plain', reason: null, others: [] };
/** Something speaks against it, but not so much that a person should be asked. */
export const WEAK: Verdict = { level: 'doubtful', reason: null, others: [] };

/** A value that a person has to decide. */
export function undecided(reason: UncertainReason, others: readonly string[] = [], spans: readonly Span[] = []): Verdict {
  return { level: 'doubtful', reason, others: others.map((value) => ({ value, spans })) };
}

/** Borne out where it holds, plain where it does not. */
export function borneOutIf(holds: boolean): Verdict {
  return holds ? BORNE_OUT : PLAIN;
}
