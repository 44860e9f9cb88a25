import { describe, expect, it } from 'vitest';
import { moversOf } from '../../../graph/conduct/movers.ts';
import type { CaseInfluence, Finding } from '../../../graph/model/leads/lead.ts';
import { aFinding, aPair } from './findings.ts';

const titleOf = (id: string) => ({ zh: `指标${id}`, en: id });
const movers = (...findings: Finding[]) => moversOf(findings, titleOf).map((m) => [m.case, m.decibans]);
const influence = (number: string, decibans: number, says = '由该法官审理'): CaseInfluence => ({
  ...{ case: number, cases: 1, document: `doc-${number}`, date: '2020-03-01', says: { zh: says, en: says } },
  logEvidence: (decibans * Math.LN10) / 10,
});

describe('the cases that move a lead', () => {
  it('stand by what is lost without each, those against it with a minus', () => {
    const pair = aPair({ influence: [influence('a', 1.2), influence('b', -2), influence('c', 3.4)] });
    expect(movers(pair)).toEqual([
      ['c', 3.4],
      ['b', -2],
      ['a', 1.2],
    ]);
  });

  it('take the rule that is broken in them away', () => {
    expect(movers(aFinding({ cases: ['a'], logEvidence: Math.log(100) }))).toEqual([['a', 20]]);
    const [mover] = moversOf([aFinding({ cases: ['a'] })], titleOf);
    expect(mover!.says.zh).toBe('指标H10');
  });

  it('move nothing where like findings are left', () => {
    const like = ['a', 'b', 'c'].map((number) => aFinding({ cases: [number] }));
    expect(movers(...like)).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
    ]);
  });

  it('lose the rule and their share of the pair together', () => {
    const pair = aPair({ logEvidence: Math.log(1000), influence: [influence('a', 2), influence('b', 2)] });
    const rule = aFinding({ cases: ['a'], logEvidence: Math.log(100) });
    const [first, second] = moversOf([pair, rule], titleOf);
    expect([first!.case, second!.case]).toEqual(['a', 'b']);
    expect(first!.decibans).toBeGreaterThan(2);
    expect(first!.says.zh).toBe('由该法官审理；指标H10');
    expect(first).toMatchObject({ document: 'doc-a', date: '2020-03-01' });
  });

  it('leave out the cases of a shape that weighs none of them', () => {
    expect(movers(aFinding({ class: 'N', cases: ['a', 'b'] }))).toEqual([]);
  });
});
