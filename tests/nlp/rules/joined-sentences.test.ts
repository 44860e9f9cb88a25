import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from './a-document.ts';

const sentences = (operative: string, header?: string) =>
  readText(aCriminalJudgment({ operative, ...(header === undefined ? {} : { header }) })).sentences.map((one) => [
    one.penalty,
    one.months,
    one.probationMonths,
    one.fineYuan,
  ]);

describe('a verdict that takes in an earlier sentence', () => {
  it.each([
    // The old sentence is recited between the new one and the whole (刑法 77, 69).
    '被告人卓远帆犯盗窃罪，判处有期徒刑五个月，并处罚金人民币一千元；与前罪判处的有期徒刑六个月，缓刑一年，并处罚金人民币二千元，并罚；决定撤销缓刑，执行有期徒刑十个月，并处罚金人民币三千元。',
    '撤销青河县人民法院（2018）云8101刑初31号刑事判决中对被告人卓远帆宣告缓刑一年的部分；被告人卓远帆犯盗窃罪，判处有期徒刑五个月，并处罚金人民币一千元，与原判有期徒刑六个月，并处罚金人民币二千元，实行数罪并罚，决定执行有期徒刑十个月，并处罚金人民币三千元。',
    '一、撤销本院（2018）云8101刑初31号刑事判决书对被告人卓远帆以诈骗罪判处有期徒刑六个月，缓刑一年，并处罚金二千元中的缓刑部分。\n二、被告人卓远帆犯盗窃罪，判处有期徒刑五个月，并处罚金一千元；加前罪未执行的刑期六个月，罚金二千元，数罪并罚，决定执行有期徒刑十个月，并处罚金三千元。',
    '被告人卓远帆犯盗窃罪，判处有期徒刑五个月，并处罚金一千元。撤销（2018）云8101刑初31号刑事判决中对卓远帆缓刑一年的宣告，执行原判有期徒刑六个月，并处罚金二千元；总和刑期有期徒刑十一个月，并处罚金三千元，决定执行有期徒刑十个月，并处罚金三千元。罚金三千元限判决生效后十日内缴纳。',
    '被告人卓远帆犯盗窃罪，判处有期徒刑五个月，并处罚金一千元；撤销缓刑，与前罪诈骗罪所判处的有期徒刑六个月，并处罚金二千元合并执行有期徒刑十个月，罚金合并执行三千元。',
    '被告人卓远帆曾因犯诈骗罪于2018年被判处有期徒刑六个月，缓刑一年，并处罚金二千元，现又犯盗窃罪，判处有期徒刑五个月，并处罚金一千元，撤销缓刑，两罪并罚，决定执行有期徒刑十个月，并处罚金三千元。',
    '撤销对被告人卓远帆的缓刑，执行原判决中的有期徒刑六个月，并处罚金二千元，与本次所犯盗窃罪判处的有期徒刑五个月，并处罚金一千元并罚，合并决定执行有期徒刑十个月，并处罚金三千元。',
  ])('gives what is to be executed, without probation: %s', (operative) => {
    expect(sentences(operative)).toEqual([['fixed-term', 10, null, 3000]]);
  });

  it.each([
    // 刑法 70: a crime found later, of which the served part comes off.
    [
      '被告人卓远帆犯诈骗罪，判处有期徒刑一年，并处罚金五千元；与（2019）云8101刑初7号刑事判决判处的有期徒刑二年，并处罚金一万元并罚，决定执行有期徒刑二年六个月，并处罚金一万五千元（已执行的刑期予以扣除）。',
      ['fixed-term', 30, null, 15000],
    ],
    // 刑法 71: a new crime, with the remainder of the old sentence.
    [
      '被告人卓远帆犯故意伤害罪，判处拘役五个月，与前罪尚未执行的有期徒刑一年九个月十二日并罚，决定执行有期徒刑一年九个月十二日。',
      ['fixed-term', 21, null, null],
    ],
    // 刑法 86: parole revoked.
    [
      '一、撤销云川省白石市中级人民法院对罪犯卓远帆的假释裁定。\n二、被告人卓远帆犯盗窃罪，判处有期徒刑八个月，并处罚金二千元；连同前罪剩余刑期二年三个月十日，决定执行有期徒刑二年六个月，并处罚金二千元。',
      ['fixed-term', 30, null, 2000],
    ],
    [
      '撤销假释，被告人卓远帆犯抢劫罪，判处有期徒刑四年，余刑二年零十五日，总和刑期六年零十五日，决定执行有期徒刑五年六个月。',
      ['fixed-term', 66, null, null],
    ],
    // The joined whole may itself be on probation.
    [
      '被告人卓远帆犯诈骗罪，判处有期徒刑一年，与原判有期徒刑一年，缓刑二年并罚，决定执行有期徒刑一年六个月，缓刑三年。',
      ['fixed-term', 18, 36, null],
    ],
  ])('%s', (operative, wanted) => {
    expect(sentences(operative)).toEqual([wanted]);
  });

  it.each([
    '撤销本院（2018）云8101刑初31号刑事判决中对卓远帆宣告缓刑一年的部分，对卓远帆收监执行原判有期徒刑六个月。',
    '一、撤销本院（2018）云8101刑初31号刑事判决主文对卓远帆犯诈骗罪判处有期徒刑六个月，缓刑一年的缓刑部分；\n二、对罪犯卓远帆收监执行原判有期徒刑六个月。',
    '撤销罪犯卓远帆的缓刑，执行原判刑罚有期徒刑六个月。',
  ])('gives the revived term where only probation is revoked: %s', (operative) => {
    const text = `云川省青河县人民法院\n刑事裁定书\n（2021）云8101刑更5号\n罪犯卓远帆，男，1988年3月2日出生，住青河县。\n罪犯卓远帆因犯诈骗罪，于2018年4月3日被本院判处有期徒刑六个月，缓刑一年。青河县司法局于2021年3月1日提请撤销缓刑。本院依法组成合议庭进行了审理，现已审理终结。\n本院认为，罪犯卓远帆违反监督管理规定，情节严重。依照《中华人民共和国刑法》第七十七条第二款之规定，裁定如下：\n${operative}\n本裁定送达后立即生效。\n审判长温书岚\n审判员祁野\n审判员白川\n二〇二一年三月九日\n书记员涂林`;
    const { outcomes, sentences: found } = readText(text);
    expect(outcomes).toEqual(['other']);
    expect(found.map((one) => [one.penalty, one.months, one.probationMonths])).toEqual([['fixed-term', 6, null]]);
  });

  it('leaves the earlier sentence of the biography where it is', () => {
    const header =
      '被告人卓远帆，男，1988年3月2日出生。曾因犯诈骗罪，于2018年4月11日被本院判处有期徒刑六个月，缓刑一年，并处罚金人民币二千元。';
    expect(sentences('被告人卓远帆犯盗窃罪，判处拘役四个月，并处罚金一千元。', header)).toEqual([['criminal-detention', 4, null, 1000]]);
  });
});

describe('the fine of a combined sentence', () => {
  it.each([
    ['决定执行有期徒刑三年，并处罚金七千元。罚金七千元限判决生效后十日内缴纳。', 7000],
    ['总和刑期三年六个月，并处罚金七千元，决定执行有期徒刑三年，并处罚金七千元。', 7000],
    ['总和刑期三年六个月，并处罚金七千元，决定执行有期徒刑三年。', 7000],
    ['决定执行有期徒刑三年。', 7000],
    ['决定执行有期徒刑三年，并处罚金人民币（下同）7000元。', 7000],
    ['决定执行有期徒刑三年，并处七千元罚金。', 7000],
    // 最高人民法院关于适用财产刑若干问题的规定第三条: only the confiscation is executed.
    ['决定执行有期徒刑三年，并处没收个人全部财产。', null],
  ])('is counted once: …%s', (whole, fine) => {
    const counts = '被告人卓远帆犯盗窃罪，判处有期徒刑二年，并处罚金五千元；犯诈骗罪，判处有期徒刑一年六个月，并处罚金二千元；';
    expect(sentences(counts + whole)).toEqual([['fixed-term', 36, null, fine]]);
  });
});
