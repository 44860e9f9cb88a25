/** Which of many tested hypotheses to show: adjusted p-values, two-group posteriors, and the certificate that needs no model. */

/** Benjamini-Hochberg adjusted p-values, in the order given. `family` may exceed the list: the rest then count as p = 1. */
export function benjaminiHochberg(p: Float64Array, family = p.length): Float64Array {
  const order = Array.from(p.keys()).sort((i, j) => p[i]! - p[j]!);
  const q = new Float64Array(p.length);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (p[i]! * family) / rank);
    q[i] = least;
  }
  return q;
}

/**
 * e-BH (Wang & Ramdas 2022): how many of the largest e-values may be shown at rate q, whatever their dependence. `family` counts all
 * hypotheses tested, also those not listed.
 */
export function certified(logEvidence: readonly number[], q: number, family = logEvidence.length): number {
  const sorted = [...logEvidence].sort((a, b) => b - a);
  let last = 0;
  for (const [i, log] of sorted.entries()) if (log >= Math.log(family / (q * (i + 1)))) last = i + 1;
  return last;
}

/**
 * Prior share of pairs with a scheme: five in a thousand tested pairs, worth twenty pairs of experience.
 * It keeps a small data set from talking itself into a large share, and gives way to the data where they are many.
 */
export const PRIOR_SHARE = 0.005;
const PRIOR_WEIGHT = 20;
/** Bayes factors are gathered in bins of this width (natural log) for the sweeps, so that millions cost as much as hundreds. */
const BIN = 0.05;
const LOWEST = -30;
const HIGHEST = 60;

/** Share of hypotheses with a scheme, by expectation maximisation of the two-group model over Bayes factors. */
export function schemeShare(logBayesFactors: Float64Array): number {
  const bins = new Float64Array(Math.ceil((HIGHEST - LOWEST) / BIN) + 1);
  for (const log of logBayesFactors) bins[Math.round((Math.min(HIGHEST, Math.max(LOWEST, log)) - LOWEST) / BIN)]!++;
  const filled = Array.from(bins.keys()).filter((i) => bins[i]! > 0);
  let share = PRIOR_SHARE;
  for (let sweep = 0; sweep < 200; sweep++) {
    let sum = PRIOR_SHARE * PRIOR_WEIGHT;
    for (const i of filled) sum += bins[i]! * posterior(LOWEST + i * BIN, share);
    const next = sum / (logBayesFactors.length + PRIOR_WEIGHT);
    if (Math.abs(next - share) < 1e-10) return next;
    share = next;
  }
  return share;
}

/** Probability of a scheme given a Bayes factor (natural log) and a prior share. */
export function posterior(logBayesFactor: number, share: number): number {
  return 1 / (1 + Math.exp(Math.log((1 - share) / share) - logBayesFactor));
}

/** q of each hypothesis: the mean chance of being innocent among all that are at least as probable. In the order given. */
export function runningFalseShare(posteriors: readonly number[]): number[] {
  const order = Array.from(posteriors.keys()).sort((i, j) => posteriors[j]! - posteriors[i]!);
  const q = new Array<number>(posteriors.length).fill(1);
  let innocent = 0;
  for (const [rank, i] of order.entries()) {
    innocent += 1 - posteriors[i]!;
    q[i] = innocent / (rank + 1);
  }
  return q;
}
