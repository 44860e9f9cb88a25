import { describe, expect, it } from 'vitest';
import { contrastOutcomes } from '../../../graph/analytics/pair-outcomes.ts';
import { sideOf } from '../../../graph/analytics/sides.ts';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { nodeId } from '../../../graph/model/ids.ts';
import { aDossier } from '../../support/dossiers.ts';
import { COURT, FIRM, JUDGES } from './docket.ts';

describe('side of a party', () => {
  it.each([
    [['原告'], 'claimant'],
    [['被告', '反诉原告'], 'respondent'],
    [['上诉人', '原审被告'], 'respondent'],
    [['被上诉人', '原审原告'], 'claimant'],
    [['上诉人'], 'appellant'],
    [['被上诉人'], 'appellee'],
    [['原审第三人'], 'third'],
    [['申请执行人'], 'claimant'],
    [['被执行人'], 'respondent'],
    [['案外人'], 'third'],
    [['附带民事诉讼原告人'], 'claimant'],
    [['罪犯'], 'unknown'],
    [[], 'unknown'],
  ] as const)('%j is %s', (roles, side) => {
    expect(sideOf(roles)).toBe(side);
  });
});

describe('contrast of outcomes', () => {
  const [here, there] = [JUDGES[0]!, JUDGES[1]!];
  const decided = (i: number, judge: string, outcome: 'granted' | 'dismissed', side: '原告' | '被告' = '原告') =>
    aDossier({
      id: `o${i}`,
      court: COURT,
      number: `(2020)云0721民初${10 * i}号`,
      outcomes: [outcome],
      parties: [
        { name: `甲${i}`, roles: [side] },
        { name: `乙${i}`, roles: [side === '原告' ? '被告' : '原告'] },
      ],
      representatives: [{ name: '程砚秋', firm: FIRM, represents: [`甲${i}`] }],
      officials: [{ name: judge, role: 'judge' }],
    });
  const pair = [nodeId('official', here, COURT, ''), nodeId('lawyer', '程砚秋', FIRM, '')] as const;

  it('speaks against an arrangement where the lawyer loses as often here', () => {
    const dossiers = Array.from({ length: 40 }, (_, i) => decided(i, i < 20 ? here : there, i % 2 === 0 ? 'granted' : 'dismissed'));
    const contrast = contrastOutcomes(buildUnits(dossiers), ...pair)!;
    expect(contrast).toMatchObject({ here: { won: 10, of: 20 }, elsewhere: { won: 10, of: 20 } });
    expect(contrast.logBayesFactor).toBeLessThan(0);
    expect(contrast.lost).toHaveLength(10);
  });

  it('speaks for it where wins come only here', () => {
    const dossiers = Array.from({ length: 40 }, (_, i) => decided(i, i < 20 ? here : there, i < 20 ? 'granted' : 'dismissed'));
    expect(contrastOutcomes(buildUnits(dossiers), ...pair)!.logBayesFactor).toBeGreaterThan(Math.log(100));
  });

  it('counts a dismissal as a win of a respondent’s lawyer', () => {
    const dossiers = Array.from({ length: 12 }, (_, i) => decided(i, i < 6 ? here : there, 'dismissed', '被告'));
    expect(contrastOutcomes(buildUnits(dossiers), ...pair)!.here).toEqual({ won: 6, of: 6 });
  });

  it('is silent on few cases', () => {
    expect(contrastOutcomes(buildUnits([decided(1, here, 'granted')]), ...pair)).toBeNull();
  });
});
