/** Which officials stand without any model, and which of their pairs: two levels of one false discovery rate. */
import { logSumExp } from './bayes-factor.ts';
import { certified } from './false-discovery.ts';

/** Hypotheses about one official. */
export interface Family {
  /** Natural logs of the e-values of those that were weighed. */
  readonly logs: readonly number[];
  /** All that were tested; those that were not weighed count as e-values of zero, which can only cost. */
  readonly tested: number;
}

/**
 * How many of the largest e-values of each family stand at rate q. First families: the mean of a family's e-values is an e-value under any
 * dependence, and e-BH chooses among all of them. Then pairs inside the chosen families, at the rate times the share of families chosen
 * (Benjamini & Bogomolov 2014), so that the expected share of false pairs, averaged over the chosen officials, stays at most q.
 * `among` counts all families, those without anything worth weighing too.
 */
export function certifiedWithin(families: readonly Family[], q: number, among = families.length): number[] {
  const means = families.map(({ logs, tested }) => logSumExp(logs) - Math.log(Math.max(1, tested)));
  const chosen = certified(means, q, among);
  if (chosen === 0) return families.map(() => 0);
  const bar = [...means].sort((a, b) => b - a)[chosen - 1]!;
  return families.map(({ logs, tested }, i) => (means[i]! >= bar ? certified(logs, (q * chosen) / among, tested) : 0));
}
