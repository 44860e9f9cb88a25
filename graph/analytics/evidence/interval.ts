/**
 * How large an effect is, with the interval in which it lies with probability .9: posterior of the log odds shift on a grid, between the
 * scatter of honest pairs and that of schemes (research/lead-science.md 1.7).
 */
import { type Cell, logLikelihood, pooled } from './cell.ts';

const LOWEST = -3;
const HIGHEST = 4;
const POINTS = 121;
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

/** Odds ratio: median and 90 % interval. */
export function oddsRatioInterval(cells: readonly Cell[], { scatter, share }: Prior): { estimate: number; low: number; high: number } {
  const one = pooled(cells);
  const step = (HIGHEST - LOWEST) / (POINTS - 1);
  const thetas = Array.from({ length: POINTS }, (_, i) => LOWEST + i * step);
  const honest = Math.max(NARROWEST, scatter);
  const logs = thetas.map(
    (theta) =>
      logLikelihood(one, theta) + Math.log((1 - share) * density(theta, 0, honest) + share * density(theta, SCHEME_MEAN, SCHEME_SCATTER)),
  );
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const all = weights.reduce((sum, w) => sum + w, 0);
  const at = (probability: number): number => {
    let below = 0;
    for (const [i, weight] of weights.entries()) {
      const next = below + weight / all;
      // The mass of a point is spread over the step around it.
      if (next >= probability) return Math.exp(thetas[i]! + step * ((probability - below) / (weight / all) - 0.5));
      below = next;
    }
    return Math.exp(HIGHEST);
  };
  const outside = (1 - INTERVAL_LEVEL) / 2;
  return { estimate: at(0.5), low: at(outside), high: at(1 - outside) };
}

function density(x: number, mean: number, scatter: number): number {
  return Math.exp(-0.5 * ((x - mean) / scatter) ** 2) / scatter;
}
