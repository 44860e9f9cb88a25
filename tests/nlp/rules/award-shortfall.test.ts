import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const outcomes = (claim: string, award: string, history = '') =>
  readText(
    `云川省青河县人民法院\n民事判决书\n（2020）云8101民初9号\n原告：曲径，女。\n被告：花明，男。\n原告曲径与被告花明民间借贷纠纷一案，本院于2020年3月2日立案后，公开开庭进行了审理。本案现已审理终结。\n原告曲径向本院提出诉讼请求：1.判令${claim}；2.诉讼费由被告承担。\n${history}本院认为，欠款应当清偿。依照法律规定，判决如下：\n${award}\n如果未按本判决指定的期间履行给付金钱义务，应当加倍支付迟延履行期间的债务利息。\n案件受理费90000元，由原告负担。\n审判员祁野\n二〇二〇年五月六日\n书记员涂林`,
  ).outcomes;
const REPAYS = '被告花明于本判决生效后十日内偿还原告曲径借款17000元。';

describe('an award that refuses nothing in words', () => {
  it.each([
    ['被告偿还借款51000元', REPAYS],
    ['被告赔偿医疗费4000元、误工费2000元，合计6000元', '一、被告花明赔偿原告曲径医疗费2000元；\n二、被告花明赔偿原告曲径误工费1500元。'],
    ['被告支付垫付款10208元', '被告花明支付原告曲径垫付款793元、继承款9016元，合计9809元。\n逾期则应加倍支付迟延履行期间的债务利息。'],
    ['被告偿还借款143000元及逾期利息', '被告花明偿还原告曲径借款本金60000元及利息（按照年利率6%自2018年8月18日起计算至还清之日止）。'],
  ])('grants in part what was claimed higher: %s', (claim, award) => {
    expect(outcomes(claim, award)).toEqual(['partly-granted']);
  });

  it.each([
    ['the whole sum', '被告偿还借款17000元', REPAYS],
    ['two sums that make up the total', '被告退还货款1400元并赔偿14000元，合计15400元', '被告花明退还原告曲径货款1400元，并赔偿14000元。'],
    ['cents rounded off', '被告偿还借款17000.4元', REPAYS],
    ['interest that the claim has worked out', '被告偿还借款本息20000元', '被告花明偿还原告曲径借款17000元，并按年利率6%支付利息。'],
    ['a share of a loss', '被告赔偿损失20000元', '被告花明按百分之七十的标准赔偿原告曲径17000元。'],
  ])('grants %s', (_, claim, award) => {
    expect(outcomes(claim, award)).toEqual(['granted']);
  });

  it.each(['审理中，原告变更诉讼请求为偿还借款17000元。\n', '被告花明提起反诉。\n'])('is not compared after: %s', (history) => {
    expect(outcomes('被告偿还借款51000元', REPAYS, history)).toEqual(['granted']);
  });
});
