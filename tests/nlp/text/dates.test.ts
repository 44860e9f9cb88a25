import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../graph/model/time.ts';
import { findDates } from '../../../nlp/text/dates.ts';

const values = (text: string) => findDates(text).map((date) => date.value);

describe('findDates', () => {
  it.each([
    ['二〇一六年十月十二日', '2016-10-12'],
    ['二○一六年十月十二日', '2016-10-12'],
    ['二零一六年十月十二日', '2016-10-12'],
    ['二0一六年十月十二日', '2016-10-12'],
    ['二０一六年十月十二日', '2016-10-12'],
    ['二O一六年十月十二日', '2016-10-12'],
    ['二Ｏ一六年十月十二日', '2016-10-12'],
    ['二О一六年十月十二日', '2016-10-12'],
    ['二Ο一六年十月十二日', '2016-10-12'],
    ['二О二Ο年元月三日', '2020-01-03'],
    ['一九九九年十二月三十一日', '1999-12-31'],
    ['二0一六年－月二日', '2016-01-02'],
    ['二0一六年-月二十-日', '2016-01-21'],
    ['二??九年九月二十八日', '2009-09-28'],
    ['2016年8月4日', '2016-08-04'],
    ['２０１６年８月４日', '2016-08-04'],
    ['2016-08-04', '2016-08-04'],
    ['2016/8/4', '2016-08-04'],
    ['2016.08.04', '2016-08-04'],
  ])('%s', (text, value) => {
    expect(findDates(text)).toEqual([{ start: 0, end: text.length, value, precision: 'day' }]);
  });

  it.each(['二〇一五年××月××日', '1996年**月**日', '2019年2月30日', '二O一?年三月一日', '20××年3月5日'])(
    'knows that %s is a date, and not which',
    (text) => {
      expect(findDates(text)).toEqual([{ start: 0, end: text.length, value: null, precision: 'day' }]);
    },
  );

  it('gives year and month where no day is printed', () => {
    expect(findDates('于2014年3月的一天')).toEqual([{ start: 1, end: 8, value: '2014-03', precision: 'month' }]);
  });

  it('takes a year with a double beginning by its end', () => {
    expect(values('二Ο二Ο一七年三月五日')).toEqual(['2017-03-05']);
  });

  it('resolves the same and the next year and month against the date before', () => {
    expect(values('2016年8月4日被羁押，同月18日被逮捕，同年10月17日取保候审，次年1月3日起诉，当年2月判决')).toEqual([
      '2016-08-04',
      '2016-08-18',
      '2016-10-17',
      '2017-01-03',
      '2017-02',
    ]);
    expect(values('2016年12月30日，次月5日')).toEqual(['2016-12-30', '2017-01-05']);
    expect(values('同年8月1日')).toEqual([null]);
  });

  it('looks only where it is told', () => {
    const text = '2016年8月4日至2017年9月5日';
    expect(findDates(text, 9).map((date) => date.value)).toEqual(['2017-09-05']);
    expect(findDates(text, 0, 9).map((date) => date.value)).toEqual(['2016-08-04']);
    expect(findDates(text, 0, 8).map((date) => date.precision)).toEqual([]);
  });

  it('finds none in durations, case numbers and amounts', () => {
    expect(findDates('有期徒刑十年，（2016）江01刑初12号，三年六个月，3.5万元，1.2.3')).toEqual([]);
  });

  it('reads back every day, in both kinds of digits', () => {
    const small = (n: number) =>
      `${n >= 20 ? '一二三'[Math.floor(n / 10) - 1] : ''}${n >= 10 ? '十' : ''}${n % 10 === 0 ? '' : '一二三四五六七八九'[(n % 10) - 1]}`;
    fc.assert(
      fc.property(fc.nat(40_000), (days) => {
        const day = addDays('1950-01-01', days);
        const [y, m, d] = day.split('-') as [string, string, string];
        const year = [...y].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
        expect(values(`于${Number(y)}年${Number(m)}月${Number(d)}日`)).toEqual([day]);
        expect(values(`${year}年${small(Number(m))}月${small(Number(d))}日`)).toEqual([day]);
      }),
    );
  });
});
