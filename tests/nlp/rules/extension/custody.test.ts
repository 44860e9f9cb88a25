import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const custody = (header: string) => readText(aCriminalJudgment({ header })).extension.custody;
const short = (header: string) => custody(header).map(({ measure, on }) => [measure, on]);

describe('custody', () => {
  it('reads the measures with the days on which they began, and where the defendant is held', () => {
    const found = custody(
      '被告人卓远帆，男，1988年3月2日出生。因涉嫌犯盗窃罪于2020年12月1日被青河县公安局刑事拘留，同年12月14日被逮捕。现羁押于青河县看守所。',
    );
    expect(found.map(({ defendant, measure, on, place }) => [defendant, measure, on, place])).toEqual([
      ['卓远帆', 'detained', '2020-12-01', null],
      ['卓远帆', 'arrested', '2020-12-14', null],
      ['卓远帆', 'held', null, '青河县看守所'],
    ]);
  });

  it('resolves the next day and the same day', () => {
    expect(short('被告人卓远帆，男。因本案于2020年2月28日被抓获，次日被刑事拘留，同年3月9日被取保候审，同日被监视居住。')).toEqual([
      ['detained', '2020-02-29'],
      ['bail', '2020-03-09'],
      ['residential-surveillance', '2020-03-09'],
    ]);
  });

  it('takes the arrest, not its approval', () => {
    expect(short('被告人卓远帆，男。2020年5月2日经青河县人民检察院批准逮捕，次日由青河县公安局执行逮捕。')).toEqual([
      ['arrested', '2020-05-03'],
    ]);
  });

  it.each(['变更为', '变更强制措施为', '变更其强制措施为'])('reads what custody was changed into: %s', (words) => {
    expect(short(`被告人卓远帆，男。2020年2月5日被逮捕，同年4月20日经本院决定${words}取保候审。`)).toEqual([
      ['arrested', '2020-02-05'],
      ['bail', '2020-04-20'],
    ]);
  });

  it('gives a measure without a day of its own none', () => {
    expect(short('被告人卓远帆，男，1988年3月2日出生。2020年12月1日被刑事拘留，后被逮捕。')).toEqual([
      ['detained', '2020-12-01'],
      ['arrested', null],
    ]);
  });

  it('belongs to the defendant in whose entry it stands, or to nobody when it speaks of all', () => {
    const found = custody(
      '被告人卓远帆，男。2020年1月2日被取保候审。\n被告人岑默，男。2020年1月5日被逮捕。\n上述二被告人均于2020年1月1日被刑事拘留。',
    );
    expect(found.map(({ defendant, measure }) => [defendant, measure])).toEqual([
      ['卓远帆', 'bail'],
      ['岑默', 'arrested'],
      [null, 'detained'],
    ]);
  });

  it.each([
    '被告人卓远帆，男。2019年5月1日因吸毒被青河县公安局行政拘留十日。',
    '被告人卓远帆，男。曾因犯盗窃罪于2015年3月1日被逮捕，同年8月1日被判处拘役。',
    '被告人卓远帆，男。2020年3月1日被青河县公安局解除取保候审。',
    '被告人卓远帆，男。青河县人民检察院于2020年3月1日作出不批准逮捕决定。',
    '被告人卓远帆，男。2015年8月1日刑满释放。',
  ])('begins nothing: %s', (header) => {
    expect(short(header)).toEqual([]);
  });
});
