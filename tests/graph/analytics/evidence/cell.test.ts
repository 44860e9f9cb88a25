import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignmentCell,
  type Cell,
  gradedCell,
  logLikelihood,
  moments,
  outcomeCell,
  totalLaw,
} from '../../../../graph/analytics/evidence/cell.ts';
import { hypergeometric } from '../../../../graph/analytics/evidence/law.ts';

/** Cells of some strata, each with a joint count that its margins allow. */
const assignment = fc
  .record({ n: fc.integer({ min: 2, max: 30 }), a: fc.nat(30), b: fc.nat(30), k: fc.nat(30), quarter: fc.integer({ min: 0, max: 9 }) })
  .map(({ n, a, b, k, quarter }) => {
    const { lo, pmf } = hypergeometric(n, Math.min(a, n), Math.min(b, n));
    return assignmentCell(n, Math.min(a, n), Math.min(b, n), lo + (k % pmf.length), quarter);
  });
const outcome = fc
  .record({ p: fc.double({ min: 0.02, max: 0.98, noNaN: true }), endedWell: fc.boolean(), quarter: fc.integer({ min: 0, max: 9 }) })
  .map(({ p, endedWell, quarter }) => outcomeCell(p, endedWell, quarter));
const counted: fc.Arbitrary<Cell[]> = fc.array(fc.oneof(assignment, outcome), { minLength: 1, maxLength: 6 });
const sum = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0);

describe('cells', () => {
  it('add: O, E and V of a whole are the sums over its parts', () => {
    fc.assert(
      fc.property(counted, counted, (x, y) => {
        const [all, one, other] = [moments([...x, ...y]), moments(x), moments(y)];
        for (const key of ['observed', 'expected', 'variance'] as const) expect(all[key]).toBeCloseTo(one[key] + other[key], 9);
      }),
    );
  });

  it('have as log likelihoods, added, that of their total', () => {
    fc.assert(
      fc.property(counted, fc.double({ min: -1.5, max: 2.3, noNaN: true }), (cells, theta) => {
        const { observed, expected, variance } = moments(cells);
        const whole: Cell = { quarter: 0, observed, expected, variance, law: totalLaw(cells) };
        expect(sum(cells.map((cell) => logLikelihood(cell, theta)))).toBeCloseTo(logLikelihood(whole, theta), 7);
      }),
    );
  });

  it('weigh nothing at θ = 0, and are likeliest near what was seen', () => {
    fc.assert(
      fc.property(counted, (cells) => {
        expect(sum(cells.map((cell) => logLikelihood(cell, 0)))).toBeCloseTo(0, 9);
      }),
    );
    const above = assignmentCell(40, 10, 12, 8, 0);
    expect(logLikelihood(above, 1.4)).toBeGreaterThan(0);
    expect(logLikelihood(above, -1)).toBeLessThan(0);
  });

  it('have the moments of their law', () => {
    fc.assert(
      fc.property(fc.oneof(assignment, outcome), ({ law, expected, variance }) => {
        const mean = sum(Array.from(law!.pmf, (p, i) => p * (law!.lo + i)));
        expect(expected).toBeCloseTo(mean, 8);
        expect(variance).toBeCloseTo(sum(Array.from(law!.pmf, (p, i) => p * (law!.lo + i - mean) ** 2)), 8);
      }),
    );
  });

  it('that are graded are normal in θ and leave the total without an exact law', () => {
    const graded = gradedCell(3, 2, 0);
    expect(logLikelihood(graded, 0.5)).toBeCloseTo(0.5 * 3 - 0.25, 12);
    expect(totalLaw([graded, outcomeCell(0.4, true, 0)])).toBeNull();
    expect(totalLaw([])!.pmf).toEqual(Float64Array.of(1));
  });
});
