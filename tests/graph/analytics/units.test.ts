import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInStrata } from '../../../graph/analytics/strata.ts';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { aDossier } from '../../support/dossiers.ts';
import { COURT, JUDGES, nameOf, ordinaryDocket, suit } from './docket.ts';

/** One developer applies for retrial against twenty buyers: one lawyer, one cause, consecutive numbers. */
function developerSeries(count: number) {
  return Array.from({ length: count }, (_, i) =>
    aDossier({
      id: `series${i}`,
      court: '云川省高级人民法院',
      kind: 'civil-ruling',
      number: `(2019)云民申${1200 + i}号`,
      // Decided over half a year, so that only numbers and party tie them.
      date: `2019-${String(2 + (i % 6)).padStart(2, '0')}-1${i % 10}`,
      causes: ['商品房预售合同纠纷'],
      parties: [
        { name: '云川宏图置业有限公司', roles: ['再审申请人'], type: 'organization' },
        { name: `购房人${nameOf(i)}`, roles: ['被申请人'] },
      ],
      representatives: [{ name: '白露生', firm: '云川正己律师事务所', represents: ['云川宏图置业有限公司'] }],
      officials: [{ name: JUDGES[i % 3]!, role: 'presiding-judge' }],
    }),
  );
}

describe('series collapse', () => {
  it('counts twenty retrial applications of one developer as one unit, whoever judged them', () => {
    const units = buildUnits(developerSeries(20));
    expect(units).toHaveLength(1);
    expect(units[0]!.cases).toHaveLength(20);
  });

  it('keeps them apart only when told not to collapse', () => {
    expect(buildUnits(developerSeries(20), { windowDays: null })).toHaveLength(20);
  });

  it('counts suits of many buyers with masked names against one developer as one unit through lawyer and numbers', () => {
    const suits = Array.from({ length: 6 }, (_, i) =>
      aDossier({
        id: `masked${i}`,
        court: COURT,
        number: `(2020)云0721民初${300 + i}号`,
        date: '2020-05-06',
        causes: ['商品房预售合同纠纷'],
        parties: [
          { name: '张某某', roles: ['原告'] },
          { name: '云川某置业公司', roles: ['被告'], type: 'organization' },
        ],
        representatives: [{ name: '白露生', firm: '云川正己律师事务所', represents: ['张某某'] }],
      }),
    );
    expect(buildUnits(suits)).toHaveLength(1);
  });

  it('leaves strangers alone: same court, cause and day, other parties and lawyers', () => {
    const suits = [1, 2].map((i) => suit({ serial: i, date: '2020-05-06', judge: JUDGES[0]!, lawyer: `律${nameOf(i)}` }));
    expect(buildUnits(suits)).toHaveLength(2);
  });

  it('chains suits of one plaintiff inside the window and no further', () => {
    const at = (serial: number, date: string) => suit({ serial, date, judge: JUDGES[0]!, lawyer: '白露生', plaintiff: '云川清河商业银行' });
    const bank = [at(10, '2020-01-01'), at(200, '2020-01-25'), at(400, '2020-02-20'), at(900, '2020-06-01')];
    expect(
      buildUnits(bank)
        .map((u) => u.cases.length)
        .sort(),
    ).toEqual([1, 3]);
    expect(buildUnits(bank, { windowDays: 120 })).toHaveLength(1);
    expect(buildUnits(bank, { windowDays: 0 })).toHaveLength(4);
  });

  it('makes one unit of several documents of one case', () => {
    const twice = [
      suit({ serial: 7, date: '2020-01-01', judge: JUDGES[0]!, lawyer: '白露生' }),
      aDossier({
        id: 'correction',
        court: COURT,
        kind: 'civil-ruling',
        number: '(2020)云0721民初7号之一',
        date: '2020-02-01',
        outcomes: ['corrected'],
      }),
    ];
    expect(buildUnits(twice)).toHaveLength(1);
  });

  it('takes the judge of the lowest docket number', () => {
    const base = { date: '2020-03-02', lawyer: '白露生', plaintiff: '云川清河商业银行' };
    const units = buildUnits([suit({ ...base, serial: 9, judge: JUDGES[1]! }), suit({ ...base, serial: 8, judge: JUDGES[0]! })]);
    const alone = buildUnits([suit({ ...base, serial: 8, judge: JUDGES[0]! })]);
    expect(units.map((u) => u.judge)).toEqual(alone.map((u) => u.judge));
  });

  it('counts a case with a masked judge or lawyer, without either', () => {
    const [masked] = buildUnits([suit({ serial: 1, date: '2020-01-01', judge: '张某', lawyer: '李某某' })]);
    expect(masked).toMatchObject({ judge: null, lawyers: [] });
    expect(masked!.stratum).not.toBe('');
  });

  it('knows one court under its name with and without the province', () => {
    const at = (id: string, court: string, i: number) => aDossier({ id, court, number: `(2020)云0721民初${i}号`, date: '2020-05-06' });
    const units = buildUnits([at('a', '云川省清河县人民法院', 50), at('b', '清河县人民法院', 90)]);
    expect(new Set(units.map((u) => u.court)).size).toBe(1);
    const twoProvinces = buildUnits([
      at('a', '云川省清河县人民法院', 50),
      at('b', '清河县人民法院', 90),
      at('c', '江源省清河县人民法院', 130),
    ]);
    expect(new Set(twoProvinces.map((u) => u.court)).size).toBe(3);
  });

  it('does not depend on the order of the documents', () => {
    const docket = ordinaryDocket(5, 40).map(suit);
    const whole = JSON.stringify(buildUnits(docket).map((u) => [u.id, u.stratum, u.judge, u.lawyers]));
    fc.assert(
      fc.property(fc.shuffledSubarray(docket, { minLength: docket.length }), (shuffled) => {
        expect(JSON.stringify(buildUnits(shuffled).map((u) => [u.id, u.stratum, u.judge, u.lawyers]))).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });
});

describe('strata', () => {
  const place = (count: number, cause: string, quarter: number | null, year: number | null = 2020) =>
    Array.from({ length: count }, () => ({ court: COURT, grade: '民初', cause, quarter, year }));

  it('stands on its cause where there are enough cases, else on kindred causes, else on the class', () => {
    const cases = [
      ...place(20, '离婚纠纷', 8080),
      ...place(15, '买卖合同纠纷', 8080),
      ...place(6, '租赁合同纠纷', 8081),
      ...place(4, '股权转让纠纷', 8081),
      ...place(2, '赡养纠纷', null, null),
    ];
    const keys = placeInStrata(cases).map((s) => s.key);
    expect(new Set(keys.slice(0, 20))).toEqual(new Set([`${COURT}|民初|离婚纠纷|2020Q1`]));
    expect(new Set(keys.slice(20, 41))).toEqual(new Set([`${COURT}|民初|*合同|2020Q1`]));
    expect(new Set(keys.slice(41, 45))).toEqual(new Set([`${COURT}|民初|*|2020Q2`]));
    expect(new Set(keys.slice(45))).toEqual(new Set(['']));
  });

  it('is as short a run of quarters as holds forty cases; the rest goes with the last', () => {
    const cases = [
      ...place(25, '离婚纠纷', 8080),
      ...place(20, '离婚纠纷', 8081),
      ...place(41, '离婚纠纷', 8082),
      ...place(9, '离婚纠纷', 8083),
    ];
    expect(placeInStrata(cases).map((s) => s.from)).toEqual([...new Array(45).fill(8080), ...new Array(50).fill(8082)]);
    expect(new Set(placeInStrata(cases, 'year').map((s) => s.from))).toEqual(new Set([8080]));
  });

  it('never pools causes when told not to', () => {
    const keys = placeInStrata(place(3, '租赁合同纠纷', 8081), 'quarter', false).map((s) => s.key);
    expect(new Set(keys)).toEqual(new Set([`${COURT}|民初|租赁合同纠纷|2020Q2`]));
  });
});

describe('a year that its court all but stopped to publish', () => {
  const year = (of: number, every: number) =>
    Array.from({ length: Math.floor(800 / every) }, (_, i) =>
      suit({ serial: every * (i + 1), date: `${of}-0${1 + (i % 9)}-10`, judge: JUDGES[i % 3]!, lawyer: `律${nameOf(i % 7)}` }),
    );

  it('is compared with nothing, and the years beside it are', () => {
    const units = buildUnits([...year(2018, 4), ...year(2019, 4), ...year(2020, 100), ...year(2021, 4)]);
    const placed = (of: number) => units.filter((u) => u.date!.startsWith(String(of))).map((u) => u.stratum !== '');
    expect(placed(2020).length).toBeGreaterThan(0);
    expect(new Set(placed(2020))).toEqual(new Set([false]));
    for (const of of [2018, 2019, 2021]) expect(new Set(placed(of))).toEqual(new Set([true]));
  });
});
