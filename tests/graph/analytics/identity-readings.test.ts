import { describe, expect, it } from 'vitest';
import {
  acrossAgencies,
  countNames,
  meanOverReadings,
  READINGS,
  readIdentity,
  withoutFirm,
} from '../../../graph/analytics/identity-readings.ts';
import { aDossier } from '../../support/dossiers.ts';

const COURTS = ['云川省清河县人民法院', '云川省临溪市中级人民法院'] as const;
/** Forty officials of as many names, and one name at so many courts. */
const loaded = (name: string, courts: number) =>
  countNames([
    ...Array.from({ length: 40 }, (_, i) =>
      aDossier({ id: `o${i}`, court: COURTS[0], officials: [{ name: `沈${String.fromCharCode(0x4e00 + 20 * i)}`, role: 'judge' }] }),
    ),
    ...Array.from({ length: courts }, (_, i) =>
      aDossier({ id: `n${i}`, court: `云川省第${i}县人民法院`, officials: [{ name, role: 'judge' }] }),
    ),
  ]);
const chance = (courts: number): number => acrossAgencies(loaded('苏明远', courts), '苏明远', COURTS)!.chance;

describe('the chance that one name is one person', () => {
  it('is high for a name seen at the two courts only, and falls with every further court', () => {
    expect(chance(2)).toBeGreaterThan(0.95);
    expect(chance(3)).toBeLessThan(chance(2));
    expect(chance(6)).toBeLessThan(chance(3));
    expect(chance(6)).toBeLessThan(0.1);
  });

  it('is nobody’s for a masked name', () => {
    expect(acrossAgencies(loaded('苏某某', 2), '苏某某', COURTS)).toBeNull();
    expect(withoutFirm(loaded('苏明远', 2), '程某', COURTS[0])).toBeNull();
  });

  it('is lower for a lawyer without firm where several firms have one of that name', () => {
    const firms = (...names: string[]) =>
      countNames(
        names.map((firm, i) => aDossier({ id: `f${i}`, representatives: [{ name: '程砚秋', kind: 'lawyer', firm, represents: [] }] })),
      );
    const one = withoutFirm(firms('云川泰和律师事务所'), '程砚秋', COURTS[0])!.chance;
    const three = withoutFirm(firms('甲律师事务所', '乙律师事务所', '丙律师事务所'), '程砚秋', COURTS[0])!.chance;
    expect(one).toBeGreaterThan(0.95);
    expect(three).toBeLessThanOrEqual(0.91);
  });
});

describe('twenty readings of who is who', () => {
  const join = (key: string, at: number) => ({ key, chance: at, says: { zh: key, en: key } });

  it('hold as often as the chance says', () => {
    for (const at of [1, 0.85, 0.5, 0.1]) expect(readIdentity([join('a', at)])!.holds).toBe(Math.round(READINGS * at));
  });

  it('decide one join alike wherever it is made, and another by itself', () => {
    const [a, b] = [readIdentity([join('a', 0.5)])!, readIdentity([join('b', 0.5)])!];
    expect(readIdentity([join('a', 0.5)])).toEqual(a);
    expect(a.failing).not.toEqual(b.failing);
    const both = readIdentity([join('a', 0.5), join('b', 0.5)])!;
    expect(both.failing).toEqual([...new Set([...a.failing, ...b.failing])].sort((x, y) => x - y));
  });

  it('are none where nothing is joined by name', () => {
    expect(readIdentity([])).toBeNull();
  });

  it('weigh the finding by their mean: where the join is wrong it says nothing', () => {
    const seventeen = readIdentity([join('a', 0.85)])!;
    expect(Math.exp(meanOverReadings(Math.log(30), seventeen))).toBeCloseTo((17 * 30 + 3) / 20, 9);
    expect(meanOverReadings(Math.log(30), readIdentity([join('a', 1)])!)).toBeCloseTo(Math.log(30), 12);
  });
});
