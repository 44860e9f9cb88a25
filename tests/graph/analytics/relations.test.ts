import { describe, expect, it } from 'vitest';
import { chain, handlersOf } from '../../../graph/analytics/relations/chain.ts';
import { judgeLawyer } from '../../../graph/analytics/relations/judge-lawyer.ts';
import { prosecutorLawyer } from '../../../graph/analytics/relations/prosecutor-lawyer.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aDossier } from '../../support/dossiers.ts';
import { withExtension } from '../../support/with-extension.ts';
import { JUDGES } from './docket.ts';
import { type Prosecution, prosecution } from './prosecution-docket.ts';

const BASE: Prosecution = {
  ...{ serial: 10, date: '2020-03-02', prosecutor: '宁致远', judge: JUDGES[0]!, officer: '莫如松', lawyer: '程砚秋', crime: '盗窃罪' },
};
const resultsOf = (relation: typeof chain, ...dossiers: readonly Dossier[]) => relation.results!(relation.meetings(dossiers));

describe('judges and lawyers', () => {
  const suit = (outcome: 'granted' | 'dismissed') =>
    aDossier({
      outcomes: [outcome],
      causes: ['买卖合同纠纷'],
      parties: [
        { name: '郝大山', roles: ['原告'] },
        { name: '石小川', roles: ['被告'] },
      ],
      representatives: [
        { name: '程砚秋', represents: ['郝大山'] },
        { name: '白露生', represents: ['石小川'] },
      ],
      officials: [{ name: JUDGES[0]!, role: 'judge' }],
    });

  it.each(['granted', 'dismissed'] as const)('a claim %s is one result: good for one side’s lawyer, bad for the other’s', (outcome) => {
    const dossier = suit(outcome);
    const [result, ...more] = resultsOf(judgeLawyer, dossier);
    expect(more).toEqual([]);
    expect([result!.gained, result!.lost]).toEqual([[dossier.representatives[0]!.node], [dossier.representatives[1]!.node]]);
    expect([result!.endedWell, result!.official]).toEqual([outcome === 'granted', dossier.officials[0]!.node]);
  });

  it('whoever came in late does not count among those whose case it was', () => {
    const dossier = withExtension(suit('granted'), ({ course }) => ({
      course: {
        ...course,
        counselChanges: [{ act: 'changed', party: null, former: null, next: { name: '程砚秋', firm: null }, on: null, spans: [] }],
      },
    }));
    const [meeting] = judgeLawyer.meetings([dossier]);
    const [late, ordinary] = dossier.representatives.map((r) => r!.node);
    expect([meeting!.late, meeting!.counterparts]).toEqual([[late], [ordinary]]);
  });

  it('a series gives the result of a kind once', () => {
    const series = [1, 2, 3].map((i) =>
      aDossier({
        number: `(2020)云0721民初${i}号`,
        outcomes: ['granted'],
        causes: ['买卖合同纠纷'],
        parties: [
          { name: '云川宏图置业有限公司', roles: ['原告'], type: 'organization' },
          { name: `石小${'甲乙丙'[i - 1]}`, roles: ['被告'] },
        ],
        representatives: [{ name: '程砚秋', represents: ['云川宏图置业有限公司'] }],
        officials: [{ name: JUDGES[0]!, role: 'judge' }],
      }),
    );
    expect(judgeLawyer.meetings(series)).toHaveLength(1);
    expect(resultsOf(judgeLawyer, ...series)).toHaveLength(1);
  });

  it('a sentence is a result for the defender, mild or not', () => {
    const [mild, prison] = [prosecution({ ...BASE, mild: true }), prosecution({ ...BASE, serial: 900, lawyer: '白露生' })];
    expect(
      resultsOf(judgeLawyer, mild, prison)
        .map((r) => [r.dossier.document.id, r.endedWell, r.gained, r.lost])
        .sort(),
    ).toEqual(
      [
        [mild.document.id, true, [mild.representatives[0]!.node], []],
        [prison.document.id, false, [prison.representatives[0]!.node], []],
      ].sort(),
    );
  });
});

describe('prosecutors and lawyers', () => {
  it('a case that was dropped ended well for the defender', () => {
    const [dropped, charged] = [prosecution({ ...BASE, dropped: true }), prosecution({ ...BASE, serial: 20 })];
    const results = resultsOf(prosecutorLawyer, dropped, charged);
    expect(results.map((r) => [r.dossier === dropped, r.endedWell])).toContainEqual([true, true]);
    expect(results.map((r) => [r.dossier === charged, r.endedWell])).toContainEqual([true, false]);
    for (const { official, gained, dossier } of results)
      expect([official, gained]).toEqual([dossier.officials[0]!.node, [dossier.representatives[0]!.node]]);
  });

  it('a masked prosecutor has no result and keeps his place in the stratum', () => {
    const masked = prosecution({ ...BASE, prosecutor: '宁某某' });
    expect(prosecutorLawyer.meetings([masked]).map((m) => m.official)).toEqual([null]);
    expect(resultsOf(prosecutorLawyer, masked)).toEqual([]);
  });
});

describe('the chain', () => {
  it('is judge and, as one, officer and prosecutor', () => {
    const dossier = prosecution({ ...BASE, mild: true });
    const [meeting] = chain.meetings([dossier]);
    const [prosecutor, , judge] = dossier.officials.map((o) => o!.node);
    expect(meeting!.official).toBe(judge);
    expect(meeting!.counterparts.map(handlersOf)).toEqual([{ officer: '莫如松', prosecutor }]);
    expect(resultsOf(chain, dossier).map((r) => [r.endedWell, r.gained])).toEqual([[true, meeting!.counterparts]]);
  });

  it('is none where officer or prosecutor is masked, or the case never reached a court, and nobody’s where the judge is masked', () => {
    const handlers = (facts: Partial<Prosecution>) =>
      chain.meetings([prosecution({ ...BASE, ...facts })]).map((m) => m.counterparts.length);
    expect(handlers({ officer: '莫某某' })).toEqual([]);
    expect(handlers({ prosecutor: '宁某某' })).toEqual([]);
    expect(chain.meetings([prosecution({ ...BASE, judge: '苏某某' })]).map((m) => m.official)).toEqual([null]);
    expect(handlers({ dropped: true })).toEqual([]);
  });
});
