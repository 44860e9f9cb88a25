import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const JUDGED = '青河县人民法院于2016年3月1日作出（2016）青刑初字第3号刑事判决，以抢劫罪判处岑默有期徒刑十二年。';
const PROPOSED = '执行机关云川省长岭监狱于2021年3月2日提出减刑建议。';

function ruling(told: string, decided: string) {
  return readText(
    `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更30号\n罪犯岑默，男，1980年出生，现在云川省长岭监狱服刑。\n${JUDGED}${told}本院依法组成合议庭进行了审理，现已审理终结。\n经审理查明，罪犯岑默获得表扬五次。\n本院认为，依照《中华人民共和国刑法》第七十八条之规定，裁定如下：\n${decided}\n本裁定送达后即发生法律效力。\n审判长祁野\n审判员白川\n二〇二一年五月六日\n书记员涂林`,
  );
}
const decide = (decided: string) => {
  const { outcomes, commutation, extension } = ruling(PROPOSED, decided);
  return {
    outcomes,
    cut: commutation?.cutMonths ?? null,
    remainder: commutation?.remainderCut ?? false,
    converted: extension.commutation?.convertedTo?.value ?? null,
  };
};
const told = (history: string) =>
  ruling(history, '对罪犯岑默减去有期徒刑六个月。').commutation?.previousCuts.map((it) => [it.date, it.months]);

describe('what a ruling on commutation decides', () => {
  it.each([
    ['对罪犯岑默减去有期徒刑六个月。', 6],
    ['准予对罪犯岑默减刑六个月。', 6],
    ['准许云川省长岭监狱对罪犯岑默的减刑建议，减去有期徒刑六个月，剥夺政治权利二年不变。', 6],
    ['对罪犯岑默减去有期徒刑六个月（减刑后刑期至2027年4月22日止）；\n剥夺政治权利改为一年。', 6],
    ['将罪犯岑默的刑期减去六个月。', 6],
  ])('grants: %s', (decided, cut) => {
    expect(decide(decided)).toMatchObject({ outcomes: ['commutation-granted'], cut });
  });

  it.each([
    ['准许云川省长岭监狱撤回对罪犯岑默的减刑建议。', 'withdrawn'],
    ['准许执行机关撤回对罪犯岑默减去有期徒刑六个月的建议。', 'withdrawn'],
    ['云川省长岭监狱撤回减刑建议，本院予以准许。', 'withdrawn'],
    ['同意云川省长岭监狱撤回对罪犯岑默提请减去余刑的建议书。', 'withdrawn'],
    ['对罪犯岑默不予减刑。', 'commutation-denied'],
    ['对云川省长岭监狱提请对罪犯岑默减去有期徒刑六个月的建议不予支持。', 'commutation-denied'],
    ['驳回云川省长岭监狱对罪犯岑默减去有期徒刑六个月的建议。', 'commutation-denied'],
    ['对罪犯岑默减去有期徒刑六个月的提请，不予准许。', 'commutation-denied'],
    ['不准予罪犯岑默减刑。', 'commutation-denied'],
    ['终结对罪犯岑默减刑一案的审理。', 'other'],
    ['终结审理。', 'other'],
    ['撤销本院（2020）云81刑更9号对罪犯岑默减去有期徒刑七个月的刑事裁定。', 'changed'],
  ])('grants nothing: %s', (decided, outcome) => {
    expect(decide(decided)).toEqual({ outcomes: [outcome], cut: null, remainder: false, converted: null });
  });

  it('grants anew what it sets beside a ruling that it takes back', () => {
    expect(
      decide('一、撤销本院（2020）云81刑更9号对罪犯岑默减去有期徒刑九个月的刑事裁定；\n二、对罪犯岑默减去有期徒刑四个月。'),
    ).toMatchObject({
      outcomes: ['changed', 'commutation-granted'],
      cut: 4,
    });
  });

  it('takes an earlier ruling back and refuses', () => {
    expect(decide('一、撤销本院（2020）云81刑更9号刑事裁定；\n二、对罪犯岑默不予减刑。')).toMatchObject({
      outcomes: ['changed', 'commutation-denied'],
      cut: null,
    });
  });

  it('converts life to a term, and does not cut so many years', () => {
    expect(decide('将罪犯岑默的刑罚减为有期徒刑二十五年，剥夺政治权利改为十年。')).toMatchObject({
      outcomes: ['commutation-granted'],
      cut: null,
      converted: 25,
    });
  });

  it('cuts what remains', () => {
    expect(decide('对罪犯岑默减去余刑，予以释放。')).toMatchObject({ outcomes: ['commutation-granted'], remainder: true });
  });

  it.each([
    ['对罪犯岑默予以假释。', 'parole-granted'],
    ['准予罪犯岑默假释（假释考验期限自假释之日起至2023年2月1日止）。', 'parole-granted'],
    ['对罪犯岑默不予假释。', 'parole-denied'],
    ['驳回云川省长岭监狱对罪犯岑默的假释建议。', 'parole-denied'],
    ['准许云川省长岭监狱撤回对罪犯岑默的假释建议。', 'withdrawn'],
  ])('on parole: %s', (decided, outcome) => {
    expect(decide(decided).outcomes).toEqual([outcome]);
  });
});

describe('an earlier cut', () => {
  const GRANTED = '本院于2018年9月10日作出（2018）云81刑更9号刑事裁定，对罪犯岑默减去有期徒刑八个月。';

  it.each([
    GRANTED,
    '2018年9月10日经本院裁定减去有期徒刑八个月。',
    '2018年9月10日被减去有期徒刑八个月。',
    '2018年9月10日，本院根据云川省长岭监狱的建议，裁定对其减去有期徒刑八个月。',
    '2018年9月10日本院裁定，同意执行机关提出的减去有期徒刑八个月的建议。',
    '2017年3月2日本院裁定不予减刑，2018年9月10日裁定减去有期徒刑八个月。',
  ])('is what a court granted: %s', (history) => {
    expect(told(history + PROPOSED)).toEqual([['2018-09-10', 8]]);
  });

  it.each([
    '执行机关于2021年3月2日提出减刑建议书，建议对该犯减去有期徒刑八个月。',
    '云川省长岭监狱以（2021）长狱减字第18号提请减刑建议书，于2021年3月2日报请本院对该犯减去有期徒刑八个月。',
    '云川省长岭监狱2018年9月10日呈报减去有期徒刑八个月。',
    '白石市人民检察院于2018年9月10日提出检察意见，认为应减去有期徒刑四个月。',
    '2018年9月10日本院以（2018）云81刑更9号刑事裁定准许监狱撤回减去有期徒刑八个月的建议。',
    '2018年9月10日，本院作出（2018）云81刑更9号刑事裁定，对监狱提请减去有期徒刑八个月的建议不予支持。',
    '2018年9月10日本院裁定驳回监狱减去有期徒刑八个月的建议。',
    '同案罪犯祝衡于2018年9月10日被裁定减去有期徒刑八个月。',
    '同监服刑人员祝某某于2018年9月10日被减去有期徒刑八个月。',
    '罪犯祝衡于2018年9月10日被本院裁定减去有期徒刑八个月。',
    '监狱拟于2018年9月10日前对其减去有期徒刑八个月。',
  ])('is none where nobody granted it to him: %s', (history) => {
    expect(told(history + PROPOSED)).toEqual([]);
  });

  it.each([
    `${GRANTED}2019年5月6日云川省高级人民法院裁定撤销（2018）云81刑更9号刑事裁定。`,
    `${GRANTED}该减刑裁定后被依法撤销。`,
    '2018年9月10日经本院裁定减去有期徒刑八个月，2019年5月6日该裁定被云川省高级人民法院撤销。',
    `${GRANTED}2019年5月6日，本院以（2019）云81刑更监2号刑事裁定书撤销2018年9月10日的减刑裁定。`,
    `${GRANTED}因再审改判，原减刑裁定自动失效。`,
  ])('is none once it was taken back: %s', (history) => {
    expect(told(history + PROPOSED)).toEqual([]);
  });

  it('stays where another one was taken back', () => {
    const second = '本院于2020年1月8日作出（2020）云81刑更4号刑事裁定，对罪犯岑默减去有期徒刑五个月。';
    expect(told(`${GRANTED}${second}2020年8月1日本院撤销（2020）云81刑更4号刑事裁定。${PROPOSED}`)).toEqual([['2018-09-10', 8]]);
  });

  it('stays where a judgment or a probation was revoked', () => {
    expect(told(`${GRANTED}其前罪缓刑已被撤销。${PROPOSED}`)).toEqual([['2018-09-10', 8]]);
  });
});
