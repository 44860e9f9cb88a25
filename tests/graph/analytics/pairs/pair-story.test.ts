import { describe, expect, it } from 'vitest';
import { tellPair } from '../../../../graph/analytics/pairs/pair-story.ts';
import type { CaseUnit } from '../../../../graph/analytics/units.ts';
import { courtroom, PLANTED, seeded, weighUnits } from '../courtroom.ts';

const told = (units: readonly CaseUnit[]) => {
  const weighed = weighUnits(units);
  const pair = weighed.pairs.find((p) => p.official === PLANTED.judge && p.counterpart === PLANTED.lawyer)!;
  return { pair, story: tellPair('assignment', pair, weighed, pair.aspects.assignment!.logBayesFactor) };
};

describe('the story of a pair', () => {
  const { pair, story } = told(courtroom(seeded(5), { steered: 0.7 }));

  it('has every joint case once, and those of the counterpart that others had', () => {
    const own = story.cases.filter((c) => c.own);
    expect(own).toHaveLength(pair.aspects.assignment!.observed);
    expect(story.cases.length).toBeGreaterThan(own.length);
    const counted = (side: 'own' | 'others') => story.quarters.reduce((sum, q) => sum + q[side], 0);
    expect([counted('own'), counted('others')]).toEqual([own.length, story.cases.length - own.length]);
  });

  it('says of joint cases that they carry the finding, and of the others that they speak against it', () => {
    for (const { own, logEvidence } of story.cases) expect(Math.sign(logEvidence)).toBe(own ? 1 : -1);
  });

  it('has quarters without gaps, named by their first month', () => {
    expect(story.quarters[0]!.quarter).toMatch(/^\d{4}-(01|04|07|10)$/u);
    expect(new Set(story.quarters.map((q) => q.quarter)).size).toBe(story.quarters.length);
  });

  it('shows the stretch of time in which the cases were steered', () => {
    const from = 4 * 2021;
    const honest = courtroom(seeded(21), { courts: 1, years: 6, casesPerCourt: 2400 });
    const arranged = courtroom(seeded(22), { courts: 1, years: 6, casesPerCourt: 2400, steered: 0.9 });
    // Nothing is arranged outside two of the six years.
    const inside = (u: CaseUnit): boolean => u.time >= from && u.time < from + 8;
    const units = [...honest.filter((u) => !inside(u)), ...arranged.filter(inside).map((u) => ({ ...u, id: `s${u.id}` }))];
    expect(told(units).story.window).toEqual({ from: '2021-01', to: '2022-12' });
  });
});
