/** What counts cannot show: below this many cases nothing stands among so many tests, however it came about (lead-science.md 1.7). */
import type { Scatter } from '../../model/calibration.ts';
import type { Distribution } from './law.ts';
import { scatteredTail } from './scatter.ts';

/** Counts so far above the expectation have no chance left to speak of. */
const FARTHEST = 12;

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

/** Law of a count with this expectation when many small chances add up. */
export function poisson(expected: number): Distribution {
  const most = Math.ceil(expected + FARTHEST * Math.sqrt(expected) + 4 * FARTHEST);
  const pmf = new Float64Array(most + 1);
  pmf[0] = Math.exp(-expected);
  for (let k = 1; k <= most; k++) pmf[k] = (pmf[k - 1]! * expected) / k;
  return { lo: 0, pmf };
}
