import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';
import { type CivilParts, civilExtension } from './a-civil-judgment.ts';

const claims = (over: Partial<CivilParts>) => civilExtension(over).claims;
const values = (reads: readonly { readonly value: number }[]) => reads.map((one) => one.value);

describe('claimed sums', () => {
  it.each([
    [
      '原告岑默向本院提出诉讼请求：1.判令被告返还货款1200元；2.判令被告支付赔偿金12000元；3.诉讼费由被告承担。事实和理由：原告付款500元。',
      [1200, 12000],
    ],
    ['原告岑默向本院提出诉讼请求：判令被告退款980元并赔偿9800元，共计10780元。被告辩称，只收到900元。', [10780]],
    ['原告岑默向本院提出诉讼请求：判令被告返还借款20万元及利息（以20万元为基数，按年利率6%计算，暂计3000元）。事实和理由：略。', [200000]],
    ['原告岑默诉称，其购物后发现质量问题，故请求法院判令被告退款50元。被告未作答辩。', [50]],
    ['原告岑默向本院提出诉讼请求：1.请求法院判令被告按货款三倍向原告赔偿7140元；2.请求法院判令被告承担诉讼费。', [7140]],
    ['岑默向一审法院起诉请求：判令被告支付80元。一审法院认定事实：货款为90元。', [80]],
  ])('%s', (body, wanted) => {
    expect(values(claims({ body }).claimed)).toEqual(wanted);
  });

  it('leaves counterclaims out', () => {
    expect(claims({ body: '被告向本院提出反诉请求：判令原告支付300元。' }).claimed).toEqual([]);
  });
});

describe('granted sums', () => {
  it.each([
    [
      '一、被告青河县曲径商贸有限公司返还原告岑默货款1200元；二、被告青河县曲径商贸有限公司支付原告岑默赔偿金1000元；三、驳回原告要求的9000元。',
      [1200, 1000],
    ],
    ['被告赔偿原告医疗费210元、误工费94元，共计304元。', [304]],
    ['被告返还原告本金5000元及利息（以5000元为基数，按月利率1%计算）。\n案件受理费50元，由被告负担。', [5000]],
    ['驳回原告岑默要求支付1200元的诉讼请求。', []],
  ])('%s', (operative, wanted) => {
    expect(values(claims({ operative }).granted)).toEqual(wanted);
  });
});

describe('court costs', () => {
  const costs = (sentence: string) =>
    claims({ operative: `驳回原告岑默的诉讼请求。\n${sentence}` }).costs.map(({ yuan, bornBy }) => [yuan, bornBy]);

  it.each([
    ['案件受理费50元，减半收取25元，由原告岑默负担。', [[25, '原告岑默']]],
    [
      '案件受理费155元，由原告岑默负担55元，被告青河县曲径商贸有限公司负担100元。',
      [
        [55, '原告岑默'],
        [100, '被告青河县曲径商贸有限公司'],
      ],
    ],
    [
      '案件受理费100元、保全费20元，由被告青河县曲径商贸有限公司负担（已交纳）。',
      [
        [100, '被告青河县曲径商贸有限公司'],
        [20, '被告青河县曲径商贸有限公司'],
      ],
    ],
    ['如不服本判决，应预交上诉案件受理费50元，由上诉人负担。', []],
  ])('%s', (sentence, wanted) => {
    expect(costs(sentence)).toEqual(wanted);
  });

  it('keeps a name that ends like an adverb, and a masked one with its number', () => {
    const header = '原告：岑均，男，住青河县。\n被告：曲某1，男，住青河县。';
    const operative = '驳回原告岑均的诉讼请求。\n案件受理费90元，由原告岑均负担50元，被告曲某1负担40元。';
    expect(claims({ header, operative }).costs.map((one) => one.bornBy)).toEqual(['原告岑均', '被告曲某1']);
  });

  it('are none of a criminal judgment', () => {
    expect(readText(aCriminalJudgment()).extension.claims).toEqual({ claimed: [], granted: [], costs: [] });
  });
});
