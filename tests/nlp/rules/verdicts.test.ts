import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from './a-document.ts';

const sentence = (operative: string) =>
  readText(aCriminalJudgment({ operative })).sentences.map((s) => [s.penalty, s.months, s.probationMonths, s.fineYuan]);

describe('sentences', () => {
  it.each([
    ['被告人卓远帆犯盗窃罪，判处拘役四个月，缓刑六个月，并处罚金人民币三千元。', ['criminal-detention', 4, 6, 3000]],
    ['被告人卓远帆犯盗窃罪，判处有期徒刑一年九个月十二日。', ['fixed-term', 21, null, null]],
    [
      '被告人卓远帆犯抢劫罪，判处有期徒刑五年，并处罚金五千元；犯盗窃罪，判处有期徒刑一年，并处罚金二千元；数罪并罚，决定执行有期徒刑五年六个月，并处罚金七千元。',
      ['fixed-term', 66, null, 7000],
    ],
    ['被告人卓远帆犯故意杀人罪，判处死刑，缓期二年执行，剥夺政治权利终身。', ['death-suspended', null, null, null]],
    ['被告人卓远帆犯受贿罪，判处无期徒刑，并处没收个人财产五十万元。', ['life', null, null, null]],
    ['被告人卓远帆犯盗窃罪，单处罚金人民币5000元。', ['fine-only', null, null, 5000]],
    ['被告人卓远帆犯盗窃罪，免予刑事处罚。', ['exempt', null, null, null]],
    ['被告人卓远帆犯盗窃罪，免于刑事处罚。', ['exempt', null, null, null]],
    ['被告人卓远帆犯诈骗罪，判处有期徒刑壹年陆个月，并处罚金人民币叁仟元整。', ['fixed-term', 18, null, 3000]],
    ['被告人卓远帆无罪。', ['none', null, null, null]],
  ])('%s', (operative, wanted) => {
    expect(sentence(operative)).toEqual([wanted]);
  });

  it.each([
    ['被告人卓远帆犯危险驾驶罪，判处拘役一月，缓刑二月，并处罚金二千元。', ['criminal-detention', 1, 2, 2000]],
    [
      '被告人卓远帆犯盗窃罪，判处有期徒刑一年，并处罚金三千元。撤销青河县人民法院（2018）云8101刑初31号刑事判决对被告人卓远帆宣告的缓刑，原判有期徒刑一年六个月。数罪并罚，决定执行有期徒刑二年。',
      ['fixed-term', 24, null, 3000],
    ],
    [
      '撤销青河县人民法院（2018）云8101刑初31号刑事判决中对被告人卓远帆犯诈骗罪判处有期徒刑三年、缓刑五年的缓刑部分；被告人卓远帆犯盗窃罪，判处有期徒刑一年；决定执行有期徒刑三年六个月。',
      ['fixed-term', 42, null, null],
    ],
  ])('%s', (operative, wanted) => {
    expect(sentence(operative)).toEqual([wanted]);
  });

  it('belong to the one of several whose name slipped', () => {
    const header = '被告人卓远帆，男，1988年3月2日出生。\n被告人岑默，男，1990年1月2日出生。';
    const operative = '一、被告人岑默犯盗窃罪，判处有期徒刑一年；\n二、被告人卓远凡犯盗窃罪，判处有期徒刑八个月。';
    expect(readText(aCriminalJudgment({ header, operative })).sentences.map((one) => [one.defendant, one.months])).toEqual([
      ['岑默', 12],
      ['卓远帆', 8],
    ]);
  });

  it('belong to the header name where the operative part slips', () => {
    expect(readText(aCriminalJudgment({ operative: '被告人卓远凡犯盗窃罪，判处拘役二个月。' })).sentences[0]?.defendant).toBe('卓远帆');
  });
});

describe('a verdict whose verb stands before the name', () => {
  const header = '被告人卓远帆，男，1988年3月2日出生。\n被告人岑默，男，1990年1月2日出生。';

  it.each([
    '以盗窃罪判处被告人卓远帆有期徒刑一年，缓刑二年，并处罚金三千元；以盗窃罪判处被告人岑默拘役四个月。',
    '以盗窃罪，分别判处被告人卓远帆有期徒刑一年，缓刑二年，并处罚金三千元；判处被告人岑默拘役四个月。',
  ])('is read all the same: %s', (operative) => {
    const { charges, sentences } = readText(aCriminalJudgment({ header, operative }));
    expect(charges.map((one) => [one.defendant, one.crime])).toEqual([
      ['卓远帆', '盗窃罪'],
      ['岑默', '盗窃罪'],
    ]);
    expect(sentences.map((one) => [one.defendant, one.penalty, one.months, one.probationMonths, one.fineYuan])).toEqual([
      ['卓远帆', 'fixed-term', 12, 24, 3000],
      ['岑默', 'criminal-detention', 4, null, null],
    ]);
  });
});

describe('charges', () => {
  it('reads names of crimes that contain the words for crime', () => {
    const operative =
      '被告人卓远帆犯掩饰、隐瞒犯罪所得罪，判处有期徒刑六个月；犯拒不执行判决、裁定罪，判处拘役三个月；决定执行有期徒刑六个月。';
    expect(readText(aCriminalJudgment({ operative })).charges.map((one) => one.crime)).toEqual([
      '掩饰、隐瞒犯罪所得罪',
      '拒不执行判决、裁定罪',
    ]);
  });

  it('leaves earlier convictions of the biography out', () => {
    const header = '被告人卓远帆，男，1988年3月2日出生。曾因犯抢劫罪于2010年被本院判处有期徒刑三年。';
    expect(readText(aCriminalJudgment({ header })).charges.map((one) => one.crime)).toEqual(['盗窃罪']);
  });
});

describe('a case on appeal', () => {
  const findings =
    '原判认定，2020年5月1日，被告人卓远帆将花明打伤。2017年8月7日，被告人卓远帆因犯盗窃罪被白石市人民法院判处有期徒刑一年，缓刑二年。缓刑考验期自2017年8月20日起至2019年8月19日止。原审法院以被告人卓远帆犯故意伤害罪，判处有期徒刑一年。';
  const ruling = `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑终45号\n原公诉机关青河县人民检察院。\n上诉人（原审被告人）卓远帆，男，1988年3月2日出生。\n青河县人民法院审理青河县人民检察院指控原审被告人卓远帆犯故意伤害罪一案，于2021年1月4日作出（2020）云8101刑初45号刑事判决。宣判后，卓远帆不服，提出上诉。本案现已审理终结。\n${findings}\n本院认为，上诉人卓远帆故意伤害他人身体，其行为已构成故意伤害罪。裁定如下：\n驳回上诉，维持原判。\n审判长温书岚\n审判员祁野\n审判员白川\n二〇二一年三月九日\n书记员涂林`;

  it('upholds the conviction at hand and no earlier one of another court', () => {
    expect(readText(ruling).charges.map((one) => one.crime)).toEqual(['故意伤害罪']);
  });

  it('has the days of the crime, not those of an earlier conviction and its probation', () => {
    expect(readText(ruling).extension.crimeDates.map(({ value }) => value)).toEqual(['2020-05-01']);
  });
});

describe('circumstances', () => {
  const found = (reasons: string) =>
    readText(aCriminalJudgment({ reasons: `本院认为，${reasons}` })).extension.circumstances.map((one) => one.circumstance);

  it.each(['被告人卓远帆系累犯，应当从重处罚。', '卓远帆刑满释放五年内又犯罪，是累犯。'])('finds the recidivist: %s', (reasons) => {
    expect(found(reasons)).toContain('recidivist');
  });

  it.each([
    '被告人卓远帆前罪系过失犯罪，不构成累犯。',
    '被告人卓远帆不是累犯。',
    '不应认定被告人卓远帆构成累犯。',
    '公诉机关认为被告人卓远帆系累犯的意见，于法无据，不予采纳。',
    '被告人卓远帆是否构成累犯，尚无证据。',
    '根据《中华人民共和国刑法》第六十五条第一款规定的是累犯的情形，本案并不具备。',
  ])('finds no recidivist: %s', (reasons) => {
    expect(found(reasons)).not.toContain('recidivist');
  });
});
