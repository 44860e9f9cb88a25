/** Evidence of several independent families as one Bayes factor. */
import { logSumExp } from './bayes-factor.ts';

/** Prior weight of schemes that leave traces in exactly so many families: most leave one or two. */
export const FAMILY_COUNT_WEIGHT = [0, 0.5, 0.35, 0.15] as const;

/**
 * Mixture over schemes that leave traces in one, two or more of the families: each scheme's evidence is the sum of logs of its families
 * (research/lead-science.md 1.5). Products hold because each family is computed given the ones before it.
 */
export function acrossFamilies(logs: readonly number[]): number {
  const subsets = Array.from({ length: 2 ** logs.length - 1 }, (_, i) => i + 1);
  const size = (subset: number): number => logs.filter((_, f) => subset & (1 << f)).length;
  const weightOf = (subset: number): number => FAMILY_COUNT_WEIGHT[Math.min(size(subset), FAMILY_COUNT_WEIGHT.length - 1)]!;
  const all = subsets.reduce((sum, subset) => sum + weightOf(subset), 0);
  return logSumExp(
    subsets.map((subset) => Math.log(weightOf(subset) / all) + logs.reduce((sum, log, f) => (subset & (1 << f) ? sum + log : sum), 0)),
  );
}
