/**
 * How often something happened in a group against how often it happened elsewhere, where it is rare elsewhere: a scheme then raises it
 * from next to nothing to nearly always, which no fixed odds ratio describes. Both sides are whole laws of the count, so that the Bayes
 * factor has mean one under chance.
 */
import type { Aspect } from '../pairs/weigh.ts';

/** Share of innocents with a habit of their own, of whatever rate: no count alone is worth more than one to this. */
export const HABIT = 0.02;
/** Innocent groups and officials differ by so much in log odds (variance; lead-science.md 3.1: .4 for results, .32 for who gets whose cases). */
export const RESULT_VARIANCE = 0.16;
export const SHARE_VARIANCE = 0.1;

export interface Yardstick {
  /** Expected share. */
  readonly rate: number;
  /** Cases elsewhere that it is known by. */
  readonly cases: number;
  /** Innocent scatter of log odds. */
  readonly variance: number;
}

/**
 * Under chance the group's own rate is a Beta around the yardstick, as wide as what is not known of it and the innocent scatter make it, or
 * in `HABIT` of the groups anything; under a scheme it is anything.
 */
export function weighRate(observed: number, of: number, { rate, cases, variance }: Yardstick): Aspect {
  const spread = rate * (1 - rate);
  const precision = 1 / (1 / (cases + 1) + variance * spread);
  const law = betaBinomial(of, rate * precision, (1 - rate) * precision);
  const anything = 1 / (of + 1);
  const tail = law.slice(observed).reduce((sum, p) => sum + p, 0);
  const chance = (1 - HABIT) * law[observed]! + HABIT * anything;
  // What lies below the expectation speaks for nobody's scheme.
  const logBayesFactor = observed > rate * of ? Math.log(anything / chance) : Math.min(0, Math.log(anything / chance));
  return {
    ...{ cells: [], observed, expected: rate * of, variance: of * spread, nuisance: 1 / precision, logBayesFactor },
    p: Math.min(1, (1 - HABIT) * tail + (HABIT * (of - observed + 1)) / (of + 1)),
  };
}

/** P(0), …, P(n), by the ratio of neighbours. */
function betaBinomial(n: number, alpha: number, beta: number): number[] {
  const logs = [0];
  for (let x = 0; x < n; x++) logs.push(logs[x]! + Math.log(((n - x) * (alpha + x)) / ((x + 1) * (beta + n - x - 1))));
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const all = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / all);
}
