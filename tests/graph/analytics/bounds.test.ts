import { describe, expect, it } from 'vitest';
import { schemeShare } from '../../../graph/analytics/evidence/false-discovery.ts';
import { fitScatter } from '../../../graph/analytics/evidence/scatter.ts';
import { explainedByChance } from '../../../graph/analytics/firm-overlap.ts';
import { binomialTail, findRareSets, retestSet, type Transaction } from '../../../graph/analytics/rare-sets.ts';
import { placeInStrata } from '../../../graph/analytics/strata.ts';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { n01RareCombination } from '../../../graph/indicators/n01-rare-combination.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { COURT, JUDGES, nameOf, suit } from './docket.ts';

/** Where the numbers of the statistics draw their lines. */
describe('without data', () => {
  it('honest courts scatter as much as they did where it was measured', () => {
    expect(fitScatter({ z: new Float64Array(0), variance: new Float64Array(0) })).toEqual({ tau: 0.32, tail: 0, estimated: false });
  });

  it('five pairs in a thousand are arranged, and it takes twenty pairs to halve that', () => {
    expect(schemeShare(new Float64Array(0))).toBeCloseTo(0.005, 9);
    expect(schemeShare(new Float64Array(20).fill(-50))).toBeCloseTo(0.0025, 6);
  });
});

describe('a stratum', () => {
  const keys = (count: number) =>
    placeInStrata(Array.from({ length: count }, () => ({ court: COURT, grade: '民初', cause: '离婚纠纷', quarter: 8080, year: 2020 }))).map(
      ({ key }) => key.split('|').at(-2),
    );
  it('stands on its cause from twenty cases on, else on kindred causes, else on the class', () => {
    expect(new Set(keys(20))).toEqual(new Set(['离婚纠纷']));
    expect(new Set(keys(19))).toEqual(new Set(['*']));
  });
});

describe('consecutive numbers', () => {
  const suits = (distance: number) =>
    [100, 100 + distance].map((serial, i) =>
      suit({
        serial,
        date: `2020-0${1 + 6 * i}-06`,
        judge: JUDGES[0]!,
        lawyer: '白露生',
        cause: i === 0 ? '买卖合同纠纷' : '租赁合同纠纷',
      }),
    );
  it.each([
    [1, 1],
    [3, 1],
    [4, 2],
  ])('%i apart make %i units of two suits with one lawyer', (distance, units) => {
    expect(buildUnits(suits(distance))).toHaveLength(units);
  });
});

describe('one firm on both sides', () => {
  const overlap = (observed: number, expected: number) => explainedByChance({ documents: 40, observed, expected, firms: 6 });
  it('is chance where one court in twenty like it would show as many', () => {
    // Poisson of mean 1: three or more in .080, four or more in .019 of all.
    expect([overlap(3, 1), overlap(4, 1)]).toEqual([true, false]);
    expect([overlap(0, 0), overlap(1, 0.04), overlap(1, 0.06)]).toEqual([true, false, true]);
  });
});

describe('a rare set', () => {
  const STRATUM = 'court|刑初';
  const transaction = (id: string, official: string, ...attributes: readonly string[]): Transaction => ({
    ...{ id, official, stratum: STRATUM, defendants: [new Set(attributes)] },
  });
  /** A hundred cases of other officials, of which so many show `merit` and none anything else. */
  const others = (merit: number) =>
    Array.from({ length: 100 }, (_, i) => transaction(`o${i}`, `judge${i % 5}`, ...(i < merit ? ['merit'] : [])));
  const own = (count: number) => Array.from({ length: count }, (_, i) => transaction(`x${i}`, 'judgeX', 'merit', 'bail'));
  const found = (merit: number, count: number) => findRareSets([...others(merit), ...own(count)]).map(({ official }) => official);

  it('is made of circumstances that at most fifteen in a hundred others show', () => {
    expect(found(14, 6)).toEqual(['judgeX']);
    expect(found(17, 6)).toEqual([]);
  });

  it('takes three cases', () => {
    expect(found(5, 3)).toEqual(['judgeX']);
    expect(found(5, 2)).toEqual([]);
  });

  it('pays for every set that could have been found', () => {
    const [best] = findRareSets([...others(5), ...own(4)]);
    expect(best!.tested).toBeGreaterThan(1);
    expect(best!.adjusted).toBeCloseTo(Math.min(1, best!.p * best!.tested), 15);
    const more = Array.from({ length: 5 }, (_, i) => transaction(`m${i}`, `judge${i}`, 'released', 'exempted'));
    const [dearer] = findRareSets([...others(5), ...own(4), ...more]);
    expect(dearer!.tested).toBeGreaterThan(best!.tested);
  });

  it('surprises less than a coin would: honest judges differ in leniency', () => {
    const [best] = findRareSets([...others(5), ...own(4)]);
    const { observed, expected, p } = retestSet(best!, [...others(5), ...own(4)]);
    expect(p).toBeGreaterThan(1.2 * binomialTail(4, observed, expected / 4));
  });

  it('is no finding where chance among all sets could have made it', () => {
    const trial = (serial: number, judge: string, rare: boolean) => {
      const defendant = `被${nameOf(serial)}`;
      return aJudgment({
        ...{ id: `t${serial}`, number: `(2020)云0702刑初${serial}号`, date: `2020-${String(1 + (serial % 12)).padStart(2, '0')}-15` },
        parties: [{ name: defendant, roles: ['被告人'] }],
        charges: [{ defendant, crime: '盗窃罪' }],
        sentences: [{ defendant, penalty: 'fixed-term', months: 8 }],
        circumstances: rare ? (['merit', 'mitigated'] as const).map((circumstance) => ({ defendant, circumstance })) : [],
        officials: [{ name: judge, role: 'presiding-judge' }],
      });
    };
    const dossiers = Array.from({ length: 240 }, (_, i) => trial(10 * (i + 1), JUDGES[i % 6]!, i % 40 === 1 || i % 60 === 2));
    const evaluate = (extra: number) =>
      n01RareCombination.evaluate({
        units: buildUnits([...dossiers, ...Array.from({ length: extra }, (_, i) => trial(10 * i + 5, JUDGES[2]!, true))]),
      }).findings;
    expect(evaluate(3)).toEqual([]);
    const [finding] = evaluate(14);
    expect(finding?.statistics?.q).toBeLessThanOrEqual(n01RareCombination.policy.largestP!);
  });
});
