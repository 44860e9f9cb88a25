import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const BORN = '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。';
const THIS_CASE = '因涉嫌犯盗窃罪，于2021年1月8日被刑事拘留，同月20日被逮捕。现羁押于青河县看守所。';
const read = (biography: string) => readText(aCriminalJudgment({ header: BORN + biography + THIS_CASE })).extension;
const measures = (biography: string) =>
  read(biography).earlierMeasures?.map(({ defendant, measure, conduct, agency, on }) => [defendant, measure, conduct, agency, on]);

describe('earlier matters without a sentence', () => {
  it.each([
    [
      '曾因涉嫌故意伤害罪，于2015年3月2日被青河县人民检察院决定不起诉。',
      ['non-prosecution', '故意伤害罪', '青河县人民检察院', '2015-03-02'],
    ],
    [
      '因犯故意伤害罪于2015年3月2日经青河县人民检察院作出相对不起诉决定。',
      ['non-prosecution', '故意伤害罪', '青河县人民检察院', '2015-03-02'],
    ],
    ['2015年3月因涉嫌寻衅滋事罪被青河县人民检察院存疑不起诉；', ['non-prosecution', '寻衅滋事罪', '青河县人民检察院', '2015-03']],
    ['因涉嫌敲诈勒索，于2014年5月6日被青河县公安局撤销案件。', ['case-dropped', '敲诈勒索', '青河县公安局', '2014-05-06']],
    ['因殴打他人，青河县公安局于2014年5月6日决定不予立案。', ['not-filed', '殴打他人', '青河县公安局', '2014-05-06']],
    [
      '曾因寻衅滋事，于2014年5月6日被青河县公安局青石分局行政拘留十日，并处罚款五百元。',
      ['police-punishment', '寻衅滋事', '青河县公安局青石分局', '2014-05-06'],
    ],
    [
      '曾因赌博，于2013年5月6日被青河经济技术开发区公安分局行政拘留五日。',
      ['police-punishment', '赌博', '青河经济技术开发区公安分局', '2013-05-06'],
    ],
    ['曾因赌博，于2007年6月29日经青河县公安局决定罚款三百元；', ['police-punishment', '赌博', '青河县公安局', '2007-06-29']],
  ])('are read with office and day: %s', (biography, [measure, conduct, agency, on]) => {
    expect(measures(biography)).toEqual([['卓远帆', measure, conduct, agency, on]]);
  });

  it('are told apart, and from sentences', () => {
    const biography =
      '曾因盗窃，于2012年4月3日被青河县公安局行政拘留五日；因犯诈骗罪，于2013年3月2日被白石市人民法院判处有期徒刑一年，缓刑二年；因涉嫌故意伤害罪，于2015年3月2日被青河县人民检察院决定不起诉。';
    expect(measures(biography)?.map(([, measure, , , on]) => [measure, on])).toEqual([
      ['police-punishment', '2012-04-03'],
      ['non-prosecution', '2015-03-02'],
    ]);
    expect(read(biography).priorConvictions).toHaveLength(1);
  });

  it.each([
    '',
    '无前科。',
    '曾因盗窃受过行政处罚。',
    '因犯盗窃罪，于2015年3月2日被白石市人民法院判处罚金一千元。',
    '2015年3月2日被白石市人民检察院附条件不起诉。',
    '2015年3月2日申请撤销案件。',
    '因本案于2020年12月2日被青河县公安局行政拘留五日。',
    '2020年12月2日因本案被查获，次日因吸毒被处行政拘留五日。',
    '2015年3月2日，白石市人民检察院撤销不起诉决定。',
  ])('are none where nothing ended so, or no day is told: %j', (biography) => {
    expect(measures(biography)).toEqual([]);
  });
});
