/**
 * How far innocent log odds ratios scatter around zero: real courts are never perfectly random.
 * Additive random-effects form (Spiegelhalter 2005): z has variance 1 + τ²V. Real scatter has heavier tails than a normal
 * (research/lead-science.md, limits); a share of pairs may therefore scatter three times as far.
 */
import type { Scatter } from '../../model/leads/calibration.ts';
import { type Cell, moments, totalLaw } from './cell.ts';
import { type Distribution, upperTail } from './law.ts';

/** Where the scatter was measured, and how far other courts may differ from it. */
export interface UsualScatter {
  readonly tau: number;
  readonly spread: number;
}

/** Judge × defence lawyer, who gets whose cases (lead-science.md 0). */
export const USUAL_ASSIGNMENT: UsualScatter = { tau: 0.32, spread: 0.08 };
/** Judge × lawyer, results beyond what judge, lawyer and case explain (lead-science.md 3.1). */
export const USUAL_OUTCOME: UsualScatter = { tau: 0.18, spread: 0.05 };
/** The same for graded results, in standard deviations (a log odds of one is about .55 of them). */
export const USUAL_GRADED: UsualScatter = { tau: 0.1, spread: 0.03 };
/** The data alone: for audits, which ask what the data show. */
export const NO_EXPERIENCE: UsualScatter = { tau: 0, spread: 1e3 };
/**
 * Where honest log odds scatter further, cases are dealt out by a plan (judge and prosecutor in Wisconsin: 1.2 to 1.5): who meets whom is then
 * no evidence at all, however far it stands out (lead-science.md 1.3).
 */
export const PLANNED = 0.6;

/** The wide component scatters so many times as far as the narrow one. */
const WIDE = 3;
const TAIL_SHARES = [0, 0.01, 0.02, 0.05, 0.1] as const;
/** With fewer pairs the value rests on experience more than on the data. */
const FEWEST_PAIRS = 50;
/** Heavier tails are looked for only where pairs are many, and large enough for their lower tail to show. */
const FEWEST_FOR_TAIL = 500;
const LARGE_ENOUGH = 5;
/** Fewest variance for the z of a pair to tell anything of scatter. */
export const LEAST_VARIANCE = 0.8;
/** Log odds of pairs that are arranged, as the yardstick allows for them; who loses cases to an arrangement stands as far below. */
const ARRANGED = [0.8, 1.4, 2] as const;
/** Pairs of experience against arranged ones. */
const PRIOR_PAIRS = 30;
const SWEEPS = 8;
/** Bins in z and in the log of the variance: millions of pairs cost as much as thousands. */
const Z_BIN = 0.1;
const V_BIN = 0.2;
/** Bins of the variance, from the least that tells anything up to e^50. */
const V_BINS = 256;
/** Almost all pairs stand in so many bins of z around zero. */
const NEAR_BINS = 512;
const LOWEST_V_BIN = Math.round(Math.log(LEAST_VARIANCE) / V_BIN);

/** z, variance and expectation of pairs, one entry each. */
export interface Standing {
  readonly z: Float64Array;
  readonly variance: Float64Array;
  readonly expected?: Float64Array;
}

/**
 * τ on a grid of .02 up to 2, by the likelihood of z = N(0, 1 + τ²V) for honest pairs mixed with few arranged ones and few that lose what
 * those gain, times a normal prior around the usual value. Without the two small groups a dozen arranged pairs would widen the yardstick
 * that they are measured with. A few dozen pairs tell little about τ; many overrule the prior.
 * The share of the wide component rests on the lower half alone: schemes can only inflate the upper one.
 */
export function fitScatter({ z, variance, expected }: Standing, usual: UsualScatter = USUAL_ASSIGNMENT): Scatter {
  const bins = binned(z, variance);
  let best = { tau: 0, logLikelihood: Number.NEGATIVE_INFINITY };
  for (let step = 0; step <= 100; step++) {
    const tau = step / 50;
    const logLikelihood = -0.5 * ((tau - usual.tau) / usual.spread) ** 2 + mixtureLikelihood(bins, tau);
    if (logLikelihood > best.logLikelihood) best = { tau, logLikelihood };
  }
  const below = expected === undefined ? [] : binned(z, variance, (i) => z[i]! < 0 && expected[i]! >= LARGE_ENOUGH);
  const tail = pairsIn(below) < FEWEST_FOR_TAIL ? 0 : fitTail(below, best.tau);
  return { tau: best.tau, tail, estimated: pairsIn(bins) >= FEWEST_PAIRS };
}

interface Bin {
  readonly z: number;
  readonly variance: number;
  readonly count: number;
}

/** In the order of z and variance, so that sums do not depend on the order of the pairs. */
function binned(z: Float64Array, variance: Float64Array, among: (pair: number) => boolean = () => true): Bin[] {
  const near = new Int32Array(NEAR_BINS * V_BINS);
  const far = new Map<number, number>();
  const middle = (NEAR_BINS >> 1) * V_BINS;
  for (let i = 0; i < z.length; i++) {
    if (variance[i]! < LEAST_VARIANCE || !among(i)) continue;
    const key = Math.round(z[i]! / Z_BIN) * V_BINS + Math.round(Math.log(variance[i]!) / V_BIN) - LOWEST_V_BIN;
    if (key + middle >= 0 && key + middle < near.length) near[key + middle]!++;
    else far.set(key, (far.get(key) ?? 0) + 1);
  }
  const counts = [...far];
  for (let at = 0; at < near.length; at++) if (near[at]! > 0) counts.push([at - middle, near[at]!]);
  return counts
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => {
      const zBin = Math.floor(key / V_BINS);
      return { z: zBin * Z_BIN, variance: Math.exp((key - zBin * V_BINS + LOWEST_V_BIN) * V_BIN), count };
    });
}

function pairsIn(bins: readonly Bin[]): number {
  return bins.reduce((sum, bin) => sum + bin.count, 0);
}

/** Log likelihood of the bins at τ, the shares of arranged and robbed pairs at their best. */
function mixtureLikelihood(bins: readonly Bin[], tau: number): number {
  const densities = bins.map(({ z, variance }) => {
    const scale = Math.sqrt(1 + tau * tau * variance);
    const at = (theta: number): number => Math.exp(-0.5 * ((z - theta * Math.sqrt(variance)) / scale) ** 2) / scale;
    const mean = (sign: number): number => ARRANGED.reduce((sum, theta) => sum + at(sign * theta), 0) / ARRANGED.length;
    return { honest: at(0), arranged: mean(1), robbed: mean(-1) };
  });
  const all = pairsIn(bins);
  let [up, down] = [0.01, 0.01];
  let logLikelihood = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let [ups, downs] = [0, 0];
    logLikelihood = PRIOR_PAIRS * Math.log(1 - up - down);
    for (const [i, { honest, arranged, robbed }] of densities.entries()) {
      const whole = (1 - up - down) * honest + up * arranged + down * robbed;
      ups += (bins[i]!.count * up * arranged) / whole;
      downs += (bins[i]!.count * down * robbed) / whole;
      logLikelihood += bins[i]!.count * Math.log(whole);
    }
    up = Math.max(1e-6, ups / (all + PRIOR_PAIRS));
    down = Math.max(1e-6, downs / (all + PRIOR_PAIRS));
  }
  return logLikelihood;
}

function fitTail(below: readonly Bin[], tau: number): number {
  let best = { share: 0, logLikelihood: Number.NEGATIVE_INFINITY };
  for (const share of TAIL_SHARES) {
    let logLikelihood = 0;
    for (const { z, variance, count } of below) {
      const density = (deviation: number): number => {
        const scale = Math.sqrt(1 + deviation * deviation * variance);
        return Math.exp(-0.5 * (z / scale) ** 2) / scale;
      };
      logLikelihood += count * Math.log((1 - share) * density(tau) + share * density(WIDE * tau));
    }
    if (logLikelihood > best.logLikelihood) best = { share, logLikelihood };
  }
  return best.share;
}

/** The normal parts of innocent scatter, as standard deviations with their weights. */
export function innocentParts({ tau, tail }: Pick<Scatter, 'tau' | 'tail'>): { readonly deviation: number; readonly weight: number }[] {
  return [{ deviation: tau, weight: 1 - tail }, ...(tail > 0 ? [{ deviation: WIDE * tau, weight: tail }] : [])];
}

/** Nodes and weights of a standard normal, 41 points on ±4. */
export const NORMAL_NODES: readonly { readonly x: number; readonly weight: number }[] = (() => {
  const xs = Array.from({ length: 41 }, (_, i) => -4 + i / 5);
  const sum = xs.reduce((s, x) => s + Math.exp((-x * x) / 2), 0);
  return xs.map((x) => ({ x, weight: Math.exp((-x * x) / 2) / sum }));
})();

/** Innocent shifts θ with their weights; `nuisance` is the variance of what else was estimated (judge and lawyer effects). */
export function innocentShifts({ tau, tail }: Pick<Scatter, 'tau' | 'tail'>, nuisance = 0): { theta: number; weight: number }[] {
  const narrow = Math.sqrt(tau * tau + nuisance);
  if (narrow === 0) return [{ theta: 0, weight: 1 }];
  const wide = Math.sqrt((WIDE * tau) ** 2 + nuisance);
  return NORMAL_NODES.flatMap(({ x, weight }) => [
    { theta: narrow * x, weight: (1 - tail) * weight },
    ...(tail > 0 ? [{ theta: wide * x, weight: tail * weight }] : []),
  ]);
}

/** P(T ≥ t) when innocent log odds ratios scatter; without scatter the exact test. */
export function scatteredTail(law: Distribution, t: number, scatter: Pick<Scatter, 'tau' | 'tail'>, nuisance = 0): number {
  let p = 0;
  for (const { theta, weight } of innocentShifts(scatter, nuisance)) p += weight * upperTail(law, t, theta);
  return Math.min(1, p);
}

/** The tail of all cells together: exact where they are counted, normal where they are graded. */
export function cellsTail(cells: readonly Cell[], scatter: Pick<Scatter, 'tau' | 'tail'>, nuisance = 0): number {
  const law = totalLaw(cells);
  const { observed, expected, variance } = moments(cells);
  if (law !== null) return scatteredTail(law, observed, scatter, nuisance);
  const z = (tau: number): number => (observed - expected) / Math.sqrt(variance + (tau * tau + nuisance) * variance * variance);
  return (1 - scatter.tail) * normalTail(z(scatter.tau)) + scatter.tail * normalTail(z(WIDE * scatter.tau));
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
