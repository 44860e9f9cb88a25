import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, type Docketed, summarise } from '../../../graph/analytics/coverage.ts';
import { seeded } from './courtroom.ts';

interface Plan {
  readonly size: number;
  readonly published: number;
  readonly year?: number;
  readonly hidden?: number;
}

/** A docket of `size` cases over one year, of which a share is published and a share of those hides its number. */
function docket(random: () => number, { size, published, year = 2020, hidden = 0 }: Plan): Docketed[] {
  return Array.from({ length: size }, (_, i) => i + 1).flatMap((serial) => {
    if (random() >= published) return [];
    const masked = random() < hidden;
    const filed = 4 * year + Math.floor((4 * (serial - 1)) / size);
    return [{ court: '甲县法院', year, docket: masked ? null : '民初', serial: masked ? null : serial, filed }];
  });
}

describe('coverage of a docket', () => {
  it('holds the true number of cases in its interval about as often as it says, and is right on the whole', () => {
    let [held, sum, all] = [0, 0, 0];
    for (let seed = 0; seed < 300; seed++) {
      const random = seeded(seed);
      const [size, published] = [100 + Math.floor(1900 * random()), 0.05 + 0.9 * random()];
      const [found] = coverageOf(docket(random, { size, published }));
      if (found?.expected == null) continue;
      all++;
      sum += found.expected.cases / size;
      if (found.expected.low <= size && size <= found.expected.high) held++;
    }
    expect(held / all).toBeGreaterThan(0.9);
    expect(sum / all).toBeGreaterThan(0.97);
    expect(sum / all).toBeLessThan(1.03);
  });

  it('counts a number once, whatever the order and however many documents bear it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }), (serials) => {
        const cases = serials.map((serial) => ({ court: '甲', year: 2020, docket: '民初', serial, filed: null }));
        expect(coverageOf([...cases, ...cases].reverse())).toEqual(coverageOf(cases));
        const [found] = coverageOf(cases);
        expect(found!.expected!.low).toBeGreaterThanOrEqual(found!.seen);
        expect(found!.expected!.high).toBeGreaterThanOrEqual(found!.expected!.cases - 1);
      }),
    );
  });

  it('is silent where numbers are masked', () => {
    const [found] = coverageOf(docket(seeded(1), { size: 800, published: 0.3, hidden: 0.8 }));
    expect(found).toMatchObject({ expected: null, thin: false, quarters: [] });
    expect(found!.masked).toBeGreaterThan(0.7);
    expect(summarise([found!], 10)).toEqual({ dockets: 1, thin: 0, open: 1, worst: [] });
    expect(coverageOf(docket(seeded(1), { size: 50, published: 1, hidden: 1 }))).toEqual([]);
  });

  it('calls a year thin that all but vanishes while those beside it stand, and no other', () => {
    const thin = (shares: readonly number[]) => {
      const random = seeded(2);
      const years = shares.flatMap((published, i) => docket(random, { size: 2000, published, year: 2018 + i }));
      return coverageOf(years)
        .filter((c) => c.thin)
        .map((c) => c.year);
    };
    expect(thin([0.5, 0.6, 0.02, 0.5])).toEqual([2020]);
    expect(thin([0.5, 0.4, 0.3, 0.2])).toEqual([]);
    // A sample that is thin all over is a sample.
    expect(thin([0.01, 0.02, 0.01, 0.02])).toEqual([]);
    // One year alone tells nothing of what is usual.
    expect(thin([0.9, 0.01])).toEqual([]);
  });

  it('takes the years beside where a year shows a handful of numbers', () => {
    const random = seeded(3);
    const years = [2019, 2021].flatMap((year) => docket(random, { size: 900, published: 0.4, year }));
    const few = [12, 30].map((serial) => ({ court: '甲县法院', year: 2020, docket: '民初', serial, filed: null }));
    const found = coverageOf([...years, ...few]).find((c) => c.year === 2020)!;
    expect(found.expected).toMatchObject({ from: 'neighbours', low: 30 });
    expect(found.expected!.cases).toBeGreaterThan(850);
    expect(found.expected!.cases).toBeLessThan(950);
  });

  it('does not let one misread number empty a docket', () => {
    const honest = docket(seeded(4), { size: 300, published: 0.5 });
    const slip = { court: '甲县法院', year: 2020, docket: '民初', serial: 27_500, filed: null };
    expect(coverageOf([...honest, slip])[0]!.expected!.cases).toBeLessThan(350);
  });

  it('splits the year at the borders of its quarters', () => {
    const [found] = coverageOf(docket(seeded(5), { size: 800, published: 0.5 }));
    expect(found!.quarters.map((q) => q.quarter)).toEqual([8080, 8081, 8082, 8083]);
    for (const { expected, seen } of found!.quarters) {
      expect(expected).toBeGreaterThan(180);
      expect(expected).toBeLessThan(220);
      expect(seen).toBeLessThan(expected);
    }
  });
});
