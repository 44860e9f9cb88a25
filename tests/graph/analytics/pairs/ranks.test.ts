import { describe, expect, it } from 'vitest';
import { rankIntervals } from '../../../../graph/analytics/pairs/ranks.ts';
import { judgeLawyer } from '../../../../graph/analytics/relations/judge-lawyer.ts';
import { inputsOf } from '../../../support/inputs.ts';
import { steeredDocket, suit } from '../docket.ts';

describe('ranks of pairs', () => {
  const weighed = inputsOf(steeredDocket(2, 40, 30).map(suit)).pairs.weigh(judgeLawyer);
  const ranks = rankIntervals(weighed, 'assignment');
  const [first] = weighed.pairs;

  it('are intervals among all that were tested, narrow for what stands out', () => {
    const { from, to, of } = ranks.get(first!)!;
    expect(of).toBe(weighed.tested);
    expect(from).toBe(1);
    expect(to).toBeLessThanOrEqual(3);
    for (const { from: low, to: high } of ranks.values()) expect(low).toBeLessThanOrEqual(high);
  });

  it('are wide for pairs that chance may explain', () => {
    const widths = weighed.pairs.slice(1).flatMap((pair) => {
      const rank = ranks.get(pair);
      return rank === undefined ? [] : [rank.to - rank.from];
    });
    expect(Math.max(...widths)).toBeGreaterThan(3);
  });

  it('are the same in every run', () => {
    expect([...rankIntervals(weighed, 'assignment').values()]).toEqual([...ranks.values()]);
  });
});
