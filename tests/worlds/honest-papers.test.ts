/**
 * Papers on which nobody may be accused: each shape in several wordings, and beside it the same paper without what clears it,
 * which makes a lead, so that silence here is restraint and no blindness.
 */
import { describe, expect, it } from 'vitest';
import { leadsOf } from './leads-of.ts';

const filed = (texts: readonly string[]) => texts.map((text, i) => ({ path: `${i}.txt`, bytes: new TextEncoder().encode(text) }));
/** Indicators of the leads that an analyst would be asked to act on. */
async function accusing(...texts: readonly string[]): Promise<string[]> {
  const leads = await leadsOf(filed(texts));
  return leads.filter(({ tier }) => tier === 'red' || tier === 'yellow').flatMap(({ findings }) => findings.map((it) => it.indicator));
}

interface Ruling {
  readonly told?: string;
  readonly decided?: string;
  readonly number?: string;
  readonly date?: string;
}
const CUT = '对罪犯张东川减去有期徒刑六个月。（减刑后刑期至2025年11月22日止）';
const EARLIER = '2021年9月10日经本院（2021）云99刑更90号刑事裁定减去有期徒刑八个月。';
const ruling = ({ told = '', decided = CUT, number = '（2022）云99刑更1号', date = '二〇二二年六月十日' }: Ruling) =>
  `云南省河湾市中级人民法院\n刑事裁定书\n${number}\n执行机关云南省河湾监狱。\n罪犯张东川，男，1987年12月26日出生，汉族，初中文化。现在云南省河湾监狱服刑。\n` +
  `云南省青石市人民法院于2018年11月9日作出（2018）云9921刑初39号刑事判决，以被告人张东川犯抢劫罪，判处有期徒刑八年，并处罚金人民币5000元。刑期自2018年5月23日起至2026年5月22日止。` +
  `判决发生法律效力后，于2018年12月28日交付执行。${told}执行机关云南省河湾监狱于2022年4月8日提出减刑建议，报送本院审理。本院依法组成合议庭进行了审理。现已审理终结。\n` +
  `经审理查明，罪犯张东川确有悔改表现，获得表扬五次，罚金已履行完毕。\n本院认为，依照《中华人民共和国刑法》第七十八条、第七十九条之规定，裁定如下：\n${decided}\n本裁定送达后即发生法律效力。\n` +
  `审　判　长　　杨彦川\n审　判　员　　董忠之\n人民陪审员　　靳　霞\n${date}\n书　记　员　　王晓珍`;

describe('a commutation', () => {
  it('too soon after another is found', async () => {
    expect(await accusing(ruling({ told: EARLIER }))).toContain('H02');
  });

  it.each([
    '2021年9月10日本院以（2021）云99刑更90号刑事裁定准许监狱撤回减去有期徒刑八个月的建议。',
    '2021年9月10日，本院作出（2021）云99刑更90号刑事裁定，对监狱提请减去有期徒刑八个月的建议不予支持。',
    '2021年9月10日本院裁定驳回监狱提出的减去有期徒刑八个月的建议。',
    '云南省河湾市人民检察院于2021年9月10日提出检察意见，认为应减去有期徒刑四个月。',
    '同案罪犯祝衡于2021年9月10日被裁定减去有期徒刑八个月。',
    `${EARLIER}2021年11月2日，云南省高级人民法院裁定撤销（2021）云99刑更90号刑事裁定。`,
    `${EARLIER}该减刑裁定其后被依法撤销。`,
  ])('is not too soon after what was no cut: %s', async (told) => {
    expect(await accusing(ruling({ told }))).toEqual([]);
  });

  it.each([
    '准许云南省河湾监狱撤回对罪犯张东川的减刑建议。',
    '对罪犯张东川不予减刑。',
    '驳回云南省河湾监狱对罪犯张东川减去有期徒刑六个月的建议。',
    '终结对罪犯张东川减刑一案的审理。',
    '一、撤销本院（2021）云99刑更90号刑事裁定；\n二、对罪犯张东川不予减刑。',
  ])('that was not granted breaks no rule: %s', async (decided) => {
    expect(await accusing(ruling({ told: EARLIER, decided }))).toEqual([]);
  });

  it('after one that another paper took back is free', async () => {
    const first = ruling({ number: '（2021）云99刑更90号', date: '二〇二一年九月十日' });
    const revoking = ruling({
      number: '（2021）云99刑更监3号',
      date: '二〇二一年十二月一日',
      decided: '一、撤销本院（2021）云99刑更90号刑事裁定；\n二、对罪犯张东川不予减刑。',
    });
    expect(await accusing(first, ruling({ told: '' }))).toContain('H02');
    expect(await accusing(first, revoking, ruling({ told: '' }))).toEqual([]);
  });

  it('cut off before it decides grants nothing', async () => {
    const text = ruling({ told: EARLIER });
    expect(await accusing(text.slice(0, text.indexOf('裁定如下')))).toEqual([]);
  });
});

const RECITED = '被告人顾川曾因犯盗窃罪，于2018年4月11日被本院判处有期徒刑六个月，缓刑一年，并处罚金人民币二千元。';
const OPERATIVE = '被告人顾川犯盗窃罪，判处有期徒刑八个月，缓刑一年，并处罚金人民币一千元。';
const judgment = (decided: string, history = RECITED) =>
  `江苏省河湾市青石区人民法院\n刑 事 判 决 书\n（2019）苏9905刑初218号\n公诉机关河湾市青石区人民检察院。\n被告人顾川，男，1986年3月2日出生于江苏省河湾市，汉族，初中文化，务工，住河湾市青石区柳桥路6号。${history}因本案于2019年1月8日被刑事拘留。\n` +
  `河湾市青石区人民检察院以河青检诉刑诉〔2019〕201号起诉书指控被告人顾川犯盗窃罪，于2019年4月2日向本院提起公诉。本院依法适用简易程序，实行独任审判，公开开庭审理了本案。现已审理终结。\n` +
  `经审理查明，2019年1月6日，被告人顾川窃得手机一部，价值人民币2100元。\n本院认为，被告人顾川的行为已构成盗窃罪。被告人顾川系累犯，应当从重处罚。依照《中华人民共和国刑法》第二百六十四条、第六十五条第一款之规定，判决如下：\n${decided}\n` +
  `如不服本判决，可在接到判决书的第二日起十日内，通过本院或者直接向江苏省河湾市中级人民法院提出上诉。\n审 判 员　　纪长河\n二〇一九年四月二十六日\n书 记 员　　叶　青`;

describe('probation', () => {
  it('of a recidivist is found', async () => {
    expect(await accusing(judgment(OPERATIVE))).toContain('H10');
  });

  it.each([
    '被告人顾川犯盗窃罪，判处有期徒刑五个月，并处罚金人民币一千元；与前罪判处的有期徒刑六个月，缓刑一年，并处罚金人民币二千元，并罚；决定撤销缓刑，执行有期徒刑十个月，并处罚金人民币三千元。',
    '一、撤销本院（2018）苏9905刑初77号刑事判决中对被告人顾川宣告缓刑一年的部分；\n二、被告人顾川犯盗窃罪，判处有期徒刑五个月，并处罚金人民币一千元，与前罪有期徒刑六个月并罚，决定执行有期徒刑十个月，并处罚金人民币三千元。',
    '被告人顾川犯盗窃罪，判处有期徒刑八个月，并处罚金人民币一千元。',
  ])('that is recited or revoked is none: %s', async (decided) => {
    expect(await accusing(judgment(decided))).toEqual([]);
  });

  it('of a first instance that another court quashed is not held against its judge as certain', async () => {
    const appeal =
      '江苏省河湾市中级人民法院\n刑 事 判 决 书\n（2019）苏99刑终31号\n上诉人（原审被告人）顾川，男，1986年3月2日出生，汉族，住河湾市青石区。\n' +
      '江苏省河湾市青石区人民法院审理河湾市青石区人民检察院指控原审被告人顾川犯盗窃罪一案，于2019年4月26日作出（2019）苏9905刑初218号刑事判决。河湾市青石区人民检察院提出抗诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。\n' +
      '本院认为，顾川系累犯，不应适用缓刑。依照《中华人民共和国刑事诉讼法》第二百三十六条之规定，判决如下：\n一、撤销江苏省河湾市青石区人民法院（2019）苏9905刑初218号刑事判决；\n二、被告人顾川犯盗窃罪，判处有期徒刑八个月，并处罚金人民币一千元。\n本判决为终审判决。\n审　判　长　　祁　野\n审　判　员　　白　川\n审　判　员　　温书岚\n二〇一九年七月八日\n书　记　员　　涂　林';
    const red = (await leadsOf(filed([judgment(OPERATIVE), appeal]))).filter(({ tier }) => tier === 'red');
    expect(red).toEqual([]);
  });
});

const civil = (claimant: string, respondent: string, judge = '吴　倩') =>
  `江苏省河湾市青石区人民法院\n民 事 判 决 书\n（2023）苏9905民初1234号\n原告：河湾甲川贸易有限公司，住所地江苏省河湾市青石区。\n法定代表人：赵明远。\n委托诉讼代理人：${claimant}\n被告：河湾丙川科技有限公司，住所地江苏省河湾市青石区。\n法定代表人：钱有余。\n委托诉讼代理人：${respondent}\n` +
  `原告河湾甲川贸易有限公司与被告河湾丙川科技有限公司买卖合同纠纷一案，本院于2023年3月1日立案受理后，依法适用普通程序，公开开庭进行了审理。本案现已审理终结。\n本院认为，原告的诉讼请求有事实和法律依据，本院予以支持。依照《中华人民共和国民法典》第五百七十七条之规定，判决如下：\n` +
  `被告河湾丙川科技有限公司于本判决生效之日起十日内支付原告河湾甲川贸易有限公司货款100000元。\n审　判　员　　${judge}\n二〇二三年五月八日\n书　记　员　　朱国荣`;

describe('lawyers on both sides', () => {
  it('who are one are found', async () => {
    expect(await accusing(civil('程砚秋，江苏泰和律师事务所律师。', '程砚秋，江苏泰和律师事务所律师。'))).toContain('H21');
  });

  it.each([
    ['张某，江苏某某律师事务所律师。', '李某，江苏某某律师事务所律师。'],
    ['张某某，江苏某某律师事务所律师。', '张某某，江苏某某律师事务所律师。'],
    ['程砚秋，金博大（上海）律师事务所律师。', '柳如眉，金博大（南京）律师事务所律师。'],
    ['程砚秋，江苏泰和律师事务所律师，由河湾市法律援助中心指派。', '程砚秋，江苏泰和律师事务所律师。'],
    ['程砚秋，江苏泰和律师事务所律师。', '柳如眉，江苏泰和律师事务所律师。'],
  ])('who are masked, of branches, of one firm or sent by legal aid accuse nobody: %s / %s', async (claimant, respondent) => {
    expect(await accusing(civil(claimant, respondent))).toEqual([]);
  });
});

describe('two instances', () => {
  const appeal = (division: string, party: string, judge: string) =>
    `广东省河湾市中级人民法院\n民 事 判 决 书\n（2014）河中法民${division}终字第51号\n上诉人（原审原告）：${party}，男，汉族，住广东省河湾市青石区。\n被上诉人（原审被告）：河湾天川实业有限公司，住所地广东省河湾市青石区。\n` +
    `上诉人${party}因与被上诉人河湾天川实业有限公司买卖合同纠纷一案，不服广东省河湾市青石区人民法院（2013）河青法民${division}初字第402号民事判决，向本院提起上诉。本院依法组成合议庭审理了本案，现已审理终结。\n本院认为，原判正确。判决如下：\n驳回上诉，维持原判。\n本判决为终审判决。\n审　判　长　　${judge}\n审　判　员　　周　敏\n二〇一四年六月十日\n书　记　员　　冯小燕`;
  const retrial = (judge: string) =>
    `广东省河湾市中级人民法院\n民 事 判 决 书\n（2015）河中法审监民再字第9号\n再审申请人（一审原告、二审上诉人）：林小强，男，汉族，住广东省河湾市青石区。\n被申请人（一审被告、二审被上诉人）：河湾天川实业有限公司，住所地广东省河湾市青石区。\n再审申请人林小强因与被申请人河湾天川实业有限公司买卖合同纠纷一案，不服本院（2014）河中法民二终字第51号民事判决，申请再审。广东省高级人民法院裁定指令本院再审。本院依法另行组成合议庭审理了本案，现已审理终结。\n本院认为，原判正确。判决如下：\n维持本院（2014）河中法民二终字第51号民事判决。\n本判决为终审判决。\n审　判　长　　${judge}\n审　判　员　　何　伟\n二〇一五年九月十六日\n书　记　员　　冯小燕`;

  it('of one case before one judge are found', async () => {
    expect(await accusing(appeal('二', '林小强', '刘卫东'), retrial('刘卫东'))).toContain('H18');
  });

  it('of two divisions are two cases, and masked benches are nobody', async () => {
    expect(await accusing(appeal('一', '陈大文', '祝知行'), appeal('二', '林小强', '刘卫东'), retrial('祝知行'))).toEqual([]);
    for (const mask of ['×××', '某某', '张某', 'XXX', '张**'])
      expect(await accusing(appeal('二', '林小强', mask), retrial(mask)), mask).toEqual([]);
  });
});
