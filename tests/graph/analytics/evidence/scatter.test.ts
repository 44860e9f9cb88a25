import { describe, expect, it } from 'vitest';
import { assignmentCell, gradedCell } from '../../../../graph/analytics/evidence/cell.ts';
import { cellsTail, fitScatter, innocentShifts, normalTail, USUAL_OUTCOME } from '../../../../graph/analytics/evidence/scatter.ts';
import { normal, seeded } from '../courtroom.ts';

interface Plan {
  readonly tau: number;
  readonly count?: number;
  /** Pairs that are arranged, and pairs that lose what those gain, with log odds of so much. */
  readonly arranged?: number;
  readonly robbed?: number;
  readonly theta?: number;
}

/** z and variance of pairs of which some are arranged. */
function pairs({ tau, count = 1500, arranged = 0, robbed = 0, theta = 1.6 }: Plan) {
  const random = seeded(19);
  const variance = Float64Array.from({ length: count }, () => 1 + 6 * random());
  const z = variance.map((v, i) => {
    const shift = i < arranged ? theta : i < arranged + robbed ? -theta : 0;
    return normal(random) * Math.sqrt(1 + tau * tau * v) + shift * Math.sqrt(v);
  });
  return { z, variance };
}
const tauOf = (plan: Plan): number => fitScatter(pairs(plan)).tau;

describe('the scatter of innocent pairs', () => {
  it.each([0.1, 0.32, 0.5])('of %d does not widen by arranged pairs', (tau) => {
    const honest = tauOf({ tau });
    expect(Math.abs(honest - tau)).toBeLessThan(0.1);
    for (const arranged of [5, 15, 30]) expect(Math.abs(tauOf({ tau, arranged }) - honest)).toBeLessThanOrEqual(0.06);
    expect(Math.abs(tauOf({ tau, arranged: 15, robbed: 30, theta: 1.2 }) - honest)).toBeLessThanOrEqual(0.06);
  });

  it('widens where everybody scatters', () => {
    expect(tauOf({ tau: 0.8 })).toBeGreaterThan(tauOf({ tau: 0.3 }) + 0.3);
  });

  it('passes over pairs too small to tell', () => {
    const { z, variance } = pairs({ tau: 0.3 });
    const noisy = {
      z: Float64Array.from([...z, ...z.map(() => 9)]),
      variance: Float64Array.from([...variance, ...variance.map(() => 0.5)]),
    };
    expect(fitScatter(noisy)).toEqual(fitScatter({ z, variance }));
  });

  it('of results has a usual value of its own', () => {
    expect(fitScatter({ z: new Float64Array(0), variance: new Float64Array(0) }, USUAL_OUTCOME)).toEqual({
      ...{ tau: USUAL_OUTCOME.tau, tail: 0, estimated: false },
    });
  });
});

describe('innocent shifts', () => {
  const spread = (shifts: ReturnType<typeof innocentShifts>): number =>
    Math.sqrt(shifts.reduce((s, { theta, weight }) => s + weight * theta * theta, 0));

  it('weigh one together and spread as far as scatter and what was estimated', () => {
    const shifts = innocentShifts({ tau: 0.3, tail: 0 }, 0.16);
    expect(shifts.reduce((s, { weight }) => s + weight, 0)).toBeCloseTo(1, 9);
    expect(spread(shifts)).toBeCloseTo(0.5, 2);
  });

  it('reach further with a heavy tail', () => {
    expect(spread(innocentShifts({ tau: 0.3, tail: 0.1 }))).toBeGreaterThan(spread(innocentShifts({ tau: 0.3, tail: 0 })) * 1.2);
  });

  it('are none where nothing scatters', () => {
    expect(innocentShifts({ tau: 0, tail: 0 })).toEqual([{ theta: 0, weight: 1 }]);
  });
});

describe('the tail of a pair', () => {
  it('is normal where results are graded, and larger where odds scatter', () => {
    expect(cellsTail([gradedCell(4, 4, 0)], { tau: 0, tail: 0 })).toBeCloseTo(normalTail(2), 9);
    expect(cellsTail([gradedCell(4, 4, 0)], { tau: 0.5, tail: 0 })).toBeGreaterThan(normalTail(2));
  });

  it('is exact where cases are counted: the chance that all of both fall together', () => {
    // Two of five cases are the judge's and two the lawyer's: one deal in ten gives both.
    expect(cellsTail([assignmentCell(5, 2, 2, 2, 0)], { tau: 0, tail: 0 })).toBeCloseTo(0.1, 12);
  });

  it('grows with what else had to be estimated', () => {
    const cells = [assignmentCell(40, 10, 12, 8, 0)];
    expect(cellsTail(cells, { tau: 0.3, tail: 0 }, 0.5)).toBeGreaterThan(cellsTail(cells, { tau: 0.3, tail: 0 }));
  });
});
