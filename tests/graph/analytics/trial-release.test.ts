import { describe, expect, it } from 'vitest';
import { trialCustody } from '../../../graph/analytics/trial-release.ts';
import { aPaper } from '../../support/papers.ts';

/** A judgment of first instance: indicted on 2020-03-20, judged on 2020-06-02. */
const paper = (measures: string, indicted = '于2020年3月20日向本院提起公诉') =>
  aPaper(`云川省临溪市青石区人民法院
刑 事 判 决 书
（2020）云0702刑初123号
公诉机关云川省临溪市青石区人民检察院。
被告人郝大山，男，1980年1月2日出生，汉族，农民，住云川省临溪市青石区。${measures}
辩护人程砚秋，云川泰和律师事务所律师。
云川省临溪市青石区人民检察院以青检刑诉〔2020〕88号起诉书指控被告人郝大山犯诈骗罪，${indicted}。本院依法适用普通程序，组成合议庭，公开开庭审理了本案。现已审理终结。
经审理查明，2019年12月间，郝大山骗取他人人民币80000元。
本院认为，被告人郝大山以非法占有为目的，骗取他人财物，其行为已构成诈骗罪。依照《中华人民共和国刑法》第二百六十六条之规定，判决如下：
被告人郝大山犯诈骗罪，判处有期徒刑三年，缓刑四年，并处罚金人民币二万元。
审判长　苏明远
审判员　顾清和
审判员　叶知秋
二〇二〇年六月二日
书记员　冯小满
`);
const LOCKED = '因涉嫌犯诈骗罪于2020年1月3日被刑事拘留，同年2月5日被逮捕';
const custody = (measures: string, indicted?: string) => trialCustody(paper(measures, indicted), '郝大山');

describe('custody at trial', () => {
  it.each(['2020年4月20日被本院取保候审', '同年4月20日经本院决定变更强制措施为取保候审'])(
    'sees a release during the trial: %s',
    (words) => {
      expect(custody(`${LOCKED}，${words}。`)).toMatchObject({ release: { on: '2020-04-20', days: 43 }, ground: false });
    },
  );

  it('sees that nobody was released', () => {
    expect(custody(`${LOCKED}。现羁押于临溪市看守所。`)).toEqual({ release: null, ground: false });
  });

  it.each([
    '因患严重疾病，于2020年4月20日被本院取保候审',
    '2020年4月20日因怀孕被本院取保候审',
    '2020年4月20日因羁押期限届满被本院取保候审',
  ])('sees a printed ground: %s', (words) => {
    expect(custody(`${LOCKED}。${words}。`)).toMatchObject({ ground: true });
  });

  it('does not count who is let go when the sentence is known', () => {
    expect(custody(`${LOCKED}，2020年5月25日被本院取保候审。`)).toEqual({ release: null, ground: false });
  });

  it.each([
    [
      'who was on bail before and gets it anew',
      '因涉嫌犯诈骗罪于2020年1月3日被刑事拘留，同年2月5日被取保候审。2020年3月22日经本院决定继续取保候审。',
    ],
    ['who was on bail at some time that is not printed', '因涉嫌犯诈骗罪于2020年1月3日被刑事拘留，后被取保候审。'],
    ['of whom no measure is printed', ''],
  ])('cannot tell of one %s', (_, measures) => {
    expect(custody(measures)).toBeNull();
  });

  it('cannot tell where no day says when the case came to court', () => {
    expect(custody(`${LOCKED}，2020年4月20日被本院取保候审。`, '向本院提起公诉')).toBeNull();
  });
});
