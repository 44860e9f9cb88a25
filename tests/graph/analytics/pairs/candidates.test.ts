import { describe, expect, it } from 'vitest';
import { outcomeCell } from '../../../../graph/analytics/evidence/cell.ts';
import { chooseCandidates } from '../../../../graph/analytics/pairs/candidates.ts';
import type { Contrast } from '../../../../graph/analytics/pairs/contrasts.ts';
import { tabulate } from '../../../../graph/analytics/pairs/table.ts';
import { countHired } from '../../../../graph/analytics/pairs/weigh.ts';
import { meetingOf } from '../../../../graph/analytics/relations/judge-lawyer.ts';
import { courtroom, PLANTED, seeded } from '../courtroom.ts';

const meetings = courtroom(seeded(5), { steered: 0.7 }).map(meetingOf);
const assignment = countHired(tabulate(meetings, (m) => m.counterparts));
const late = countHired(tabulate(meetings, (m) => m.late));
const honest = { tau: 0.2, tail: 0, estimated: true };
const choose = (most?: number, contrasts: readonly Contrast[] = []) =>
  chooseCandidates({ assignment, late }, contrasts, { assignment: honest, late: honest, outcome: honest }, most);

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

  it('hears results that nobody would look at, once, where who got the cases was not tested', () => {
    const contrast = (official: string, counterpart: string, z: number): Contrast => ({
      ...{ official, counterpart, z, variance: 2, expected: 4, nuisance: 0.1, rows: [] },
      cells: Array.from({ length: 8 }, (_, i) => outcomeCell(0.5, i < 4 + z, 0)),
    });
    const known = { official: PLANTED.judge, counterpart: PLANTED.lawyer };
    const { candidates, rest } = choose(1000, [
      contrast('judge without table', 'lawyer of results', -2),
      contrast('judge without table', 'lawyer who wins', 2),
      contrast(known.official, known.counterpart, -2),
    ]);
    expect(candidates.length + rest.length).toBe(assignment.pairs + 2);
    expect(rest.at(-1)).toBeLessThan(0);
    expect(candidates.map((c) => c.counterpart)).toContain('lawyer who wins');
    expect(candidates.map((c) => c.counterpart)).not.toContain('lawyer of results');
  });

  it('still tells whom else an official meets more often than expected', () => {
    const above = (chosen: ReturnType<typeof choose>) => [...assignment.testedOf.keys()].flatMap((official) => chosen.above(official));
    expect(above(choose())).toEqual([]);
    expect(above(choose(0)).length).toBeGreaterThan(5);
    expect(choose(0).above(PLANTED.judge)).toContain(PLANTED.lawyer);
    expect(choose(1).above(PLANTED.judge)).not.toContain(PLANTED.lawyer);
  });
});
