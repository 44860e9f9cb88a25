/** What counts cannot show: below this many cases nothing stands among so many tests, however it came about (lead-science.md 1.7). */
import type { Scatter } from '../../model/leads/calibration.ts';
import type { Distribution } from './law.ts';
import { scatteredTail } from './scatter.ts';

/**
 * The least count that would stand: its tail, innocent scatter allowed for, is at most the rate divided by the number of tests. Null where
 * no count that the law allows would.
 */
export function leastDetectable(
  law: Distribution,
  { scatter, tested, fdr }: { readonly scatter: Pick<Scatter, 'tau' | 'tail'>; readonly tested: number; readonly fdr: number },
): number | null {
  const bar = fdr / Math.max(1, tested);
  let [low, high] = [law.lo, law.lo + law.pmf.length];
  // Tails fall as counts grow.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scatteredTail(law, middle, scatter) <= bar) high = middle;
    else low = middle + 1;
  }
  return low < law.lo + law.pmf.length ? low : null;
}
