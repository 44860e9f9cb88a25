import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationMonths, findDurations } from '../../../nlp/text/durations.ts';
import { findMoney, yuan } from '../../../nlp/text/money.ts';
import { chineseNumber } from '../../../nlp/text/numerals.ts';

/** A number below 10^8 as it is written with units. */
function written(value: number): string {
  if (value === 0) return '零';
  const digit = '零一二三四五六七八九';
  const group = (n: number): string => {
    let text = '';
    let zero = false;
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const d = Math.floor(n / unit) % 10;
      if (d === 0) zero = text !== '';
      else {
        text += (zero ? '零' : '') + digit[d] + name;
        zero = false;
      }
    }
    return text;
  };
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return group(low);
  return `${group(high)}万${low > 0 && low < 1000 ? '零' : ''}${low === 0 ? '' : group(low)}`;
}

describe('chineseNumber', () => {
  it.each([
    ['二〇一五', 2015],
    ['二O一七', 2017],
    ['两万三千', 23_000],
    ['壹佰贰拾', 120],
    ['五百零三', 503],
    ['十二', 12],
    ['廿三', 23],
    ['3.5万', 35_000],
    ['３．５万', 35_000],
    ['１２', 12],
    ['12,345.60', 12_345.6],
    ['3万2千', 32_000],
    ['三千五', 3500],
    ['一万五', 15_000],
    ['一亿二千万', 120_000_000],
    ['两千零五', 2005],
  ])('%s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['', ' ', '.', ',', '年', '三年', '一a', '甲'])('gives null for %j', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });

  it('reads back every number that is written with units', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        expect(chineseNumber(written(value))).toBe(value);
        expect(chineseNumber(String(value))).toBe(value);
      }),
    );
  });
});

describe('durationMonths', () => {
  it.each([
    ['有期徒刑一年六个月', 18],
    ['一年零二十天', 12.67],
    ['5个月15天', 5.5],
    ['拘役四个月', 4],
    ['有期徒刑十二年', 144],
    ['一年半', 18],
    ['半年', 6],
    ['三个半月', 3.5],
    ['二年又三个月', 27],
    ['15年3个月', 183],
    ['行政拘留十五日', 0.5],
    ['一年九个月十二日', 21.4],
  ])('%s', (text, months) => {
    expect(durationMonths(text)).toBe(months);
  });

  it.each(['2016年', '二〇一六年三月', '2016年3月5日', '二〇一六年十月十二日', '第三年', '无期徒刑'])('finds none in %s', (text) => {
    expect(durationMonths(text)).toBeNull();
  });

  it.each([
    ['拘役一个月十五日', { years: 0, months: 1, days: 15 }],
    ['有期徒刑一年九个月十二日', { years: 1, months: 9, days: 12 }],
    ['有期徒刑十八个月', { years: 1, months: 6, days: 0 }],
    ['有期徒刑一年又五天', { years: 1, months: 0, days: 5 }],
    ['二年半', { years: 2, months: 6, days: 0 }],
    ['三个半月', { years: 0, months: 3, days: 15 }],
    ['拘留四十五日', { years: 0, months: 0, days: 45 }],
  ])('counts the days of %s by themselves', (text, term) => {
    expect(findDurations(text)[0]?.term).toEqual(term);
  });

  it('says where each stands', () => {
    const text = '判处有期徒刑一年六个月，缓刑二年';
    expect(findDurations(text).map((found) => [text.slice(found.start, found.end), found.months])).toEqual([
      ['一年六个月', 18],
      ['二年', 24],
    ]);
    expect(findDurations(text, 11)).toHaveLength(1);
    expect(text.slice(findDurations(text, 11)[0]!.start)).toBe('二年');
  });
});

describe('yuan', () => {
  it.each([
    ['罚金人民币三千元', 3000],
    ['5万元', 50_000],
    ['人民币12,345.60元', 12_345.6],
    ['３０００元', 3000],
    ['伍仟圆整', 5000],
    ['100余万元', 1_000_000],
    ['三元五角', 3.5],
    ['一亿二千万元', 120_000_000],
  ])('%s', (text, value) => {
    expect(yuan(text)).toBe(value);
  });

  it.each(['500美元', '元月三日', '单元', '第二元件', '公元2016年'])('finds none in %s', (text) => {
    expect(yuan(text)).toBeNull();
  });

  it('says which sums are rough, and where each stands', () => {
    const text = '骗取3,000余元，退还人民币2000元';
    expect(findMoney(text).map((found) => [text.slice(found.start, found.end), found.yuan, found.approximate])).toEqual([
      ['3,000余元', 3000, true],
      ['人民币2000元', 2000, false],
    ]);
  });
});
