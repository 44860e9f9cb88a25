import { describe, expect, it } from 'vitest';
import {
  type Alternatives,
  ASSIGNMENT_EFFECTS,
  logBayesFactor,
  strongestWindow,
} from '../../../../graph/analytics/evidence/bayes-factor.ts';
import { assignmentCell, type Cell } from '../../../../graph/analytics/evidence/cell.ts';
import { ENOUGH, hiddenFactor } from '../../../../graph/analytics/evidence/confounder.ts';
import { influences } from '../../../../graph/analytics/evidence/influence.ts';
import { oddsRatioInterval } from '../../../../graph/analytics/evidence/interval.ts';
import { innocentShifts } from '../../../../graph/analytics/evidence/scatter.ts';

const FROM = 4 * 2018;
/** Strata of twenty cases, five of the judge and four of the lawyer: one joint case is expected in each. */
const strata = (...joint: number[]): Cell[] => joint.map((k, i) => assignmentCell(20, 5, 4, k, FROM + i));
const alternatives = (quarters: number): Alternatives => ({
  effects: ASSIGNMENT_EFFECTS,
  innocent: innocentShifts({ tau: 0.32, tail: 0 }),
  period: { from: FROM, to: FROM + quarters - 1 },
});
const hidden = (cells: readonly Cell[], discount = 0) => hiddenFactor(cells, alternatives(cells.length), discount);
/** Evidence when all innocent cases are shifted as a hidden factor of that strength would. */
const shifted = (cells: readonly Cell[], factor: number): number => {
  const { innocent, ...rest } = alternatives(cells.length);
  return logBayesFactor(cells, { ...rest, innocent: innocent.map((s) => ({ ...s, theta: s.theta + Math.log(factor) })) });
};

describe('a hidden factor', () => {
  const strong = strata(3, 2, 3, 2, 3, 3, 2, 3);

  it('of the strength told brings the evidence to ten to one, and a weaker one does not', () => {
    const factor = hidden(strong)!;
    expect(factor).toBeGreaterThan(1.5);
    expect(shifted(strong, factor)).toBeCloseTo(ENOUGH, 2);
    expect(shifted(strong, 0.95 * factor)).toBeGreaterThan(ENOUGH);
  });

  it('must be stronger the more there is to explain', () => {
    expect(hidden(strata(3, 3, 3, 3, 3, 3, 3, 3))!).toBeGreaterThan(hidden(strata(2, 2, 3, 2, 2, 3, 2, 3))!);
  });

  it('need not be as strong where less was published, and none is needed below ten to one', () => {
    expect(hidden(strong, 1)!).toBeLessThan(hidden(strong)!);
    expect(hidden(strata(1, 1, 2, 1))).toBe(1);
  });

  it('that works all the time does not explain what is bunched in one stretch', () => {
    const bunched = strata(
      ...Array.from({ length: 30 }, () => 0),
      ...Array.from({ length: 8 }, () => 4),
      ...Array.from({ length: 30 }, () => 0),
    );
    expect(hidden(bunched)).toBeNull();
    expect(strongestWindow(bunched, alternatives(68))).toEqual({ from: FROM + 30, to: FROM + 37 });
  });
});

describe('the interval of an effect', () => {
  const prior = { scatter: 0.32, share: 0.005 };

  it('holds one where nothing stands out, and narrows with more cases', () => {
    const few = oddsRatioInterval(strata(1, 1, 1), prior);
    expect(few.low).toBeLessThan(1);
    expect(few.high).toBeGreaterThan(1);
    const many = oddsRatioInterval(strata(...Array.from({ length: 60 }, () => 1)), prior);
    expect(many.high / many.low).toBeLessThan(few.high / few.low);
    expect(many.estimate).toBeCloseTo(1, 1);
  });

  it('lies above one for a plain excess, around what the counts say', () => {
    const { estimate, low, high } = oddsRatioInterval(strata(...Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 3 : 2))), prior);
    expect(low).toBeGreaterThan(2);
    expect(estimate).toBeGreaterThan(low);
    expect(high).toBeGreaterThan(estimate);
  });

  it('is drawn to one where honest pairs scatter little and schemes are rare', () => {
    const cells = strata(2, 2, 2);
    expect(oddsRatioInterval(cells, { scatter: 0.1, share: 1e-4 }).estimate).toBeLessThan(
      oddsRatioInterval(cells, { scatter: 0.8, share: 0.1 }).estimate,
    );
  });
});

describe('one case left out', () => {
  const cells = strata(3, 2, 3, 0);
  const influence = influences(cells, alternatives(4));

  it('costs evidence where both met, and gives some back where they did not', () => {
    expect(influence(0, assignmentCell(19, 4, 3, 2, FROM))).toBeGreaterThan(0);
    expect(influence(3, assignmentCell(19, 5, 3, 0, FROM + 3))).toBeLessThan(0);
  });

  it('is the difference to the evidence without it', () => {
    const evidence = (left: readonly Cell[]): number => logBayesFactor(left, alternatives(4));
    const fewer = assignmentCell(19, 4, 3, 1, FROM + 1);
    expect(influence(0, null)).toBeCloseTo(evidence(cells) - evidence(cells.slice(1)), 9);
    expect(influence(1, fewer)).toBeCloseTo(evidence(cells) - evidence([cells[0]!, fewer, cells[2]!, cells[3]!]), 9);
  });
});
