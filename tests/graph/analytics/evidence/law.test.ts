import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_EFFECTS, logBayesFactor as weigh } from '../../../../graph/analytics/evidence/bayes-factor.ts';
import { assignmentCell, moments, totalLaw } from '../../../../graph/analytics/evidence/cell.ts';
import { hypergeometric, oddsRatio, upperTail } from '../../../../graph/analytics/evidence/law.ts';
import { innocentShifts, scatteredTail } from '../../../../graph/analytics/evidence/scatter.ts';
import { seeded } from '../courtroom.ts';

interface Shape {
  readonly n: number;
  readonly a: number;
  readonly b: number;
  readonly k: number;
  readonly quarter: number;
}

const made = (shapes: readonly Shape[]) => shapes.map(({ n, a, b, k, quarter }) => assignmentCell(n, a, b, k, quarter));
const logBayesFactor = (shapes: readonly Shape[], tau: number, period: { from: number; to: number }): number =>
  weigh(made(shapes), { effects: ASSIGNMENT_EFFECTS, innocent: innocentShifts({ tau, tail: 0 }), period });

const cell = fc
  .record({ n: fc.integer({ min: 2, max: 8 }), a: fc.nat(8), b: fc.nat(8), quarter: fc.integer({ min: 0, max: 9 }) })
  .map(({ n, a, b, quarter }): Shape => ({ n, a: Math.min(a, n), b: Math.min(b, n), k: 0, quarter }));

/** Counts every way to deal the judge's label inside each stratum: nothing but enumeration. */
function enumerated(cells: readonly Shape[]): Map<number, number> {
  let totals = new Map([[0, 1]]);
  for (const { n, a, b } of cells) {
    const counts = new Map<number, number>();
    let ways = 0;
    for (let deal = 0; deal < 2 ** n; deal++) {
      const sat = Array.from({ length: n }, (_, i) => (deal >> i) & 1);
      if (sat.reduce((s, x) => s + x, 0) !== a) continue;
      ways++;
      const joint = sat.slice(0, b).reduce((s, x) => s + x, 0);
      counts.set(joint, (counts.get(joint) ?? 0) + 1);
    }
    const next = new Map<number, number>();
    for (const [t, p] of totals) for (const [k, c] of counts) next.set(t + k, (next.get(t + k) ?? 0) + (p * c) / ways);
    totals = next;
  }
  return totals;
}

describe('the law of a pair count', () => {
  it('is that of dealing the label by hand', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
        const law = totalLaw(made(cells))!;
        const truth = enumerated(cells);
        for (const [i, p] of law.pmf.entries()) expect(p).toBeCloseTo(truth.get(law.lo + i) ?? 0, 10);
        const { expected, variance } = moments(made(cells));
        const mean = [...truth].reduce((s, [t, p]) => s + t * p, 0);
        expect(expected).toBeCloseTo(mean, 8);
        expect(variance).toBeCloseTo(
          [...truth].reduce((s, [t, p]) => s + p * (t - mean) ** 2, 0),
          8,
        );
        for (const [t] of truth) {
          const tail = [...truth].filter(([x]) => x >= t).reduce((s, [, p]) => s + p, 0);
          expect(upperTail(law, t)).toBeCloseTo(tail, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('adds up the same when strata are listed in another order', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [x, y] = [totalLaw(made(cells))!, totalLaw(made([...cells].reverse()))!];
        for (const [i, p] of x.pmf.entries()) expect(p).toBeCloseTo(y.pmf[i]!, 12);
      }),
    );
  });

  it('gives larger tails when honest odds scatter, and the exact one when they do not', () => {
    const law = hypergeometric(40, 10, 12);
    expect(scatteredTail(law, 8, { tau: 0, tail: 0 })).toBe(upperTail(law, 8));
    expect(scatteredTail(law, 8, { tau: 0.5, tail: 0 })).toBeGreaterThan(upperTail(law, 8));
  });

  it('agrees with a permutation of labels', () => {
    const random = seeded(11);
    let above = 0;
    const rounds = 20_000;
    for (let r = 0; r < rounds; r++) {
      const labels = Array.from({ length: 20 }, (_, i) => i);
      for (let i = 19; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [labels[i], labels[j]] = [labels[j]!, labels[i]!];
      }
      if (labels.slice(0, 6).filter((x) => x < 8).length >= 4) above++;
    }
    expect(Math.abs(above / rounds - upperTail(hypergeometric(20, 6, 8), 4))).toBeLessThan(0.01);
  });

  it('puts the odds ratio of a 2×2 table inside its interval (Fisher 1935: tea tasting, 3 of 4)', () => {
    const { estimate, low, high } = oddsRatio(hypergeometric(8, 4, 4), 3);
    // R: fisher.test(matrix(c(3,1,1,3),2)) gives 6.408309, 0.2117329 and 621.9337505.
    expect(estimate).toBeCloseTo(6.4083, 3);
    expect(low).toBeCloseTo(0.2117, 3);
    expect(high).toBeCloseTo(Math.exp(6), 3);
  });
});

describe('the Bayes factor', () => {
  it('averages to one under chance: an e-value', () => {
    fc.assert(
      fc.property(cell, cell, (x, y) => {
        let mean = 0;
        for (const [k1, p1] of enumerated([x])) {
          for (const [k2, p2] of enumerated([y]))
            mean +=
              p1 *
              p2 *
              Math.exp(
                logBayesFactor(
                  [
                    { ...x, k: k1 },
                    { ...y, k: k2 },
                  ],
                  0,
                  { from: 0, to: 23 },
                ),
              );
        }
        expect(mean).toBeCloseTo(1, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('finds a scheme of two years in six more surely than the whole period alone would', () => {
    const at = (quarter: number, k: number): Shape => ({ n: 20, a: 4, b: 5, k, quarter });
    const burst = Array.from({ length: 24 }, (_, q) => at(q, q >= 8 && q < 16 ? 4 : 1));
    const whole = logBayesFactor(
      burst.map((c) => ({ ...c, quarter: 0 })),
      0.3,
      { from: 0, to: 0 },
    );
    expect(logBayesFactor(burst, 0.3, { from: 0, to: 23 })).toBeGreaterThan(whole);
  });
});
