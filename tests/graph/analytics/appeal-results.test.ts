import { describe, expect, it } from 'vitest';
import { appealResults } from '../../../graph/analytics/appeal-results.ts';
import { aPaper } from '../../support/papers.ts';
import { type Appeal, appeal, type Sentence } from './appeal-docket.ts';

const FACTS: Omit<Appeal, 'below' | 'now'> = { serial: 7, date: '2020-03-02', judge: '苏明远', lawyer: '程砚秋' };
const lighter = (below: Sentence, now: Sentence | null, over: Partial<Appeal> = {}) =>
  appealResults(appeal({ ...FACTS, below, now, ...over })).map((r) => r.lighter);

describe('results of criminal appeals', () => {
  it.each<[string, Sentence, Sentence | null, boolean]>([
    ['a shorter term', { months: 42 }, { months: 30 }, true],
    ['probation for the same term', { months: 36 }, { months: 36, probation: 48 }, true],
    ['detention for a term', { months: 12 }, { penalty: 'criminal-detention', months: 5 }, true],
    ['a term for life', { penalty: 'life', months: null }, { months: 180 }, true],
    ['acquittal', { months: 12 }, { penalty: 'none', months: null }, true],
    ['the same term, another fine', { months: 36 }, { months: 36 }, false],
    ['a longer term', { months: 30 }, { months: 42 }, false],
    ['a shorter term without the probation', { months: 36, probation: 48 }, { months: 30 }, false],
    ['nothing', { months: 36 }, null, false],
  ])('%s', (_, below, now, expected) => {
    expect(lighter(below, now)).toEqual([expected]);
  });

  it('leaves out what cannot be compared: protests, remands, withdrawn appeals, those who did not appeal, first instance', () => {
    const [below, now] = [{ months: 42 }, { months: 30 }];
    expect(lighter(below, now, { challenge: { act: 'protest', by: '云川省临溪市青石区人民检察院', side: 'procuratorate' } })).toEqual([]);
    expect(lighter(below, null, { outcomes: ['remanded'] })).toEqual([]);
    expect(lighter(below, null, { challenge: { withdrawn: true } })).toEqual([]);
    expect(lighter(below, now, { roles: ['原审被告人'] })).toEqual([]);
    expect(lighter(below, now, { classWords: '刑初' })).toEqual([]);
  });

  it('knows the weight of the sentence below, the court that gave it, and a retrial', () => {
    const [result] = appealResults(
      appeal({ ...FACTS, below: { months: 32 }, now: null, classWords: '刑再', roles: ['申诉人', '原审被告人'] }),
    );
    expect(result).toMatchObject({ stage: 'retrial', lighter: false });
    expect(result!.features).toEqual(expect.arrayContaining(['crime:诈骗罪', 'below:fixed-term:5', 'from:云川省临溪市青石区人民法院']));
  });

  it('is read from a paper as courts write it', () => {
    const paper = aPaper(`云川省临溪市中级人民法院
刑 事 判 决 书
（2020）云07刑终123号
原公诉机关云川省临溪市青石区人民检察院。
上诉人（原审被告人）郝大山，男，1980年1月2日出生。因涉嫌犯诈骗罪于2019年3月1日被刑事拘留，同年4月5日被逮捕。现羁押于临溪市看守所。
辩护人程砚秋，云川泰和律师事务所律师。
原审被告人田小溪，男，1981年1月2日出生。
云川省临溪市青石区人民法院审理云川省临溪市青石区人民检察院指控原审被告人郝大山、田小溪犯诈骗罪一案，于2019年12月1日作出（2019）云0702刑初88号刑事判决。原审被告人郝大山不服，提出上诉。本院于2020年1月6日立案，依法组成合议庭，公开开庭审理了本案。现已审理终结。
原判认定，2019年1月间，郝大山骗取他人人民币80000元。原审法院认为，被告人郝大山犯诈骗罪，判处有期徒刑三年六个月，并处罚金人民币二万元；被告人田小溪犯诈骗罪，判处有期徒刑一年，并处罚金人民币五千元。
上诉人郝大山提出，原判量刑过重，请求从轻处罚。
本院认为，上诉人郝大山以非法占有为目的，骗取他人财物，其行为已构成诈骗罪。原判量刑过重。依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第二项之规定，判决如下：
一、维持云川省临溪市青石区人民法院（2019）云0702刑初88号刑事判决的定罪部分；
二、撤销云川省临溪市青石区人民法院（2019）云0702刑初88号刑事判决的量刑部分；
三、上诉人郝大山犯诈骗罪，判处有期徒刑二年六个月，并处罚金人民币二万元（刑期从判决执行之日起计算）。
本判决为终审判决。
审判长　苏明远
审判员　顾清和
审判员　叶知秋
二〇二〇年三月二日
书记员　冯小满
`);
    expect(appealResults(paper).map((r) => [r.defendant, r.before.length?.months, r.after?.months, r.lighter])).toEqual([
      ['郝大山', 42, 30, true],
    ]);
  });
});
