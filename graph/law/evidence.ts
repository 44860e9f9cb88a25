/**
 * How much a hard finding says. A hit is compared with how often it would turn up with and without a scheme.
 * The rates are judgements, not measurements: they are kept in one table, shown as such, and meant to be changed
 * by those who have confirmed and cleared leads to count.
 */

export interface HitRates {
  /** Share of corrupt rulings of this kind in which the printed facts break this rule. */
  readonly scheme: number;
  /** Share of honest rulings that break it in print: slips of the pen, misreadings, exceptions used and not printed. */
  readonly none: number;
}

export const HIT_RATES = {
  H01: { scheme: 0.2, none: 0.002 },
  H02: { scheme: 0.2, none: 0.002 },
  H03: { scheme: 0.25, none: 0.002 },
  H04: { scheme: 0.1, none: 0.001 },
  H05: { scheme: 0.15, none: 0.0005 },
  H06: { scheme: 0.15, none: 0.001 },
  H10: { scheme: 0.2, none: 0.001 },
  H11: { scheme: 0.1, none: 0.001 },
  /** A printed end date that does not compute is far more often a slip than a favour. */
  END_DATE: { scheme: 0.05, none: 0.01 },
} as const satisfies Record<string, HitRates>;
export type RateId = keyof typeof HIT_RATES;

/** An open harmless reading makes a harmless hit half as likely again; one partly looked at, a quarter. */
export const OPEN_READING = 0.5;
export const PARTLY_READING = 0.25;
/** A finding that an unstated fact may undo is worth at most three to one. */
export const POSSIBLE_AT_MOST = Math.log(3);

/** Natural log of the Bayes factor of a finding, after the harmless readings that are still open. Never below zero. */
export function logEvidence(rate: RateId, verdict: 'violated' | 'possible', readings: readonly { readonly state: string }[]): number {
  const open = readings.filter((it) => it.state === 'open').length;
  const partly = readings.filter((it) => it.state === 'partly').length;
  const harmless = 1 + OPEN_READING * open + PARTLY_READING * partly;
  if (verdict === 'possible') return Math.log(1 + 2 / harmless);
  const { scheme, none } = HIT_RATES[rate];
  return Math.max(0, Math.log(scheme / (none * harmless)));
}
