import { describe, expect, it } from 'vitest';
import { readPair, recountsOf } from '../../../../graph/analytics/pairs/readings.ts';
import { weighPairs } from '../../../../graph/analytics/pairs/weigh.ts';
import { judgeLawyer } from '../../../../graph/analytics/relations/judge-lawyer.ts';
import { addDays } from '../../../../graph/model/time.ts';
import { steeredDocket, suit } from '../docket.ts';

describe('the least favourable count of a pair', () => {
  it('keeps its evidence by years where the documents begin in the middle of one', () => {
    const docket = steeredDocket(3, 40, 24).map((facts) => ({ ...facts, date: addDays(facts.date, 270) }));
    const weighed = weighPairs(judgeLawyer, judgeLawyer.meetings(docket.map(suit)));
    const [pair] = weighed.pairs;
    const { base, leastLogBayesFactor } = readPair(pair!, recountsOf(weighed));
    expect(weighed.period.from % 4).toBeGreaterThan(0);
    expect(base.logBayesFactor).toBeGreaterThan(Math.log(100));
    expect(leastLogBayesFactor).toBeGreaterThan(Math.log(10));
  });
});
