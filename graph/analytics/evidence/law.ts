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

/** Exponents beyond this leave the range of floating point numbers. */
const SAFE_EXPONENT = 600;

/**
 * The law tilted by θ, relative to t: Σ f(x) e^{θ(x - t)} over all x, as a natural log, and P(T ≥ t). One pass outward from t, so that a
 * tilt costs one exponential and not one a value; far tilts of long laws go through logs.
 */
export function tilted(law: Distribution, t: number, theta: number): { readonly logAll: number; readonly upper: number } {
  const { lo, pmf } = law;
  const at = Math.min(pmf.length, Math.max(0, t - lo));
  const reach = Math.max(Math.abs(t - lo), Math.abs(lo + pmf.length - 1 - t));
  if (reach * Math.abs(theta) > SAFE_EXPONENT) return farTilted(law, t, theta);
  let above = 0;
  let factor = Math.exp(theta * (lo + at - t));
  const ratio = Math.exp(theta);
  for (let i = at; i < pmf.length; i++) {
    above += pmf[i]! * factor;
    factor *= ratio;
  }
  let below = 0;
  factor = Math.exp(theta * (lo + at - 1 - t));
  for (let i = at - 1; i >= 0; i--) {
    below += pmf[i]! * factor;
    factor /= ratio;
  }
  return { logAll: Math.log(above + below), upper: Math.min(1, above / (above + below)) };
}

function farTilted({ lo, pmf }: Distribution, t: number, theta: number): { readonly logAll: number; readonly upper: number } {
  const logs = Float64Array.from(pmf, (p, i) => Math.log(p) + theta * (lo + i - t));
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let [above, all] = [0, 0];
  for (const [i, log] of logs.entries()) {
    const weight = Math.exp(log - most);
    all += weight;
    if (lo + i >= t) above += weight;
  }
  return { logAll: most + Math.log(all), upper: above / all };
}

/** P(T ≥ t) when the log odds ratio is θ. */
export function upperTail(law: Distribution, t: number, theta = 0): number {
  return tilted(law, t, theta).upper;
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
