import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moments } from '../../../../graph/analytics/evidence/cell.ts';
import { pairCells } from '../../../../graph/analytics/pairs/readings.ts';
import type { WeighedPairs } from '../../../../graph/analytics/pairs/weigh.ts';
import { meetingOf } from '../../../../graph/analytics/relations/judge-lawyer.ts';
import type { CaseUnit } from '../../../../graph/analytics/units.ts';
import { courtroom, inStrata, PLANTED, seeded, weighUnits } from '../courtroom.ts';

/** Candidates with their assignment figures. */
const assigned = ({ pairs }: WeighedPairs) =>
  pairs.flatMap(({ official, counterpart, adjustedP, aspects: { assignment } }) =>
    assignment === undefined ? [] : [{ official, counterpart, q: adjustedP, ...assignment }],
  );
const leadsOf = (weighed: WeighedPairs) => assigned(weighed).filter((p) => p.q <= 0.1 && p.observed >= 5 && p.observed >= 2 * p.expected);

/** Observed and expected of one pair, stratum by stratum, by looking at every unit of the time in which the judge was there. */
function naive(units: readonly CaseUnit[], judge: string, lawyer: string): { observed: number; expected: number } {
  let [observed, expected] = [0, 0];
  const own = units.filter((u) => u.judge === judge).map((u) => u.time);
  const [from, to] = [Math.min(...own) - 1, Math.max(...own) + 1];
  for (const stratum of new Set(units.map((u) => u.stratum))) {
    const inside = units.filter((u) => u.stratum === stratum);
    if (stratum === '' || new Set(inside.map((u) => u.judge)).size < 2) continue;
    const present = inside.filter((u) => u.time >= from && u.time <= to);
    const a = present.filter((u) => u.judge === judge).length;
    const b = present.filter((u) => u.lawyers.includes(lawyer)).length;
    observed += present.filter((u) => u.judge === judge && u.lawyers.includes(lawyer)).length;
    expected += present.length === 0 ? 0 : (a * b) / present.length;
  }
  return { observed, expected };
}

describe('who gets whose cases', () => {
  it('counts as a naive count does', () => {
    const units = courtroom(seeded(3), { courts: 2, casesPerCourt: 200, scatter: 0.5 }).map((u, i) =>
      i % 9 === 0 ? { ...u, judge: null } : u,
    );
    const pairs = assigned(weighUnits(units));
    expect(pairs.length).toBeGreaterThan(5);
    for (const pair of pairs) {
      const truth = naive(units, pair.official, pair.counterpart);
      expect(pair.observed).toBe(truth.observed);
      expect(pair.expected).toBeCloseTo(truth.expected, 9);
      expect(moments(pairCells(units.map(meetingOf), pair.official, pair.counterpart)).expected).toBeCloseTo(truth.expected, 9);
    }
  });

  it('finds a planted pair, and says so of nobody else', () => {
    const found = leadsOf(weighUnits(courtroom(seeded(5), { steered: 0.7 })));
    expect(found.map(({ official, counterpart }) => ({ judge: official, lawyer: counterpart }))).toEqual([PLANTED]);
  });

  it('raises almost nothing in sixty honest worlds', () => {
    let worlds = 0;
    for (let world = 0; world < 60; world++) {
      const options = world % 2 === 0 ? { courts: 3, casesPerCourt: 400 } : { courts: 2, casesPerCourt: 500, scatter: 0.32 };
      if (leadsOf(weighUnits(courtroom(seeded(100 + world), options))).length > 0) worlds++;
    }
    expect(worlds).toBeLessThanOrEqual(6);
  });

  it('raises nothing where judges merely have their causes', () => {
    for (let world = 0; world < 8; world++) expect(leadsOf(weighUnits(courtroom(seeded(900 + world), { specialised: 1 })))).toEqual([]);
  });

  it('corrects for pairs that never met', () => {
    const units = courtroom(seeded(8), { courts: 1, casesPerCourt: 300 });
    const weighed = weighUnits(units);
    const { tested, opportunities } = weighed;
    const pairs = assigned(weighed);
    expect(opportunities).toBe(6 * new Set(units.flatMap((u) => u.lawyers)).size);
    expect(tested).toBeGreaterThan(pairs.length);
    for (const pair of pairs) expect(pair.q).toBeGreaterThanOrEqual(pair.p);
  });

  it('does not change when people are called otherwise or units come in another order', () => {
    const units = courtroom(seeded(12), { courts: 2, casesPerCourt: 150, steered: 0.8 });
    const figures = (weighed: WeighedPairs) =>
      assigned(weighed)
        .map((p) => [p.observed, p.expected.toFixed(9), p.p.toPrecision(9), p.q.toPrecision(9), p.logBayesFactor.toFixed(9)].join())
        .sort();
    const truth = figures(weighUnits(units));
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), fc.integer({ min: 1, max: 1e6 }), (shuffled, salt) => {
        const alias = (id: string): string =>
          `${(Math.imul(id.length * 31 + id.charCodeAt(id.length - 1), salt) >>> 0).toString(36)}~${id}`;
        const renamed = shuffled.map((u) => ({ ...u, judge: u.judge === null ? null : alias(u.judge), lawyers: u.lawyers.map(alias) }));
        expect(figures(weighUnits(renamed))).toEqual(truth);
      }),
      { numRuns: 8 },
    );
  });

  it('leaves the expectation of a stratum where it belongs: over all judges it adds up to the lawyer’s cases', () => {
    const units = courtroom(seeded(21), { courts: 1, casesPerCourt: 240 });
    const lawyer = 'court0-lawyer0';
    const judges = [...new Set(units.flatMap((u) => u.judge ?? []))];
    const all = judges.map((judge) => moments(pairCells(units.map(meetingOf), judge, lawyer)));
    const observed = all.reduce((s, m) => s + m.observed, 0);
    expect(all.reduce((s, m) => s + m.expected, 0)).toBeCloseTo(observed, 6);
  });

  it('says nothing where one judge hears everything', () => {
    const units = courtroom(seeded(4), { courts: 1, judges: 1, casesPerCourt: 200 });
    expect(weighUnits(inStrata(units))).toMatchObject({ pairs: [], tested: 0 });
  });

  it('takes who met whom for no evidence where cases are plainly dealt out by a plan', () => {
    const units = courtroom(seeded(5), { courts: 4, casesPerCourt: 1500, scatter: 1.6, steered: 0.7 });
    const weighed = weighUnits(units);
    expect(weighed.scatter.assignment.tau).toBeGreaterThan(0.6);
    expect(weighed.pairs.length).toBeGreaterThan(10);
    for (const { logEvidence } of weighed.pairs) expect(logEvidence).toBeLessThanOrEqual(0);
  });

  it('copes with nothing', () => {
    expect(weighUnits([])).toMatchObject({ pairs: [], tested: 0, opportunities: 0 });
  });
});
