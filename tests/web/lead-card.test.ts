import { describe, expect, it } from 'vitest';
import { caseRows } from '../../web/pages/leads/case-rows.ts';
import { foldedLeads } from '../../web/pages/leads/folded-leads.ts';
import { runningSum } from '../../web/pages/leads/running-sum.ts';

const part = (kind: 'finding' | 'like' | 'counter' | 'overlap', decibans: number, sum: number) => ({
  ...{ kind, family: null, indicator: '', label: { zh: '', en: '' } },
  ...{ decibans, sum },
});
const lines = { yellow: 9.5, red: 15.6 };

describe('the bars of a sum', () => {
  it('start where the last ended and end at the total', () => {
    const { steps, total, zero } = runningSum({
      contributions: [part('finding', 13.6, 13.6), part('finding', 7.7, 21.3), part('overlap', -2.1, 19.2)],
      total: 19.2,
      lines,
    });
    expect(steps[1]!.bar.left).toBeCloseTo(steps[0]!.bar.left + steps[0]!.bar.width, 9);
    expect(steps[2]!.bar.left + steps[2]!.bar.width).toBeCloseTo(steps[1]!.bar.left + steps[1]!.bar.width, 9);
    expect(total.left + total.width).toBeCloseTo(steps[2]!.bar.left, 9);
    expect(zero).toBe(0);
  });

  it('leave room for what lies below zero and for the lines of the tiers', () => {
    const { zero, yellow, red, steps } = runningSum({ contributions: [part('finding', 2, 2), part('counter', -6, -4)], total: -4, lines });
    expect(zero).toBeGreaterThan(0);
    expect(red).toBe(100);
    expect(yellow).toBeLessThan(100);
    for (const { bar } of steps) {
      expect(bar.left).toBeGreaterThanOrEqual(0);
      expect(bar.left + bar.width).toBeLessThanOrEqual(100);
    }
  });
});

describe('the cases of a card', () => {
  const entry = (number: string) => ({ number, document: number, court: null, kind: null, date: '2020-01-01', outcomes: [] });
  const mover = (number: string, decibans: number) => ({
    ...{ case: number, cases: 1, document: `doc ${number}`, date: null, says: { zh: '', en: '' } },
    decibans,
  });

  it('are those that move the lead, then the rest of it; none is lost and none stands twice', () => {
    const rows = caseRows({ cases: [entry('a'), entry('b'), entry('c')], movers: [mover('b', 3), mover('x', -1)] });
    expect(rows.map((r) => [r.number, r.mover?.decibans ?? null, r.entry === null])).toEqual([
      ['b', 3, false],
      ['x', -1, true],
      ['a', null, false],
      ['c', null, false],
    ]);
  });
});

describe('folded leads', () => {
  const lead = (id: string, foldedInto: string | null = null) => ({ id, foldedInto });

  it('stand under their head, or by themselves where it is filtered away', () => {
    const groups = foldedLeads([lead('a'), lead('b', 'a'), lead('c'), lead('d', 'gone')]);
    expect(groups.map((g) => [g.head.id, g.folded.map((f) => f.id)])).toEqual([
      ['a', ['b']],
      ['c', []],
      ['d', []],
    ]);
  });
});
