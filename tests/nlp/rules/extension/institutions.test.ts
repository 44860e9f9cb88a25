import { describe, expect, it } from 'vitest';
import { civilExtension } from './a-civil-judgment.ts';

const named = (body: string) => civilExtension({ body }).institutions.map(({ name, kind }) => [kind, name]);

describe('expert bodies', () => {
  it.each([
    ['经云川正源司法鉴定所鉴定，原告构成十级伤残。', [['forensic', '云川正源司法鉴定所']]],
    ['2021年3月4日青河县公安局物证鉴定室出具鉴定书。', [['forensic', '青河县公安局物证鉴定室']]],
    ['本院委托云川信衡资产评估有限公司对房屋进行评估。', [['appraisal', '云川信衡资产评估有限公司']]],
    ['经青河县价格认证中心认定，损失为300元。', [['price', '青河县价格认证中心']]],
    ['云川同和会计师事务所有限公司作出审计报告。', [['audit', '云川同和会计师事务所有限公司']]],
    ['经和平区公安司法鉴定中心鉴定，构成轻微伤。', [['forensic', '和平区公安司法鉴定中心']]],
  ])('%s', (body, wanted) => {
    expect(named(body)).toEqual(wanted);
  });

  it.each(['原告申请司法鉴定，该鉴定所未受理。', '双方对评估公司的选择没有异议。', '被告是一家拍卖行的员工。'])(
    'names nobody: %s',
    (body) => {
      expect(named(body)).toEqual([]);
    },
  );
});

describe('who chose a body', () => {
  const body = '云川正源司法鉴定所';
  const chosen = (text: string) => civilExtension({ body: text }).institutions.map((item) => [item.name, item.chosen]);

  it.each([
    `经原告申请，本院委托${body}对原告的伤情进行鉴定。`,
    `经原告申请，经本院委托，${body}于2021年3月4日作出鉴定意见。`,
    `经被告申请，法院依法委托${body}进行鉴定。`,
    `本院根据被告的申请委托${body}重新鉴定。`,
    `因原告自行委托鉴定，被告申请重新鉴定，本院委托${body}进行鉴定。`,
    `双方未能协商一致，本院指定${body}进行鉴定。`,
  ])('the court: %s', (text) => expect(chosen(text)).toEqual([[body, 'court']]));

  it.each([
    `经摇号，本院委托${body}进行鉴定。`,
    `本院通过随机方式确定${body}进行鉴定。`,
    `本院委托${body}进行鉴定。该机构系电脑随机选定。`,
    `鉴定机构以抽签产生。本院委托${body}进行鉴定。`,
  ])('a lot: %s', (text) => expect(chosen(text)).toEqual([[body, 'lot']]));

  it.each([
    `双方当事人协商选定鉴定机构后，本院委托${body}进行鉴定。`,
    `经原、被告共同选定，本院委托${body}进行鉴定。`,
    `征得双方同意，本院委托${body}进行鉴定。`,
  ])('the parties: %s', (text) => expect(chosen(text)).toEqual([[body, 'agreed']]));

  it.each([
    `原告自行委托${body}进行鉴定。`,
    `2021年3月4日，原告的母亲委托${body}鉴定伤残等级。`,
    `${body}作出鉴定意见。该鉴定系原告单方委托。`,
  ])('one party: %s', (text) => expect(chosen(text)).toEqual([[body, 'party']]));

  it.each([
    `经${body}鉴定，原告构成十级伤残。`,
    `一审法院委托${body}进行鉴定。`,
    `公安机关委托${body}进行鉴定。`,
    `本院认为，${body}的鉴定意见可以采信。`,
  ])('cannot be told: %s', (text) => expect(chosen(text)).toEqual([[body, null]]));

  it('hears the place that takes the choice from the court', () => {
    expect(chosen(`本院委托${body}进行鉴定。原告提出异议。庭审中查明，经摇号，${body}对伤情作出鉴定。`)).toEqual([[body, 'lot']]);
  });

  it('reads administrators, several at once', () => {
    const [law, audit] = ['云川泰和律师事务所', '云川同和会计师事务所有限公司'];
    const appointed = (text: string) => civilExtension({ body: text }).institutions.map(({ name, kind, chosen: by }) => [name, kind, by]);
    expect(appointed(`2021年3月1日，本院指定${law}、${audit}共同担任青河县曲径商贸有限公司管理人。`)).toEqual([
      [law, 'administrator', 'court'],
      [audit, 'administrator', 'court'],
    ]);
    expect(appointed(`经摇号，本院指定${law}担任青河县曲径商贸有限公司管理人。`)).toEqual([[law, 'administrator', 'lot']]);
    expect(appointed('债权人会议认为管理人应当勤勉尽责。')).toEqual([]);
  });

  it('takes what a decision orders for the choice of its court', () => {
    const { institutions } = civilExtension({ operative: '指定云川泰和律师事务所担任青河县曲径商贸有限公司管理人。' });
    expect(institutions).toMatchObject([{ kind: 'administrator', chosen: 'court' }]);
  });
});
