/** Which cases carry a finding, and which speak against it: evidence lost when one of them is left out. */
import { type Alternatives, logBayesFactor, logScheme, logSumExp } from './bayes-factor.ts';
import { type Cell, logLikelihood } from './cell.ts';

/** ln evidence of all cells less that without a case of one of them; `instead` is the cell without it, null where nothing is left of it. */
export type Influence = (at: number, instead: Cell | null) => number;

/** The innocent side is summed once: leaving a case out changes one summand of it. */
export function influences(cells: readonly Cell[], alternatives: Alternatives): Influence {
  const whole = logBayesFactor(cells, alternatives);
  const chance = alternatives.innocent.map(({ theta, weight }) => ({
    theta,
    log: Math.log(weight) + cells.reduce((sum, cell) => sum + logLikelihood(cell, theta), 0),
  }));
  return (at, instead) => {
    const own = cells[at]!;
    const scheme = logScheme(
      cells.flatMap((cell, i) => (i === at ? (instead ?? []) : cell)),
      alternatives,
    );
    const without = chance.map(
      ({ theta, log }) => log - logLikelihood(own, theta) + (instead === null ? 0 : logLikelihood(instead, theta)),
    );
    return whole - (scheme - logSumExp(without));
  };
}
