import { describe, expect, it } from 'vitest';
import { readText } from '../rules/a-document.ts';

const people = (text: string) => readText(text).officials.map((official) => [official.name, official.role, official.agency]);
const cited = (text: string) => readText(text).relatedCases.map((item) => [item.number, item.relation]);

describe('decisions not to prosecute', () => {
  const decision =
    '青石县人民检察院\n不起诉决定书\n青检刑不诉〔2021〕Z12号\n被不起诉人岑某某，男，1985年5月1日出生，汉族，住青石县。\n辩护人高远，云川律衡律师事务所律师。\n本案由青石县公安局侦查终结，以被不起诉人岑某某涉嫌盗窃罪，于2021年3月1日向本院移送审查起诉。\n本院认为，犯罪情节轻微，依据《中华人民共和国刑事诉讼法》第一百七十七条第二款的规定，决定对岑某某不起诉。\n检察官 佟念安\n2021年4月2日';

  it('name number, day, ground, party, defender and prosecutor', () => {
    const record = readText(decision);
    expect([record.kind, record.procuratorate, record.number, record.date]).toEqual([
      'non-prosecution-decision',
      '青石县人民检察院',
      '青检刑不诉(2021)Z12号',
      '2021-04-02',
    ]);
    expect(record.extension.nonProsecution?.value).toBe('discretionary');
    expect(record.parties.map((party) => [party.name, ...party.roles])).toEqual([['岑某某', '被不起诉人']]);
    expect(record.representatives.map((agent) => [agent.name, agent.firm, ...agent.represents])).toEqual([
      ['高远', '云川律衡律师事务所', '岑某某'],
    ]);
    expect(people(decision)).toEqual([['佟念安', 'prosecutor', '青石县人民检察院']]);
  });
});

describe('a civil protest', () => {
  const protest =
    '云川省人民检察院\n民事抗诉书\n云检民监〔2022〕53000000012号\n岑默因与白石蓝泊商贸有限公司买卖合同纠纷一案，不服云川省白石市中级人民法院（2021）云81民终45号民事判决，向本院申请监督。本案现已审查终结。\n本院认为，该案原审审判长温书岚在审理期间收受对方当事人财物，有徇私舞弊、枉法裁判行为。\n根据《中华人民共和国民事诉讼法》第二百一十五条第一款的规定，特提出抗诉，请依法再审。\n此致\n云川省高级人民法院\n2022年6月8日';

  it('says of whom it speaks, as an allegation, and which judgment it attacks', () => {
    const record = readText(protest);
    expect([record.kind, record.court, record.procuratorate, record.number, record.date]).toEqual([
      'protest-petition',
      null,
      '云川省人民检察院',
      '云检民监(2022)53000000012号',
      '2022-06-08',
    ]);
    expect(cited(protest)).toEqual([['(2021)云81民终45号', 'original']]);
    expect(record.extension.dutyWords.map((item) => [item.words, item.reading, item.person])).toEqual([
      ['徇私舞弊', 'allegation', '温书岚'],
      ['枉法裁判', 'allegation', '温书岚'],
    ]);
  });
});

describe('a guiding case', () => {
  const digest =
    '指导案例999号\n岑远徇私枉法、受贿案\n（最高人民法院审判委员会讨论通过 2023年1月5日发布）\n关键词 刑事/徇私枉法/受贿\n裁判要点\n审判人员收受财物枉法裁判的，择一重罪处罚。\n基本案情\n被告人岑远原系青河县人民法院刑事审判庭庭长，审理曲某盗窃案时收受人民币五万元。\n裁判结果\n云川省白石市中级人民法院于2020年5月6日作出（2020）云81刑初8号刑事判决：被告人岑远犯徇私枉法罪，判处有期徒刑六年。宣判后，岑远提出上诉。云川省高级人民法院于2021年2月3日作出（2020）云刑终77号刑事裁定：驳回上诉，维持原判。\n裁判理由\n法院生效裁判认为：岑远的行为构成徇私枉法罪。\n（生效裁判审判人员：温书岚、祁野、涂林）';

  it('names the judges of the decision in force, the convicted official and the decisions', () => {
    const record = readText(digest);
    expect([record.extension.kind, record.number, record.charges]).toEqual(['case-digest', null, []]);
    expect(people(digest)).toEqual([
      ['温书岚', 'judge', '云川省高级人民法院'],
      ['祁野', 'judge', '云川省高级人民法院'],
      ['涂林', 'judge', '云川省高级人民法院'],
    ]);
    expect(record.parties.map((party) => party.name)).toEqual(['岑远']);
    expect(cited(digest)).toEqual([
      ['(2020)云81刑初8号', 'first-instance'],
      ['(2020)云刑终77号', 'original'],
    ]);
    expect(record.extension.dutyWords.some((item) => item.reading === 'conviction' && item.person === '岑远')).toBe(true);
  });
});

describe('the compensation committee', () => {
  it('is the deciding body, with claimant and authority as parties', () => {
    const record = readText(
      '云川省白石市中级人民法院赔偿委员会\n国家赔偿决定书\n（2021）云81委赔8号\n赔偿请求人：岑默，男，1970年1月1日出生，汉族，住青河县。\n赔偿义务机关：白石市公安局。\n法定代表人：曲径，局长。\n赔偿请求人岑默以无罪逮捕为由申请赔偿一案，向本院赔偿委员会申请作出赔偿决定。现已审理终结。\n本院赔偿委员会认为，决定如下：\n白石市公安局支付岑默人身自由赔偿金三万元。\n二〇二一年五月六日',
    );
    expect([record.kind, record.court, record.number, record.date]).toEqual([
      'compensation-decision',
      '云川省白石市中级人民法院赔偿委员会',
      '(2021)云81委赔8号',
      '2021-05-06',
    ]);
    expect(record.parties.map((party) => [party.name, ...party.roles])).toEqual([
      ['岑默', '赔偿请求人'],
      ['白石市公安局', '赔偿义务机关'],
    ]);
  });
});
