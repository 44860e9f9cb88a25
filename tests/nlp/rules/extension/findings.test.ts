import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const extension = (reasons: string, header?: string) =>
  readText(aCriminalJudgment(header === undefined ? { reasons } : { reasons, header })).extension;

describe('circumstances', () => {
  const found = (reasons: string, header?: string) =>
    extension(`本院认为，${reasons}`, header).circumstances.map(({ defendant, circumstance, detail }) => [defendant, circumstance, detail]);

  it.each([
    ['被告人卓远帆到案后如实供述，系坦白，可从轻处罚。', 'confession'],
    ['被告人卓远帆归案后能如实供述自己的罪行，依法可以从轻处罚。', 'confession'],
    ['被告人卓远帆在共同犯罪中起主要作用，系主犯。', 'principal'],
    ['被告人卓远帆因意志以外的原因未得逞，系犯罪未遂。', 'attempt'],
  ])('finds %s', (reasons, circumstance) => {
    expect(found(reasons)).toContainEqual(['卓远帆', circumstance, null]);
  });

  it.each([
    '辩护人关于被告人卓远帆系犯罪未遂、具有坦白情节的意见，不予采纳。',
    '被告人卓远帆翻供，不构成坦白。',
    '公诉机关认为被告人卓远帆系主犯。',
    '被告人卓远帆的行为不属犯罪未遂。',
  ])('finds nothing: %s', (reasons) => {
    expect(found(reasons)).toEqual([]);
  });

  it('takes the confession of one who gave himself up for a part of that', () => {
    const circumstances = found('被告人卓远帆系自首，其到案后如实供述自己的罪行，可以从轻处罚。').map(([, circumstance]) => circumstance);
    expect(circumstances).toEqual(['surrender']);
  });

  it('tells what the merit was, of the one who did it', () => {
    const header = '被告人卓远帆，男，1988年3月2日出生。\n被告人岑默，男，1990年4月5日出生。';
    expect(found('被告人卓远帆协助公安机关抓获同案被告人岑默，有立功表现。', header)).toEqual([
      ['卓远帆', 'merit', '协助公安机关抓获同案被告人岑默'],
    ]);
  });
});

describe('quantities', () => {
  const found = (reasons: string) => extension(reasons).quantities.map(({ kind, value, substance }) => [kind, value, substance]);

  it.each([
    ['本院认为，被告人卓远帆窃取他人财物，价值人民币12,500元，数额较大，其行为已构成盗窃罪。', [['amount', 12500, null]]],
    [
      '经审理查明，被告人卓远帆窃得手机一部，价值人民币3000元。上述事实，有证据证实。本院认为，其行为构成盗窃罪。',
      [['amount', 3000, null]],
    ],
    [
      '本院认为，被告人卓远帆贩卖甲基苯丙胺1.2千克、海洛因30毫克，其行为已构成贩卖毒品罪。',
      [
        ['drug', 1200, '甲基苯丙胺'],
        ['drug', 0.03, '海洛因'],
      ],
    ],
    ['本院认为，被告人卓远帆贩卖净重0.19克的海洛因，其行为已构成贩卖毒品罪。', [['drug', 0.19, '海洛因']]],
    ['本院认为，被告人卓远帆醉酒驾驶，血液中乙醇含量为158.6mg/lOOml，构成危险驾驶罪。', [['alcohol', 158.6, null]]],
    ['本院认为，被告人卓远帆醉酒驾驶，血液中酒精含量为0.96mg/ml，构成危险驾驶罪。', [['alcohol', 96, null]]],
  ])('%s', (reasons, wanted) => {
    expect(found(reasons)).toEqual(wanted);
  });

  it('takes the charge where the court says that it is proven', () => {
    expect(
      found(
        '公诉机关指控：2021年1月3日，被告人卓远帆酒后驾车，血液中乙醇含量为120.1mg/100ml。上述事实，被告人无异议，且有鉴定意见证实。本院认为，其行为构成危险驾驶罪。',
      ),
    ).toEqual([['alcohol', 120.1, null]]);
  });

  it.each([
    '公诉机关指控：被告人卓远帆窃得现金5000元。被告人辩称没有盗窃。本院认为，证据不足。',
    '本院认为，被告人卓远帆的家属退赔5000元，其行为构成盗窃罪。',
    '本院认为，被告人卓远帆窃得手表二块，其行为构成盗窃罪。',
    '经审理查明，呼气酒精测试结果为101.8mg/100ml，血液检验未做。上述事实，有证据证实。本院认为，其行为构成危险驾驶罪。',
    '经审理查明，血液酒精含量大于80mg/100ml的，为醉酒驾驶。上述事实清楚，足以认定。本院认为，其行为构成危险驾驶罪。',
    '经审理查明，被告人卓远帆先后窃得价值300元和价值500元的物品。上述事实，有证据证实。本院认为，其行为构成盗窃罪。',
    '本院认为，被告人卓远帆协助公安机关查获他人的冰毒7克，有立功表现，其行为构成盗窃罪。',
  ])('leaves out: %s', (reasons) => {
    expect(found(reasons)).toEqual([]);
  });
});

describe('amends', () => {
  const found = (reasons: string) => extension(reasons).amends.map(({ defendant, kind, yuan }) => [defendant, kind, yuan]);

  it('reads what was made good and that the victim forgave', () => {
    expect(
      found('经审理查明，案发后，被告人卓远帆赔偿被害人经济损失14，000元，并取得谅解。上述事实，有证据证实。本院认为，其已退缴全部赃款。'),
    ).toEqual([
      ['卓远帆', 'compensation', 14000],
      ['卓远帆', 'forgiveness', null],
      ['卓远帆', 'restitution', null],
    ]);
  });

  it.each([
    '本院认为，被告人卓远帆未赔偿被害人，也未取得谅解。',
    '本院认为，应当责令被告人卓远帆退赔被害人5000元。',
    '本院认为，辩护人提出被告人卓远帆已赔偿被害人并取得谅解的意见，没有证据。',
    '本院认为，被告人卓远帆愿意赔偿被害人。',
    '本院认为，附带民事诉讼原告人要求赔偿误工费3000元。',
  ])('nothing was made good: %s', (reasons) => {
    expect(found(reasons)).toEqual([]);
  });

  it('is no order of the operative part', () => {
    const operative = '被告人卓远帆犯盗窃罪，判处拘役二个月。责令被告人卓远帆退赔被害人5000元。';
    expect(readText(aCriminalJudgment({ operative })).extension.amends).toEqual([]);
  });
});
