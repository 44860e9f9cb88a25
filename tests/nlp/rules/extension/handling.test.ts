import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';
import { civilExtension } from './a-civil-judgment.ts';

const OPENING = '原告岑默与被告青河县曲径商贸有限公司买卖合同纠纷一案，';
const course = (told: string) => civilExtension({ opening: `${OPENING}${told}本案现已审理终结。` }).course;
const changes = (told: string) => course(`本院于2021年3月2日立案。${told}`).counselChanges.map(({ spans, ...item }) => item);

describe('the judge to whom a case was given', () => {
  it.each([
    ['本院于2021年3月2日立案后，于2021年3月4日分由审判员祁野承办。', '2021-03-04'],
    ['本院于2021年3月2日立案，2021年3月5日随机分案至法官祁野，依法适用简易程序。', '2021-03-05'],
    ['本院受理后，案件分配给审判员祁野办理。', null],
  ])('is read: %s', (told, on) => {
    expect(course(told).assigned.map((item) => [item.to, item.on])).toEqual([['祁野', on]]);
  });

  it('is not the one who only sat', () => {
    expect(course('本院于2021年3月2日立案后，依法由审判员祁野独任审理。').assigned).toEqual([]);
  });
});

describe('changes of counsel', () => {
  it.each([
    [
      '审理中，原告岑默于2021年3月20日解除对云川明衡律师事务所律师钟望的委托，另行委托云川知远律师事务所律师应澜担任诉讼代理人。',
      {
        act: 'changed',
        party: '岑默',
        former: { name: '钟望', firm: '云川明衡律师事务所' },
        next: { name: '应澜', firm: '云川知远律师事务所' },
        on: '2021-03-20',
      },
    ],
    [
      '审理过程中，被告青河县曲径商贸有限公司解除与钟望律师的委托代理关系。',
      { act: 'dismissed', party: '青河县曲径商贸有限公司', former: { name: '钟望', firm: null }, next: null, on: null },
    ],
    [
      '2021年3月22日，原告岑默增加委托云川知远律师事务所律师应澜为诉讼代理人。',
      { act: 'added', party: '岑默', former: null, next: { name: '应澜', firm: '云川知远律师事务所' }, on: '2021-03-22' },
    ],
    [
      '庭审后，原告岑默变更委托诉讼代理人为应澜。',
      { act: 'changed', party: '岑默', former: null, next: { name: '应澜', firm: null }, on: null },
    ],
  ])('are read: %s', (told, wanted) => {
    expect(changes(told)).toEqual([wanted]);
  });

  it.each([
    '原告岑默请求解除与被告的委托经营合同。',
    '本院告知当事人有权另行委托应澜为诉讼代理人。',
    '原告岑默及其委托诉讼代理人应澜到庭参加诉讼。',
  ])('are none: %s', (told) => {
    expect(changes(told)).toEqual([]);
  });
});

describe('police officers who handled the case', () => {
  const police = (reasons: string) =>
    readText(aCriminalJudgment({ reasons: `${reasons}\n本院认为，被告人卓远帆的行为已构成盗窃罪。` }))
      .officials.filter(({ role }) => role === 'police')
      .map(({ name, agency }) => [name, agency]);

  it.each([
    [
      '青河县公安局侦查员蓝鹊、佟安出具的情况说明证实被告人到案经过。',
      [
        ['蓝鹊', '青河县公安局'],
        ['佟安', '青河县公安局'],
      ],
    ],
    ['本案由青河县公安局办案民警蓝鹊侦办。', [['蓝鹊', '青河县公安局']]],
    ['侦查人员蓝鹊出庭说明情况。', [['蓝鹊', null]]],
  ])('are read: %s', (told, wanted) => {
    expect(police(told)).toEqual(wanted);
  });

  it('of a paper of their own house have it for their agency', () => {
    const text =
      '青河县公安局\n起诉意见书\n青公（刑）诉字〔2020〕88号\n犯罪嫌疑人卓远帆，男，1988年3月2日出生。\n犯罪嫌疑人卓远帆涉嫌盗窃一案，由我局侦查员蓝鹊、佟安侦办，现已侦查终结。\n根据《中华人民共和国刑事诉讼法》第一百六十二条之规定，现将此案移送审查起诉。\n此致\n青河县人民检察院\n2020年10月9日';
    expect(readText(text).officials.map(({ name, role, agency }) => [name, role, agency])).toEqual([
      ['蓝鹊', 'police', '青河县公安局'],
      ['佟安', 'police', '青河县公安局'],
    ]);
  });

  it.each(['被告人经办案民警查找到案。', '被告人殴打出警民警蓝鹊，致其轻微伤。', '侦查人员依法提取了指纹。', '办案民警蓝鹊被被告人打伤。'])(
    'are none: %s',
    (told) => {
      expect(police(told)).toEqual([]);
    },
  );
});

describe('sources of a merit', () => {
  const sources = (told: string, names = '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。') =>
    readText(
      aCriminalJudgment({
        header: names,
        reasons: `经审理查明，2020年5月6日，被告人卓远帆盗窃手机一部。${told}\n本院认为，被告人卓远帆的行为已构成盗窃罪，其检举揭发他人犯罪，经查证属实，构成立功，依法从轻处罚。`,
      }),
    ).extension.meritSources.map(({ spans, ...item }) => item);

  it.each([
    [
      '被告人卓远帆在羁押期间检举揭发曲径盗窃的犯罪事实，经青河县公安局查证属实。',
      { deed: 'report', person: '曲径', crime: '盗窃', verifiedBy: '青河县公安局', stage: 'custody' },
    ],
    [
      '侦查阶段，被告人卓远帆举报曲径贩卖毒品，并由青河县公安局侦破。',
      { deed: 'report', person: '曲径', crime: '贩卖毒品', verifiedBy: '青河县公安局', stage: 'investigation' },
    ],
    [
      '审理期间，卓远帆检举揭发曲径犯抢劫罪一案，青河县公安局出具的情况说明由经办人蓝鹊签字。',
      { deed: 'report', person: '曲径', crime: '抢劫罪', verifiedBy: '青河县公安局', verifiers: ['蓝鹊'], stage: 'trial' },
    ],
  ])('are read: %s', (told, wanted) => {
    expect(sources(told)).toMatchObject([{ defendant: '卓远帆', ...wanted }]);
  });

  it.each(['证人蓝鹊举报被告人卓远帆盗窃。', '卓远帆因群众举报被抓获。'])('are none where others report him: %s', (told) => {
    expect(sources(told).filter(({ person, crime }) => person !== null || crime !== null)).toEqual([]);
  });

  it('are none where the court finds no merit', () => {
    const text = aCriminalJudgment({
      reasons: '经审理查明，被告人卓远帆检举揭发曲径盗窃。\n本院认为，被告人卓远帆的行为已构成盗窃罪，其检举未经查证属实，不构成立功。',
    });
    expect(readText(text).extension.meritSources).toEqual([]);
  });
});
