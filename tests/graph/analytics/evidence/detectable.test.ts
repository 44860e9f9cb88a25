import { describe, expect, it } from 'vitest';
import { leastDetectable } from '../../../../graph/analytics/evidence/detectable.ts';
import { type Distribution, hypergeometric, upperTail } from '../../../../graph/analytics/evidence/law.ts';

/** Counts so far above the expectation have no chance left to speak of. */
const FARTHEST = 12;

/** Law of a count with this expectation when many small chances add up. */
function poisson(expected: number): Distribution {
  const most = Math.ceil(expected + FARTHEST * Math.sqrt(expected) + 4 * FARTHEST);
  const pmf = new Float64Array(most + 1);
  pmf[0] = Math.exp(-expected);
  for (let k = 1; k <= most; k++) pmf[k] = (pmf[k - 1]! * expected) / k;
  return { lo: 0, pmf };
}

const exact = { tau: 0, tail: 0 };

describe('the least count that can be seen', () => {
  it('is that of the published table at fifteen thousand tests', () => {
    // lead-science.md 1.7: p at most 2e-5.
    const least = (expected: number) => leastDetectable(poisson(expected), { scatter: exact, tested: 5000, fdr: 0.1 });
    expect([0.2, 0.5, 1, 2, 5, 10, 20, 50].map(least)).toEqual([5, 6, 8, 11, 17, 26, 42, 83]);
  });

  it('grows with the number of tests and with innocent scatter', () => {
    const law = hypergeometric(200, 40, 30);
    const base = leastDetectable(law, { scatter: exact, tested: 100, fdr: 0.1 })!;
    expect(leastDetectable(law, { scatter: exact, tested: 10_000, fdr: 0.1 })!).toBeGreaterThan(base);
    expect(leastDetectable(law, { scatter: { tau: 0.4, tail: 0 }, tested: 100, fdr: 0.1 })!).toBeGreaterThan(base);
    expect(upperTail(law, base)).toBeLessThanOrEqual(0.001);
    expect(upperTail(law, base - 1)).toBeGreaterThan(0.001);
  });

  it('is none where no count would do', () => {
    expect(leastDetectable(hypergeometric(10, 5, 2), { scatter: exact, tested: 1000, fdr: 0.1 })).toBeNull();
  });
});
