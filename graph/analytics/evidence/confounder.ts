/**
 * How strong a hidden factor would have to be to explain a finding (research/lead-science.md 1.10, after the E-value of VanderWeele and
 * Ding 2017): the least log odds shift that honest cases would need, all the time, for the evidence to fall to ten to one.
 */
import { type Alternatives, logChance, logScheme } from './bayes-factor.ts';
import { type Cell, pooled } from './cell.ts';

/** Evidence that is no longer worth a lead by itself: ten to one. */
export const ENOUGH = Math.log(10);
/** Shifts beyond e^4, fifty-five to one, are not looked for: nobody would call them hidden. */
const MOST = 4;
const STEP = 0.02;

/**
 * The odds ratio of the weakest hidden factor that brings the evidence under ten to one. 1 where it lies there already; null where no
 * factor that works all the time does, because the cases are bunched in one stretch of it.
 * `discount` is what published evidence lies below that of these cells, as a natural log: the same is taken off here.
 */
export function hiddenFactor(cells: readonly Cell[], alternatives: Alternatives, discount = 0): number | null {
  const scheme = logScheme(cells, alternatives) - discount;
  const one = [pooled(cells)];
  const left = (shift: number): number =>
    scheme -
    logChance(
      one,
      alternatives.innocent.map(({ theta, weight }) => ({ theta: theta + shift, weight })),
    );
  if (left(0) <= ENOUGH) return 1;
  // Not monotone: a factor stronger than what is seen explains it less well again. The weakest that does is asked for.
  for (let shift = STEP; shift <= MOST; shift += STEP) if (left(shift) <= ENOUGH) return Math.exp(between(left, shift - STEP, shift));
  return null;
}

/** Where the evidence crosses ten to one: above it at `low`, not at `high`. */
function between(left: (shift: number) => number, low: number, high: number): number {
  let [above, below] = [low, high];
  for (let i = 0; i < 20; i++) {
    const middle = (above + below) / 2;
    if (left(middle) > ENOUGH) above = middle;
    else below = middle;
  }
  return below;
}
