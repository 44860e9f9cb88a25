import { describe, expect, it } from 'vitest';
import type { UncertainValue } from '../../../graph/model/record/review.ts';
import { REVIEW_FIELDS } from '../../../graph/model/record/review.ts';
import { aCriminalJudgment, readText } from '../rules/a-document.ts';

/** Field, reason and candidates of what a person has to decide. */
const asked = (uncertain: readonly UncertainValue[]) =>
  uncertain.map(({ field, reason, candidates }) => [field, reason, candidates.map(({ value }) => value)]);

describe('confidence', () => {
  it('is stated for every value, parallel to the lists of the record', () => {
    const record = readText(aCriminalJudgment());
    const { confidence } = record;
    expect(confidence).not.toBeNull();
    for (const field of REVIEW_FIELDS) {
      const value = record[field];
      const stated = confidence![field];
      if (Array.isArray(value)) expect([field, stated]).toEqual([field, value.map(() => expect.any(Number))]);
      else expect([field, stated]).toEqual([field, value === null ? null : expect.any(Number)]);
      for (const one of [stated].flat()) if (one !== null) expect(one).toBeGreaterThan(0);
      for (const one of [stated].flat()) expect(one ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('asks nobody about a plain judgment', () => {
    expect(readText(aCriminalJudgment()).uncertain).toEqual([]);
  });

  it('never is certainty', () => {
    const { confidence } = readText(aCriminalJudgment());
    for (const field of REVIEW_FIELDS) for (const one of [confidence![field]].flat()) expect(one ?? 0).toBeLessThan(1);
  });
});

describe('what a person has to decide', () => {
  it('a date before the year of the case number', () => {
    const { uncertain, date } = readText(aCriminalJudgment({ tail: '审判长温书岚\n审判员祁野\n二〇二〇年三月九日\n书记员涂林' }));
    expect(date).toBe('2020-03-09');
    expect(asked(uncertain)).toEqual([['date', 'date-before-case', ['2020-03-09']]]);
    expect(uncertain[0]!.spans).not.toEqual([]);
  });

  it('a date long after it', () => {
    const { uncertain } = readText(aCriminalJudgment({ tail: '审判长温书岚\n审判员祁野\n二〇四一年三月九日\n书记员涂林' }));
    expect(asked(uncertain)).toEqual([['date', 'date-too-late', ['2041-03-09']]]);
  });

  it('a crime that no law knows', () => {
    const { uncertain } = readText(
      aCriminalJudgment({ operative: '被告人卓远帆犯偷窥天机罪，判处有期徒刑一年二个月，并处罚金人民币三千元。' }),
    );
    expect(asked(uncertain)).toEqual([['charges', 'crime-not-known', ['偷窥天机罪']]]);
  });

  it('a term beyond what the law allows', () => {
    const { uncertain } = readText(aCriminalJudgment({ operative: '被告人卓远帆犯盗窃罪，判处有期徒刑三十六年，并处罚金人民币三千元。' }));
    expect(asked(uncertain)).toEqual([['sentences', 'outside-law', ['卓远帆']]]);
  });

  it.each([
    '判处有期徒刑二年，缓刑一年六个月，并处罚金人民币三千元。',
    '判处有期徒刑四年，缓刑五年，并处罚金人民币三千元。',
    '判处拘役十五个月，并处罚金人民币三千元。',
  ])('not what the law forbids: indicators look for it (%s)', (decided) => {
    const { sentences, uncertain } = readText(aCriminalJudgment({ operative: `被告人卓远帆犯盗窃罪，${decided}` }));
    expect(sentences).toHaveLength(1);
    expect(uncertain).toEqual([]);
  });

  it('a court that the code of the number contradicts, with the court of the code beside it', () => {
    const text = aCriminalJudgment().replace('云川省青河县人民法院', '北京市海淀区人民法院').replace('云8101', '京0101');
    const { uncertain, court } = readText(text);
    expect(court).toBe('北京市海淀区人民法院');
    expect(asked(uncertain)).toEqual([['court', 'court-and-number-differ', ['北京市海淀区人民法院', '北京市东城区人民法院']]]);
  });

  it('not a court whose county was renamed since', () => {
    const text = aCriminalJudgment().replace('云川省青河县人民法院', '北京市宣南区人民法院').replace('云8101', '京0101');
    expect(readText(text).uncertain).toEqual([]);
  });
});
