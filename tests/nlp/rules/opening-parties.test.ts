import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const parties = (text: string) => readText(text).parties.map((party) => [party.name, ...party.roles]);
const named = (sentence: string) =>
  parties(
    `云川省青河县人民法院\n民事判决书\n（2021）云8101民初1号\n${sentence}，本院于2021年1月4日立案受理后，公开开庭进行了审理。现已审理终结。\n本院认为，判决如下：\n驳回诉讼请求。\n审判员祁野\n二〇二一年三月一日\n书记员涂林`,
  ).map(([name]) => name);

describe('names of bodies that hold a word of a cause', () => {
  it.each([
    '青河建设有限公司',
    '青河融资租赁有限公司',
    '白石运输服务有限公司',
    '青河劳务派遣公司',
    '白石物业服务有限公司',
    '青河买卖提商贸行',
    '白石股权投资基金',
    '青河侵权责任研究所',
    '云川经贸信用担保有限公司',
    '白石借贷宝公司',
    '云川保险股份有限公司青河支公司',
    '青河合伙企业（有限合伙）',
    '云川（白石）网络科技有限公司',
  ])('%s', (name) => {
    expect(named(`原告岑默与被告${name}民间借贷纠纷一案`)).toEqual(['岑默', name]);
    expect(named(`原告${name}诉被告曲径、卓某劳动争议一案`)).toEqual([name, '曲径', '卓某']);
  });

  it('ends in front of a dispute that begins with the same words', () => {
    expect(named('原告岑默与被告白石物业服务有限公司物业服务合同纠纷一案')).toEqual(['岑默', '白石物业服务有限公司']);
    expect(named('原告岑默与被告青河建设工程有限公司公司决议纠纷一案')).toEqual(['岑默', '青河建设工程有限公司']);
  });

  it('ends the name of a person in front of the dispute', () => {
    expect(named('原告岑默与被告曲径物业服务合同纠纷一案')).toEqual(['岑默', '曲径']);
    expect(named('原告欧阳青禾诉被告曲径离婚纠纷一案')).toEqual(['欧阳青禾', '曲径']);
  });
});

describe('those who speak', () => {
  it.each([
    ['原告岑默诉称，2015年借款。被告曲径辩称，借款属实。第三人高某2述称，不清楚。', ['岑默', '曲径', '高某2']],
    ['原告岑默起诉称，2015年借款。被告曲径口头答辩称，借款属实。第三人高某2陈述称，不清楚。', ['岑默', '曲径', '高某2']],
    ['原告岑默诉称：2015年借款。\n被告白石物业服务有限公司答辩称：借款属实。', ['岑默', '白石物业服务有限公司']],
    ['原告岑某1。委托代理人陆秉和，云川律衡律师事务所律师。被告曲某1。\n原告岑某1诉称，借款。被告曲某1辩称，属实。', ['岑某1', '曲某1']],
  ])('are parties without their verb: %s', (text, wanted) => {
    expect(parties(text).map(([name]) => name)).toEqual(wanted);
  });
});

describe('what befell an accused before', () => {
  it.each([
    '被告人卓远帆曾因犯盗窃罪，于2015年3月被判处拘役三个月，2015年6月刑满释放。',
    '曾因犯故意伤害罪，经云川省青河县人民法院判处有期徒刑一年。',
    '现因本案于2021年1月被取保候审。',
    '被告人卓远帆原系青河县商务局职工。',
  ])('names no further party: %s', (sentence) => {
    expect(
      parties(
        `云川省青河县人民法院\n刑事判决书\n（2021）云8101刑初1号\n公诉机关青河县人民检察院。\n被告人卓远帆，男，1988年3月2日出生。\n${sentence}\n青河县人民检察院以青检刑诉〔2021〕1号起诉书指控被告人犯盗窃罪，向本院提起公诉。现已审理终结。\n判决如下：\n被告人卓远帆犯盗窃罪，判处拘役三个月。\n审判员祁野\n二〇二一年三月一日\n书记员涂林`,
      ),
    ).toEqual([['卓远帆', '被告人']]);
  });
});

describe('those who appear without having been named before', () => {
  const opening = (appearing: string) =>
    readText(
      `卓远帆一审刑事判决书云川省青河县人民法院刑事判决书（2020）云8101刑初9号：青河县人民检察院指控被告人卓远帆犯故意伤害罪一案，于2020年3月2日提起公诉。本院依法组成合议庭。${appearing}现已审理终结`,
    );

  it('are parties, and their agents stand for them', () => {
    const record = opening('附带民事诉讼原告人岑默及其诉讼代理人陆秉和、梁衡，被告人卓远帆及其辩护人桂晓到庭参加诉讼。');
    expect(record.parties.map((party) => [party.name, ...party.roles])).toEqual([
      ['卓远帆', '被告人'],
      ['岑默', '附带民事诉讼原告人'],
    ]);
    expect(record.representatives.map((agent) => [agent.name, ...agent.represents])).toEqual([
      ['陆秉和', '岑默'],
      ['梁衡', '岑默'],
      ['桂晓', '卓远帆'],
    ]);
  });

  it('are none where they are agents, victims or short forms', () => {
    const names = (appearing: string) => opening(appearing).parties.map((party) => party.name);
    expect(names('被害人岑默，附带民事诉讼原告人委托代理人梁衡，被告人卓远帆到庭参加诉讼。')).toEqual(['卓远帆']);
  });
});
