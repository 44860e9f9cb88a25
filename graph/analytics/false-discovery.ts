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
 * Prior share of pairs with a scheme: about two in a thousand tested pairs, worth five hundred pairs of experience.
 * It keeps a small data set from talking itself into a large share, and gives way to the data where they are many.
 */
const PRIOR_SHARE = 0.002;
const PRIOR_WEIGHT = 500;

/** Share of hypotheses with a scheme, by expectation maximisation of the two-group model over Bayes factors. */
export function schemeShare(logBayesFactors: Float64Array): number {
  let share = PRIOR_SHARE;
  for (let sweep = 0; sweep < 200; sweep++) {
    let sum = PRIOR_SHARE * PRIOR_WEIGHT;
    for (const log of logBayesFactors) sum += posterior(log, share);
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
