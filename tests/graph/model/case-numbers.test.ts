import { describe, expect, it } from 'vitest';
import { caseKey, compareCaseNumbers, parseCaseNumber } from '../../../graph/model/names/case-numbers.ts';

describe('case numbers', () => {
  it.each([
    ['(2016)云8101刑初697号', 2016, '云8101', '刑初', '', 697, 'criminal', 'first-instance'],
    ['(2010)青刑初字第929号', 2010, '青', '刑初', '', 929, 'criminal', 'first-instance'],
    ['（2014）榕民一终字第00123号', 2014, '榕', '民终', '一', 123, 'civil', 'second-instance'],
    ['(2013)青刑二初字第8号', 2013, '青', '刑初', '二', 8, 'criminal', 'first-instance'],
    ['(2013)青民三庭初字第8号', 2013, '青', '民初', '三', 8, 'civil', 'first-instance'],
    ['(2013)青一中民终字第8号', 2013, '青一中', '民终', '', 8, 'civil', 'second-instance'],
    ['(2018)最高法民申1234号', 2018, '最高法', '民申', '', 1234, 'civil', 'retrial-review'],
    ['(2019)云民再12号', 2019, '云', '民再', '', 12, 'civil', 'retrial'],
    ['(2020)云07刑更88号', 2020, '云07', '刑更', '', 88, 'criminal', 'commutation'],
    ['(2013)荆刑执字第99号', 2013, '荆', '刑执', '', 99, 'criminal', 'commutation'],
    ['(2021)川9921执恢17号', 2021, '川9921', '执恢', '', 17, 'execution', 'execution'],
    ['(2021)川9921行初7号', 2021, '川9921', '行初', '', 7, 'administrative', 'first-instance'],
    ['(2020)云01民辖终5号', 2020, '云01', '民辖终', '', 5, 'civil', 'jurisdiction'],
  ] as const)('%s', (text, year, code, classWords, division, serial, branch, stage) => {
    expect(parseCaseNumber(text)).toEqual({ year, code, classWords, division, serial, branch, stage });
  });

  it('gives one key to every way of writing one number', () => {
    const key = caseKey('(2014)葫民终字第153号', null);
    for (const other of [
      '（2014）葫民终字第00153号',
      '〔2014〕葫民终字第１５３号',
      '2014葫民终字第153号',
      '(2014)葫民终字第153号之一',
      '(2014)葫民终字第153-2号',
    ]) {
      expect(caseKey(other, null)).toBe(key);
    }
  });

  it('keeps the court apart where the number prints no code', () => {
    expect(caseKey('(2014)民初字第5号', '甲县人民法院')).not.toBe(caseKey('(2014)民初字第5号', '乙县人民法院'));
  });

  it('keeps the divisions of one court apart, whatever their numeral is written with', () => {
    const first = caseKey('(2014)青中法民一终字第51号', null);
    expect(caseKey('(2014)青中法民二终字第51号', null)).not.toBe(first);
    expect(caseKey('(2014)青中法民终字第51号', null)).not.toBe(first);
    expect(caseKey('（2014）青中法民1终字第51号', null)).toBe(first);
    expect(caseKey('(2014)青中法民一庭终字第0051号', null)).toBe(first);
  });

  it('keeps the courts apart that chose the same letters, and needs no court where the number names it', () => {
    expect(caseKey('(2014)青执字第5号', '青石县人民法院')).not.toBe(caseKey('(2014)青执字第5号', '青河县人民法院'));
    expect(caseKey('(2014)青执字第5号', '四川省青石县人民法院')).toBe(caseKey('(2014)青执字第5号之二', '四川青石县人民法院'));
    expect(caseKey('(2021)川9921执5号', '青石县人民法院')).toBe(caseKey('(2021)川9921执5号', null));
  });

  it('makes no key where the number, or the court that it needs, is masked', () => {
    expect(caseKey('(2025)川××××刑初12号', '青石县人民法院')).toBeNull();
    expect(caseKey('(2025)川某某民初12号', '青石县人民法院')).toBeNull();
    expect(caseKey('(2014)民初字第5号', '某县人民法院')).toBeNull();
    expect(caseKey('(2014)青执字第5号', '××县人民法院')).toBeNull();
  });

  it.each(['(2016)云8101刑初××号', '沪奉检诉刑诉', '', '某号'])('reads nothing into %s', (text) => {
    expect(parseCaseNumber(text)).toBeNull();
  });

  it('orders numbers as a docket does', () => {
    const docket = ['(2020)云07民初9号', '(2020)云07民初10号', '(2021)云07民初1号', '无号'];
    expect([...docket].reverse().sort(compareCaseNumbers)).toEqual(docket);
  });
});
