import type { Rng } from '../rng.ts';

/** Standard normal (Box and Muller). */
export function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
}

/** Scatter with variance 1: normal, or Student's t of `freedom` degrees brought to variance 1. */
export function scatter(rng: Rng, freedom: number): number {
  if (!Number.isFinite(freedom)) return normal(rng);
  let squares = 0;
  for (let i = 0; i < freedom; i++) squares += normal(rng) ** 2;
  return (normal(rng) / Math.sqrt(squares / freedom)) * Math.sqrt((freedom - 2) / freedom);
}

/** Number of events with the given mean (Knuth; the means here are small). */
export function poisson(rng: Rng, mean: number): number {
  const floor = Math.exp(-mean);
  let count = 0;
  for (let left = rng.next(); left > floor; left *= rng.next()) count++;
  return count;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
