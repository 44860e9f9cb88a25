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
