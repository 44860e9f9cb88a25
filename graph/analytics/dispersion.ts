/**
 * How far innocent log odds ratios scatter around zero: real courts are never perfectly random.
 * Additive random-effects form (Spiegelhalter 2005): z has variance 1 + τ²V.
 */

/** Scatter measured for judge × defence lawyer in real courts (lead-science.md 0), and how far courts may differ from it. */
export const USUAL_TAU = 0.32;
const USUAL_SPREAD = 0.15;
/** With fewer pairs the value rests on experience more than on the data. */
const FEWEST_PAIRS = 50;
/** Pairs beyond this stand out already and must not widen the yardstick that they are measured with. */
const CORE = 2.5;

export interface Dispersion {
  readonly tau: number;
  /** False when there were so few pairs that the usual value largely stands in. */
  readonly estimated: boolean;
}

/**
 * τ on a grid of .02 up to 2: the truncated normal likelihood of the z-values with V ≥ 1 and |z| ≤ 2.5, times a normal prior around the
 * usual value. A few dozen pairs tell little about τ and would swing between no scatter and far too much; many overrule the prior.
 */
export function fitDispersion(z: Float64Array, variance: Float64Array): Dispersion {
  const core = Array.from(z.keys()).filter((i) => variance[i]! >= 1 && Math.abs(z[i]!) <= CORE);
  let best = { tau: 0, logLikelihood: Number.NEGATIVE_INFINITY };
  for (let step = 0; step <= 100; step++) {
    const tau = step / 50;
    let logLikelihood = -0.5 * ((tau - USUAL_TAU) / USUAL_SPREAD) ** 2;
    for (const i of core) {
      const scale = Math.sqrt(1 + tau * tau * variance[i]!);
      logLikelihood += -0.5 * (z[i]! / scale) ** 2 - Math.log(scale) - Math.log(1 - 2 * normalTail(CORE / scale));
    }
    if (logLikelihood > best.logLikelihood) best = { tau, logLikelihood };
  }
  return { tau: best.tau, estimated: core.length >= FEWEST_PAIRS };
}

/** P(Z > z) of a standard normal; relative error below 1.2e-7 (Numerical Recipes, erfc by Chebyshev fit). */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  const sum = series.reduceRight((s, c) => s * t + c, 0);
  const tail = 0.5 * t * Math.exp(-x * x + sum);
  return z >= 0 ? tail : 1 - tail;
}
