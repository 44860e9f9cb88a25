import { describe, expect, it } from 'vitest';
import { chooseCandidates } from '../../../../graph/analytics/pairs/candidates.ts';
import { tabulate } from '../../../../graph/analytics/pairs/table.ts';
import { countHired } from '../../../../graph/analytics/pairs/weigh.ts';
import { meetingOf } from '../../../../graph/analytics/relations/judge-lawyer.ts';
import { courtroom, PLANTED, seeded } from '../courtroom.ts';

const meetings = courtroom(seeded(5), { steered: 0.7 }).map(meetingOf);
const assignment = countHired(tabulate(meetings, (m) => m.counterparts));
const late = countHired(tabulate(meetings, (m) => m.late));
const honest = { tau: 0.2, tail: 0, estimated: true };
const choose = (most?: number) => chooseCandidates({ assignment, late }, [], { assignment: honest, late: honest }, most);

describe('the bar for exact weights', () => {
  it('takes every pair above expectation where there is room, and the greatest evidence where there is none', () => {
    const [all, few] = [choose(), choose(5)];
    expect(all.candidates).toHaveLength(assignment.z.filter((z) => z >= 1).length);
    expect(few.candidates.length).toBeLessThanOrEqual(5);
    expect(few.candidates.map(({ official, counterpart }) => ({ judge: official, lawyer: counterpart }))).toContainEqual(PLANTED);
    const names = new Set(all.candidates.map((c) => `${c.official} ${c.counterpart}`));
    for (const { official, counterpart } of few.candidates) expect(names).toContain(`${official} ${counterpart}`);
  });

  it('hears every tested pair once, exactly or roughly', () => {
    for (const most of [0, 1, 5, 1000]) {
      const { candidates, rest } = choose(most);
      expect(candidates.length + rest.length).toBe(assignment.pairs);
    }
  });

  it('still tells whom else an official meets more often than expected', () => {
    const above = (chosen: ReturnType<typeof choose>) => [...assignment.testedOf.keys()].flatMap((official) => chosen.above(official));
    expect(above(choose())).toEqual([]);
    expect(above(choose(0)).length).toBeGreaterThan(5);
    expect(choose(0).above(PLANTED.judge)).toContain(PLANTED.lawyer);
    expect(choose(1).above(PLANTED.judge)).not.toContain(PLANTED.lawyer);
  });
});
