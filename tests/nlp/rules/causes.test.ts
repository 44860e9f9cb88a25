import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from './a-document.ts';

function civil(opening: string, parties = '原告曲径，男，1980年生。\n被告卓远帆，男，1981年生。\n被告青河县第二中学。'): string[] {
  const text = `云川省青河县人民法院\n民事判决书\n（2020）云8101民初3号\n${parties}\n${opening}本院受理后，依法组成合议庭，公开开庭进行了审理。本案现已审理终结。\n本院认为，原告的请求有据。判决如下：\n驳回原告的诉讼请求。\n审判长温书岚\n二〇二〇年五月六日\n书记员涂林`;
  return readText(text).extension.causes.map(({ value }) => value);
}

const criminal = (opening: string): string[] =>
  readText(aCriminalJudgment({ opening: `${opening}本院依法组成合议庭，公开开庭审理了本案。现已审理终结。` })).extension.causes.map(
    ({ value }) => value,
  );

describe('the cause of a civil case', () => {
  it.each([
    ['原告曲径与被告卓远帆民间借贷纠纷一案，', '民间借贷纠纷'],
    ['原告曲径诉被告卓远帆、青河县第二中学健康权纠纷一案，', '健康权纠纷'],
    ['原告曲径与被告卓远帆生命权、健康权、身体权纠纷一案，', '生命权、健康权、身体权纠纷'],
    ['原告曲径与被告卓远帆网络购物合同纠纷一案，', '网络购物合同纠纷'],
    ['原告曲径与被告青河县第二中学（以下简称第二中学）网络购物合同纠纷一案，', '网络购物合同纠纷'],
    ['原告曲径与被告卓远帆买卖合同纠纷四案，', '买卖合同纠纷'],
    ['原告曲径与被告卓远帆追索劳动报酬纠纷，', '追索劳动报酬纠纷'],
  ])('%s', (opening, cause) => {
    expect(civil(opening)).toEqual([cause]);
  });

  it('stands in the text where its span says', () => {
    const text =
      '云川省青河县人民法院\n民事裁定书\n（2020）云8101民初3号\n原告曲径。\n被告卓远帆。\n原告曲径与被告卓远帆健康权纠纷一案，本院立案受理。裁定如下：\n准许撤诉。\n审判员温书岚\n二〇二〇年五月六日';
    const [cause] = readText(text).extension.causes;
    expect(cause!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['健康权纠纷']);
  });
});

describe('the crimes charged', () => {
  it.each([
    ['青河县人民检察院指控被告人卓远帆犯盗窃罪，于2021年2月18日向本院提起公诉。', ['盗窃罪']],
    ['青河县人民检察院指控被告人卓远帆寻衅滋事罪、妨害公务罪，于2021年2月18日向本院提起公诉。', ['寻衅滋事罪', '妨害公务罪']],
    ['青河县人民检察院指控被告人卓远帆犯盗窃、抢劫罪，于2021年2月18日向本院提起公诉。', ['盗窃罪', '抢劫罪']],
    ['青河县人民法院审理被告人卓远帆故意杀人一案，于2021年2月18日作出判决。', ['故意杀人罪']],
    ['青河县人民检察院指控被告人卓远帆犯掩饰、隐瞒犯罪所得罪，于2021年2月18日提起公诉。', ['掩饰、隐瞒犯罪所得罪']],
  ])('%s', (opening, crimes) => {
    expect(criminal(opening)).toEqual(crimes);
  });
});

it('an administrative act is named without the office that did it', () => {
  const text =
    '云川省青河县人民法院\n行政判决书\n（2020）云8101行初3号\n原告曲径，男。\n被告青河县公安局。\n原告曲径不服被告青河县公安局治安管理行政处罚决定，向本院提起诉讼。本院受理后依法审理。本案现已审理终结。\n判决如下：\n驳回原告的诉讼请求。\n审判长温书岚\n二〇二〇年五月六日';
  expect(readText(text).extension.causes.map(({ value }) => value)).toEqual(['治安管理行政处罚']);
});
