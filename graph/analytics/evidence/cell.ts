/**
 * The unit of evidence: one likelihood curve over a log odds shift θ, with what was observed, expected and how far it varies by chance.
 * Cells add over strata, courts and quarters, so that tails, Bayes factors, intervals, windows and increments are one code for all
 * indicators (research/lead-science.md 1.2).
 */
import { bernoulli, convolve, type Distribution, hypergeometric } from './law.ts';

/** O, E, V and the likelihood of one stratum or case. */
export interface Cell {
  /** Four times the year plus 0..3. */
  readonly quarter: number;
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  /** The law of `observed` under chance; null for graded results, which are taken as normal. */
  readonly law: Distribution | null;
}

/** A stratum as a pair sees it: n cases, a of the official, b of the counterpart, k of both. */
export interface AssignmentCell extends Cell {
  readonly n: number;
  readonly a: number;
  readonly b: number;
}

/** Who gets whose cases: hypergeometric when the official's label is exchangeable inside the stratum. */
export function assignmentCell(n: number, a: number, b: number, k: number, quarter: number, law = hypergeometric(n, a, b)): AssignmentCell {
  const variance = n > 1 ? (a * b * (n - a) * (n - b)) / (n * n * (n - 1)) : 0;
  return { n, a, b, quarter, observed: k, expected: (a * b) / n, variance, law };
}

/** One case that ended well (or not) and was expected to with probability p. */
export function outcomeCell(p: number, endedWell: boolean, quarter: number): Cell {
  return { quarter, observed: endedWell ? 1 : 0, expected: p, variance: p * (1 - p), law: bernoulli(p) };
}

/** A graded result: its score (a residual with mean zero under chance) and the variance of the score. */
export function gradedCell(score: number, variance: number, quarter: number): Cell {
  return { quarter, observed: score, expected: 0, variance, law: null };
}

/** Whether any of them is graded: then their total is taken as normal. */
export function isGraded(cells: readonly Cell[]): boolean {
  return cells.some(({ law }) => law === null);
}

/** ln of P_θ(observed) / P_0(observed). */
export function logLikelihood(cell: Cell, theta: number): number {
  const { law, observed } = cell;
  if (law === null) return theta * (observed - cell.expected) - (theta * theta * cell.variance) / 2;
  let sum = 0;
  for (let i = 0; i < law.pmf.length; i++) sum += law.pmf[i]! * Math.exp(theta * (law.lo + i - observed));
  return -Math.log(sum);
}

export interface Moments {
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}

/** Sums over cells. */
export function moments(cells: readonly Cell[]): Moments {
  let [observed, expected, variance] = [0, 0, 0];
  for (const cell of cells) {
    observed += cell.observed;
    expected += cell.expected;
    variance += cell.variance;
  }
  return { observed, expected, variance };
}

/** Exact law of the total of counted cells; null when one of them is graded. */
export function totalLaw(cells: readonly Cell[]): Distribution | null {
  let total: Distribution = { lo: 0, pmf: Float64Array.of(1) };
  for (const { law } of cells) {
    if (law === null) return null;
    total = convolve(total, law);
  }
  return total;
}

/** All cells as one: the same likelihood of a shift that is the same in all of them, at the cost of one cell. */
export function pooled(cells: readonly Cell[]): Cell {
  return { quarter: cells[0]?.quarter ?? 0, ...moments(cells), law: totalLaw(cells) };
}
