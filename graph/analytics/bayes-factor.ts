import { type Cell, hypergeometric, NORMAL_NODES } from './hypergeometric.ts';

/** Log odds ratios that a scheme may have, each as likely: from barely double the odds to tenfold. */
const SCHEME_EFFECTS = [0.6, 1.0, 1.4, 1.8, 2.3] as const;
/** Schemes live in a window: three years, two years, or the whole period, each as likely; windows move by half a year. */
const WINDOW_QUARTERS = [12, 8] as const;
const WINDOW_STEP = 2;

/**
 * Natural log of the Bayes factor of a pair for a scheme against chance: mean likelihood over windows and effects, over the
 * likelihood when θ ~ N(0, τ²) all the time. Under chance its expectation is at most one, so that it is an e-value.
 * `period` is the first and the last quarter of all data: a choice by margins, not by where the pair stands out.
 */
export function logBayesFactor(cells: readonly Cell[], tau: number, period: { readonly from: number; readonly to: number }): number {
  const length = period.to - period.from + 1;
  const laws = cells.map((cell) => ({ cell, law: hypergeometric(cell.n, cell.a, cell.b) }));
  const logLikelihood = (theta: number): number => laws.reduce((sum, { cell, law }) => sum + cellLogLikelihood(cell, law, theta), 0);
  const terms: number[] = [];
  const windows = windowsIn(length);
  for (const theta of SCHEME_EFFECTS) {
    const before = new Float64Array(length + 1);
    for (const { cell, law } of laws) before[cell.quarter - period.from + 1]! += cellLogLikelihood(cell, law, theta);
    for (let i = 1; i <= length; i++) before[i]! += before[i - 1]!;
    for (const { from, to, weight } of windows) {
      terms.push(Math.log(weight / SCHEME_EFFECTS.length) + before[to]! - before[from]!);
    }
  }
  const chance = tau === 0 ? 0 : logSumExp(NORMAL_NODES.map(({ x, weight }) => Math.log(weight) + (x === 0 ? 0 : logLikelihood(tau * x))));
  return logSumExp(terms) - chance;
}

/** ln of P_θ(k) / P_0(k) in one stratum. */
function cellLogLikelihood(cell: Cell, law: { readonly lo: number; readonly pmf: Float64Array }, theta: number): number {
  let sum = 0;
  for (let i = 0; i < law.pmf.length; i++) sum += law.pmf[i]! * Math.exp(theta * (law.lo + i - cell.k));
  return -Math.log(sum);
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
