import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const terms = (operative: string) =>
  readText(aCriminalJudgment({ operative })).extension.printedTerms.map(({ from, to, credit }) => [from, to, credit]);

describe('printed terms', () => {
  const verdict = '被告人卓远帆犯盗窃罪，判处有期徒刑八个月，并处罚金三千元';
  const rule = '刑期从判决执行之日起计算。判决执行以前先行羁押的，羁押一日折抵刑期一日，';

  it.each([
    [`（${rule}即自2021年1月8日起至2021年9月7日止）。`, ['2021-01-08', '2021-09-07', null]],
    [`。\n（${rule}即自二〇二一年一月八日起至二〇二一年九月七日止。罚金限判决生效后十日内缴纳）`, ['2021-01-08', '2021-09-07', null]],
    [`。刑期自2021年2月1日起至2021年9月28日止，先行羁押的二日已予扣减。`, ['2021-02-01', '2021-09-28', { months: 0, days: 2 }]],
    [`（${rule}即自2021年2月1日起，扣除先行羁押的1个月8日，至2021年8月23日止）。`, ['2021-02-01', '2021-08-23', { months: 1, days: 8 }]],
    [`（已羁押37天，折抵刑期37天，即自2021年3月1日起至2021年9月23日止）。`, ['2021-03-01', '2021-09-23', { months: 0, days: 37 }]],
  ])('are the first and last day with what comes off: %s', (note, wanted) => {
    expect(terms(verdict + note)).toEqual([wanted]);
  });

  it('leave the test period of probation and other spans out', () => {
    const operative =
      '被告人卓远帆犯盗窃罪，判处有期徒刑八个月，缓刑一年（缓刑考验期限自2021年3月20日起至2022年3月19日止）。剥夺政治权利自2021年3月20日起至2022年3月19日止。';
    expect(terms(operative)).toEqual([]);
  });
});
