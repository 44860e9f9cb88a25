/** Which cases carry a finding, and which speak against it: evidence lost when one of them is left out. */
import { type Alternatives, logBayesFactor } from './bayes-factor.ts';
import type { Cell } from './cell.ts';

/** ln evidence of all cells less that without a case of one of them; `instead` is the cell without it, null where nothing is left of it. */
export function influenceOf(cells: readonly Cell[], at: number, instead: Cell | null, alternatives: Alternatives): number {
  const without = cells.flatMap((cell, i) => (i === at ? (instead ?? []) : cell));
  return logBayesFactor(cells, alternatives) - logBayesFactor(without, alternatives);
}
