/**
 * Exact laws of counts. In a stratum of n cases, a handled by the judge and b with the lawyer, the joint count is hypergeometric when the
 * judge label is exchangeable; over strata the counts add. With log odds ratio θ the law of the total is the central one tilted by e^{θt},
 * since tilting commutes with convolution (exact conditional Mantel-Haenszel test).
 */

/** Probabilities of lo, lo+1, … ; sums to one. */
export interface Distribution {
  readonly lo: number;
  readonly pmf: Float64Array;
}

let lnFactorials = new Float64Array(2);

/** Table of ln n! for 0..most, for loops that cannot afford a call each. */
export function lnFactorialTable(most: number): Float64Array {
  if (most >= lnFactorials.length) {
    const grown = new Float64Array(Math.max(most + 1, 2 * lnFactorials.length));
    grown.set(lnFactorials);
    for (let i = lnFactorials.length; i < grown.length; i++) grown[i] = grown[i - 1]! + Math.log(i);
    lnFactorials = grown;
  }
  return lnFactorials;
}

function lnFactorial(n: number): number {
  return lnFactorialTable(n)[n]!;
}

export function lnChoose(n: number, k: number): number {
  return lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);
}

/** Law of the joint count in one stratum. */
export function hypergeometric(n: number, a: number, b: number): Distribution {
  const lo = Math.max(0, a + b - n);
  const hi = Math.min(a, b);
  const pmf = new Float64Array(hi - lo + 1);
  const all = lnChoose(n, b);
  for (let x = lo; x <= hi; x++) pmf[x - lo] = Math.exp(lnChoose(a, x) + lnChoose(n - a, b - x) - all);
  return { lo, pmf };
}

/** Law of the sum of two independent counts. */
export function convolve(x: Distribution, y: Distribution): Distribution {
  const pmf = new Float64Array(x.pmf.length + y.pmf.length - 1);
  for (let i = 0; i < x.pmf.length; i++) {
    const weight = x.pmf[i]!;
    for (let j = 0; j < y.pmf.length; j++) pmf[i + j]! += weight * y.pmf[j]!;
  }
  return { lo: x.lo + y.lo, pmf };
}

/** P(T ≥ t) when the log odds ratio is θ. */
export function upperTail(law: Distribution, t: number, theta = 0): number {
  let above = 0;
  let all = 0;
  // Weights are taken relative to t, so that they neither overflow nor vanish near the observed count.
  for (let i = 0; i < law.pmf.length; i++) {
    const x = law.lo + i;
    const weight = law.pmf[i]! * Math.exp(theta * (x - t));
    all += weight;
    if (x >= t) above += weight;
  }
  return Math.min(1, above / all);
}

/** Mean of the total when the log odds ratio is θ. */
function tiltedMean(law: Distribution, theta: number): number {
  const centre = theta > 0 ? law.lo + law.pmf.length - 1 : law.lo;
  let sum = 0;
  let all = 0;
  for (let i = 0; i < law.pmf.length; i++) {
    const x = law.lo + i;
    const weight = law.pmf[i]! * Math.exp(theta * (x - centre));
    sum += weight * x;
    all += weight;
  }
  return sum / all;
}

/** Law of one case that ends well with probability p. */
export function bernoulli(p: number): Distribution {
  return { lo: 0, pmf: Float64Array.of(1 - p, p) };
}

/** Log odds ratios beyond this are reported as this: the counts then no longer tell how large. */
const THETA_LIMIT = 6;

/** Odds ratio with 95 % interval: conditional maximum likelihood and exact (Cornfield) limits, cut at e^±6. */
export function oddsRatio(law: Distribution, t: number): { estimate: number; low: number; high: number } {
  const hi = law.lo + law.pmf.length - 1;
  const estimate = t >= hi ? THETA_LIMIT : t <= law.lo ? -THETA_LIMIT : bisect((theta) => tiltedMean(law, theta) - t);
  const low = t <= law.lo ? -THETA_LIMIT : bisect((theta) => upperTail(law, t, theta) - 0.025);
  const high = t >= hi ? THETA_LIMIT : bisect((theta) => 0.025 - (1 - upperTail(law, t + 1, theta)));
  return { estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}

/** Root of an increasing function on ±THETA_LIMIT. */
function bisect(f: (theta: number) => number): number {
  let low = -THETA_LIMIT;
  let high = THETA_LIMIT;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
