import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseNumber, caseTypeCode, findCourtNumbers, numberKey } from '../../../nlp/rules/writing/case-numbers.ts';

describe('court numbers', () => {
  it.each([
    ['（2016）云8101刑初697号', '(2016)云8101刑初697号'],
    ['[2015]运执字第403-2号', '(2015)运执字第403-2号'],
    ['（2019）云0303执16353号之一', '(2019)云0303执16353号之一'],
    ['2016岭03刑更2432号', '(2016)岭03刑更2432号'],
    ['（2014）山民一（民）初字第7993号', '(2014)山民一(民)初字第7993号'],
    ['（2016）云8101刑初431号\n之一', '(2016)云8101刑初431号之一'],
    ['（2018）云0307民初19336-19339号', '(2018)云0307民初19336-19339号'],
    ['（2014）银行终字第56号', '(2014)银行终字第56号'],
  ])('%s', (words, wanted) => {
    expect(findCourtNumbers(`不服${words}判决`).map((one) => one.value)).toEqual([wanted]);
  });

  it.each(['枞征决（2014）1811号', '（2015）京证内字第12号', '（2013）津仲裁字第9号', '2014年3月5日', '（2015）靖行复第36号行政复议决定'])(
    'none in %s',
    (words) => {
      expect(findCourtNumbers(`依据${words}，`)).toEqual([]);
    },
  );

  it('has one key for spellings that differ in zeros and 字第', () => {
    expect(numberKey('(2014)建民初字第00162号')).toBe(numberKey('(2014)建民初162号'));
  });

  it('knows the base of a sub-number and the type of a case', () => {
    expect(baseNumber('(2015)甬执民字第112-2号')).toBe('(2015)甬执民字第112号');
    expect(caseTypeCode('(2017)岭01刑更1916号')).toBe('刑更');
  });

  it('never throws and stays inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'（2016）号第民初字刑执之一-·\n云0 '), maxLength: 80 }), (text) => {
        for (const { start, end } of findCourtNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('court numbers on arbitration', () => {
  it('are those of courts; the award itself is none', () => {
    const text = '（2012）云五中法仲执字第88号执行裁定、（2010）云一中民认（仲协）字第7号裁定、（2012）白仲民裁字第9号裁决';
    expect(findCourtNumbers(text).map((one) => one.value)).toEqual(['(2012)云五中法仲执字第88号', '(2010)云一中民认(仲协)字第7号']);
  });
});
