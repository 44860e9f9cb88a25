/**
 * How much a hard finding says. A hit is compared with how often it would turn up with and without a scheme; the rates stand with
 * the rule, in its indicator.
 */
import type { HitRates } from '../../model/leads/hit.ts';

/** An open harmless reading makes a harmless hit half as likely again; one partly looked at, a quarter. */
export const OPEN_READING = 0.5;
export const PARTLY_READING = 0.25;
/** A finding that an unstated fact may undo is worth at most three to one. */
const POSSIBLE_ODDS = 3;
export const POSSIBLE_AT_MOST = Math.log(POSSIBLE_ODDS);
/** What a ruling itself says for the officials, as odds against a scheme: small, for a scheme would have it printed too. */
export const COUNTER_ODDS = { openHearing: 1.5, propertyPaid: 1.2, pleadedGuilty: 1.5 } as const;

/** Natural log of the Bayes factor of a finding, after the harmless readings that are still open. Never below zero. */
export function logEvidence(
  { scheme, none }: HitRates,
  verdict: 'violated' | 'possible',
  readings: readonly { readonly state: string }[],
): number {
  const open = readings.filter((it) => it.state === 'open').length;
  const partly = readings.filter((it) => it.state === 'partly').length;
  const harmless = 1 + OPEN_READING * open + PARTLY_READING * partly;
  if (verdict === 'possible') return Math.log(1 + (POSSIBLE_ODDS - 1) / harmless);
  return Math.max(0, Math.log(scheme / (none * harmless)));
}
