import { type Cell, logLikelihood, moments, totalLaw } from './cell.ts';
import { tilted } from './law.ts';

/** Log odds ratios that a scheme may have, each as likely: for who gets whose cases, from barely double the odds to tenfold. */
export const ASSIGNMENT_EFFECTS = [0.6, 1.0, 1.4, 1.8, 2.3] as const;
/** For results: from half as much again to what nobody else gets. */
export const OUTCOME_EFFECTS = [0.4, 0.8, 1.2, 1.6, 2.2, 3.2] as const;
/** For graded results, in standard deviations of what like cases leave open: from a sixth off a sentence to two thirds. */
export const GRADED_EFFECTS = [0.4, 0.7, 1.0, 1.4, 1.9] as const;
/** Schemes live in a window: three years, two years, or the whole period, each as likely; windows move by half a year. */
const WINDOW_QUARTERS = [12, 8] as const;
const WINDOW_STEP = 2;

export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Alternatives {
  /** Log odds ratios of a scheme, each as likely. */
  readonly effects: readonly number[];
  /** Innocent shifts with their weights (`innocentShifts`). */
  readonly innocent: readonly { readonly theta: number; readonly weight: number }[];
  /** First and last quarter of all data: a choice by margins, not by where the pair stands out. */
  readonly period: Period;
}

/**
 * Natural log of the Bayes factor for a scheme against chance: mean likelihood over windows and effects, over the likelihood when θ
 * scatters innocently all the time. Under chance its expectation is at most one, so that it is an e-value.
 */
export function logBayesFactor(cells: readonly Cell[], alternatives: Alternatives): number {
  return logScheme(cells, alternatives) - logChance(cells, alternatives.innocent);
}

/** ln of the mean likelihood under a scheme, over windows and effects, relative to θ = 0. */
export function logScheme(cells: readonly Cell[], { effects, period }: Pick<Alternatives, 'effects' | 'period'>): number {
  const length = period.to - period.from + 1;
  const terms: number[] = [];
  const windows = windowsIn(length);
  for (const theta of effects) {
    const before = new Float64Array(length + 1);
    for (const cell of cells) before[cell.quarter - period.from + 1]! += logLikelihood(cell, theta);
    for (let i = 1; i <= length; i++) before[i]! += before[i - 1]!;
    for (const { from, to, weight } of windows) terms.push(Math.log(weight / effects.length) + before[to]! - before[from]!);
  }
  return logSumExp(terms);
}

/**
 * ln of the mean likelihood when θ scatters innocently all the time, relative to θ = 0. Over the whole time the likelihoods of the cells
 * are that of their total: tilting commutes with adding.
 */
export function logChance(cells: readonly Cell[], innocent: Alternatives['innocent']): number {
  const law = totalLaw(cells);
  const { observed } = moments(cells);
  const logAt = (theta: number): number =>
    law === null ? cells.reduce((sum, cell) => sum + logLikelihood(cell, theta), 0) : -tilted(law, observed, theta).logAll;
  return logSumExp(innocent.map(({ theta, weight }) => Math.log(weight) + (theta === 0 ? 0 : logAt(theta))));
}

/** Nodes and weights of a standard normal for the rough evidence: seven points on ±3 (trapezoid). */
const ROUGH_NODES = (() => {
  const xs = Array.from({ length: 7 }, (_, i) => i - 3);
  const sum = xs.reduce((s, x) => s + Math.exp((-x * x) / 2), 0);
  return xs.map((x) => ({ x, weight: Math.exp((-x * x) / 2) / sum }));
})();

/** Counts of a pair over the whole time. */
export interface Sums {
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}

/**
 * The same in one step for pairs that nobody looks at closely: over the whole time, the count taken as binomial with its mean and variance.
 * (As normal it would be wrong where cases are few: counts are skewed, and chance would look like schemes.)
 * `parts`: the normal parts of innocent scatter.
 */
export function roughEvidence(
  effects: readonly number[],
  parts: readonly { readonly deviation: number; readonly weight: number }[],
): (sums: Sums) => number {
  const scheme = shifts(effects.map((theta) => ({ theta, weight: 1 / effects.length })));
  const chance = shifts(
    parts.flatMap(({ deviation, weight }) =>
      deviation === 0 ? [{ theta: 0, weight }] : ROUGH_NODES.map(({ x, weight: w }) => ({ theta: deviation * x, weight: weight * w })),
    ),
  );
  return ({ observed, expected, variance }) => {
    if (!(expected > 0 && variance > 0)) return 0;
    // Never fewer trials than were seen to succeed.
    const trials = Math.max(observed, (expected * expected) / Math.max(expected - variance, 1e-3 * expected));
    const p = expected / trials;
    return meanLog(scheme, observed, trials, p) - meanLog(chance, observed, trials, p);
  };
}

/** The same for graded results, whose total is normal: no approximation but that the whole time is one window. */
export function roughGradedEvidence(
  effects: readonly number[],
  parts: readonly { readonly deviation: number; readonly weight: number }[],
): (sums: Sums) => number {
  return ({ observed, expected, variance }) => {
    const above = observed - expected;
    const scheme = logSumExp(effects.map((theta) => theta * above - (theta * theta * variance) / 2 - Math.log(effects.length)));
    const chance = logSumExp(
      parts.map(({ deviation, weight }) => {
        const spread = 1 + deviation ** 2 * variance;
        return Math.log(weight / Math.sqrt(spread)) + (above * above * deviation ** 2) / (2 * spread);
      }),
    );
    return scheme - chance;
  };
}

/** θ, e^θ - 1 and the log of the weight, side by side; and a place to work. */
interface Shifts {
  readonly flat: Float64Array;
  readonly logs: Float64Array;
}

function shifts(list: readonly { readonly theta: number; readonly weight: number }[]): Shifts {
  return {
    flat: Float64Array.from(list.flatMap(({ theta, weight }) => [theta, Math.expm1(theta), Math.log(weight)])),
    logs: new Float64Array(list.length),
  };
}

/** Log of the mean likelihood of a binomial count over shifts. */
function meanLog({ flat, logs }: Shifts, observed: number, trials: number, p: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) {
    const log = flat[3 * i + 2]! + flat[3 * i]! * observed - trials * Math.log(1 + p * flat[3 * i + 1]!);
    logs[i] = log;
    if (log > top) top = log;
  }
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += Math.exp(logs[i]! - top);
  return top + Math.log(sum);
}

/** The window of quarters in which the cells weigh most for a scheme, for readers: never used to weigh. */
export function strongestWindow(cells: readonly Cell[], { effects, period }: Pick<Alternatives, 'effects' | 'period'>): Period {
  let best = { from: period.from, to: period.to, log: Number.NEGATIVE_INFINITY };
  for (const { from, to, weight } of windowsIn(period.to - period.from + 1)) {
    const inside = cells.filter((c) => c.quarter >= period.from + from && c.quarter < period.from + to);
    const log = Math.log(weight) + logSumExp(effects.map((theta) => inside.reduce((sum, cell) => sum + logLikelihood(cell, theta), 0)));
    if (log > best.log) best = { from: period.from + from, to: period.from + to - 1, log };
  }
  return { from: best.from, to: best.to };
}

function windowsIn(length: number): { from: number; to: number; weight: number }[] {
  const sizes = WINDOW_QUARTERS.filter((size) => size < length);
  const share = 1 / (sizes.length + 1);
  const windows = [{ from: 0, to: length, weight: share }];
  for (const size of sizes) {
    const starts = Array.from({ length: Math.floor((length - size) / WINDOW_STEP) + 1 }, (_, i) => i * WINDOW_STEP);
    for (const from of starts) windows.push({ from, to: from + size, weight: share / starts.length });
  }
  return windows;
}

export function logSumExp(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}
