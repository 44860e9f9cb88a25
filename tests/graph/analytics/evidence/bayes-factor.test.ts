import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT_EFFECTS,
  logBayesFactor,
  logSumExp,
  roughEvidence,
  strongestWindow,
} from '../../../../graph/analytics/evidence/bayes-factor.ts';
import { type Cell, moments, outcomeCell } from '../../../../graph/analytics/evidence/cell.ts';
import { innocentParts, innocentShifts } from '../../../../graph/analytics/evidence/scatter.ts';

const TAU = 0.3;
const PERIOD = { from: 0, to: 0 };
const exact = (cells: readonly Cell[], period = PERIOD): number =>
  logBayesFactor(cells, { effects: ASSIGNMENT_EFFECTS, innocent: innocentShifts({ tau: TAU, tail: 0 }), period });
const rough = (cells: readonly Cell[]): number => {
  return roughEvidence(ASSIGNMENT_EFFECTS, innocentParts({ tau: TAU, tail: 0 }))(moments(cells));
};
/** Cases of even chances, of which so many ended well: the law is symmetric and large. */
const cases = (count: number, well: number): Cell[] => Array.from({ length: count }, (_, i) => outcomeCell(0.5, i < well, 0));

describe('the rough Bayes factor', () => {
  it('is nearly the exact one where all chances are alike', () => {
    for (const well of [2, 4, 6, 8, 10]) expect(Math.abs(rough(cases(10, well)) - exact(cases(10, well)))).toBeLessThan(0.02);
    for (const well of [36, 40, 44, 48, 52]) expect(Math.abs(rough(cases(80, well)) - exact(cases(80, well)))).toBeLessThan(0.12);
  });

  it('orders pairs as the exact one does', () => {
    const counts = [30, 36, 40, 44, 48, 52];
    const ordered = (weigh: (cells: readonly Cell[]) => number) => [...counts].sort((a, b) => weigh(cases(80, a)) - weigh(cases(80, b)));
    expect(ordered(rough)).toEqual(ordered(exact));
  });
});

describe('the exact Bayes factor', () => {
  it('speaks against a scheme where a pair has what chance gives it, and for one where it has far more', () => {
    expect(exact(cases(80, 40))).toBeLessThan(0);
    expect(exact(cases(80, 64))).toBeGreaterThan(Math.log(10));
  });

  it('speaks more softly the further innocent pairs scatter', () => {
    const far = logBayesFactor(cases(80, 60), {
      effects: ASSIGNMENT_EFFECTS,
      innocent: innocentShifts({ tau: 0.8, tail: 0 }),
      period: PERIOD,
    });
    expect(far).toBeLessThan(exact(cases(80, 60)));
  });

  it('says nothing without cases', () => {
    expect(exact([], { from: 8076, to: 8099 })).toBeCloseTo(0, 9);
  });
});

describe('the strongest window', () => {
  const burst = (from: number, to: number): Cell[] =>
    Array.from({ length: 24 }, (_, q) =>
      Array.from({ length: 6 }, (_, i) => outcomeCell(0.5, q >= from && q <= to ? i < 6 : i < 3, q)),
    ).flat();
  const window = (cells: readonly Cell[], period = { from: 0, to: 23 }) => strongestWindow(cells, { effects: ASSIGNMENT_EFFECTS, period });

  it('is where the pair stands out: two years, three, or the whole time', () => {
    expect(window(burst(8, 15))).toEqual({ from: 8, to: 15 });
    expect(window(burst(6, 17))).toEqual({ from: 6, to: 17 });
    expect(window(burst(0, 23))).toEqual({ from: 0, to: 23 });
  });

  it('moves with the calendar', () => {
    const later = burst(8, 15).map((cell) => ({ ...cell, quarter: cell.quarter + 8000 }));
    expect(window(later, { from: 8000, to: 8023 })).toEqual({ from: 8008, to: 8015 });
  });

  it('is the whole of a short time', () => {
    expect(
      window(
        burst(0, 3).filter((c) => c.quarter < 4),
        { from: 0, to: 3 },
      ),
    ).toEqual({ from: 0, to: 3 });
  });
});

describe('sums of logarithms', () => {
  it('neither overflow nor vanish', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.log(2), 9);
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.log(2), 9);
    expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
  });
});
