/**
 * How large an effect is, with the interval in which it lies with probability .9: posterior of the log odds shift on a grid, between the
 * scatter of honest pairs and that of schemes (research/lead-science.md 1.7).
 */
import { type Cell, logLikelihood, pooled } from './cell.ts';

const LOWEST = -3;
const HIGHEST = 4;
const POINTS = 121;
const STEP = (HIGHEST - LOWEST) / (POINTS - 1);
/** Log odds ratios of schemes: mean and standard deviation. */
const SCHEME_MEAN = 1.3;
const SCHEME_SCATTER = 0.7;
/** A narrower scatter than the grid can show is taken as this. */
const NARROWEST = 0.06;
export const INTERVAL_LEVEL = 0.9;

export interface Prior {
  /** Standard deviation of honest log odds ratios. */
  readonly scatter: number;
  /** Share of pairs with a scheme. */
  readonly share: number;
}

/** Log odds shifts on a grid, with the probability of each. */
export interface ShiftPosterior {
  readonly thetas: readonly number[];
  readonly weights: readonly number[];
}

export function shiftPosterior(cells: readonly Cell[], { scatter, share }: Prior): ShiftPosterior {
  const one = pooled(cells);
  const thetas = Array.from({ length: POINTS }, (_, i) => LOWEST + i * STEP);
  const honest = Math.max(NARROWEST, scatter);
  const logs = thetas.map(
    (theta) =>
      logLikelihood(one, theta) + Math.log((1 - share) * density(theta, 0, honest) + share * density(theta, SCHEME_MEAN, SCHEME_SCATTER)),
  );
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const all = weights.reduce((sum, w) => sum + w, 0);
  return { thetas, weights: weights.map((weight) => weight / all) };
}

/** The shift below which lies so much of the posterior; for a uniform probability, a draw from it. */
export function drawShift({ thetas, weights }: ShiftPosterior, probability: number): number {
  let below = 0;
  for (const [i, weight] of weights.entries()) {
    // The mass of a point is spread over the step around it.
    if (below + weight >= probability) return thetas[i]! + STEP * ((probability - below) / weight - 0.5);
    below += weight;
  }
  return HIGHEST;
}

/** Odds ratio: median and 90 % interval. */
export function oddsRatioInterval(cells: readonly Cell[], prior: Prior): { estimate: number; low: number; high: number } {
  const posterior = shiftPosterior(cells, prior);
  const at = (probability: number): number => Math.exp(drawShift(posterior, probability));
  const outside = (1 - INTERVAL_LEVEL) / 2;
  return { estimate: at(0.5), low: at(outside), high: at(1 - outside) };
}

function density(x: number, mean: number, scatter: number): number {
  return Math.exp(-0.5 * ((x - mean) / scatter) ** 2) / scatter;
}
