import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const BORN = '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。';
const THIS_CASE = '因涉嫌犯盗窃罪，于2021年1月8日被刑事拘留，同月20日被逮捕，同年2月1日被释放。';
const prior = (biography: string) => readText(aCriminalJudgment({ header: BORN + biography + THIS_CASE })).extension.priorConvictions;

describe('prior convictions', () => {
  it.each([
    '曾因犯诈骗罪，于2010年3月2日被白石市青石区人民法院判处有期徒刑三年，并处罚金人民币五千元，2012年5月3日刑满释放。',
    '2010年3月2日因犯诈骗罪被白石市青石区人民法院判处有期徒刑三年，并处罚金五千元；2012年5月3日刑满释放。',
    '因犯诈骗罪于2010年3月2日经白石市青石区人民法院判处有期徒刑三年，并处罚金5000元，于2012年5月3日刑罚执行完毕。',
  ])('are read with court, days and release: %s', (biography) => {
    expect(prior(biography)).toMatchObject([
      {
        defendant: '卓远帆',
        crimes: ['诈骗罪'],
        penalty: 'fixed-term',
        length: { months: 36, days: 0 },
        probation: null,
        fineYuan: 5000,
        court: '白石市青石区人民法院',
        convictedOn: '2010-03-02',
        releasedOn: '2012-05-03',
        release: 'served',
      },
    ]);
  });

  it('are told apart, each with its own release', () => {
    const biography =
      '2007年因殴打他人被行政拘留五日。曾因犯盗窃罪，分别于2014年11月26日被判处拘役四个月十日；2015年4月14日被本院判处罚金一千元；又因犯抢劫罪、抢夺罪，于2016年2月1日被本院判处有期徒刑四年，2018年9月6日假释；因犯赌博罪，于2019年12月2日被本院判处有期徒刑六个月，缓刑一年。';
    expect(
      prior(biography).map(({ crimes, penalty, length, convictedOn, release, releasedOn }) => [
        crimes.join('、'),
        penalty,
        length?.months,
        length?.days,
        convictedOn,
        release,
        releasedOn,
      ]),
    ).toEqual([
      ['盗窃罪', 'criminal-detention', 4, 10, '2014-11-26', null, null],
      ['盗窃罪', 'fine-only', undefined, undefined, '2015-04-14', null, null],
      ['抢劫罪、抢夺罪', 'fixed-term', 48, 0, '2016-02-01', 'parole', '2018-09-06'],
      ['赌博罪', 'fixed-term', 6, 0, '2019-12-02', null, null],
    ]);
  });

  it('are the combined sentence where an earlier one was joined', () => {
    const biography =
      '因犯故意伤害罪，于2011年2月17日被白石市人民法院判处有期徒刑三年二个月，与前罪数罪并罚，决定执行有期徒刑四年，2014年1月26日释放。';
    expect(prior(biography)).toMatchObject([{ length: { months: 48, days: 0 }, release: 'released', releasedOn: '2014-01-26' }]);
  });

  it.each(['', '2007年11月8日因盗窃被青河县公安局行政拘留六日。', '无前科。'])('are none where nobody was convicted: %j', (biography) => {
    expect(prior(biography)).toEqual([]);
  });
});
