import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const BODY =
  '被告人卓远帆，男，住青河县。\n青河县人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉。现已审理终结。\n本院认为，依照刑法规定，判决如下：\n被告人卓远帆犯盗窃罪，判处拘役二个月。\n审判员祁野\n二〇二〇年五月六日\n书记员涂林';

describe('the court as its heading prints it', () => {
  it.each([
    '云川维吾尔自治区高级人民法院青河哈萨克自治州分院',
    '云川省青河县人民法院白石人民法庭',
    '云川省白石高新技术产业开发区人民法院',
    '白石铁路运输法院',
    '中国人民解放军白石军事法院',
    '白石金融法院',
    '云川省林区中级法院',
    '白石海事法院',
  ])('%s', (court) => {
    const record = readText(`${court}\n刑 事 判 决 书\n（2020）云81刑初9号\n${BODY}`);
    expect([record.court, record.number]).toEqual([court, '(2020)云81刑初9号']);
    expect(record.officials.map((official) => official.agency)).toEqual([court, court]);
  });
});

describe('a heading in one line', () => {
  const TELLS = '青河县人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉并指派检察员佟念安出庭支持公诉。现已审理终结。';
  it.each([
    [
      '卓远帆、岑某盗窃二审刑事判决书云川省白石市中级人民法院刑事判决书（2020）云81刑终9号：',
      '云川省白石市中级人民法院',
      '(2020)云81刑终9号',
    ],
    [
      '卓远帆盗窃案一审刑事判决书(2020-05-0609.57.43)云川省青河县人民法院刑事判决书（2020）云8101刑初9号：',
      '云川省青河县人民法院',
      '(2020)云8101刑初9号',
    ],
    ['卓远帆盗窃罪刑事判决书31云川省青河县人民法院刑事判决书（2014）青刑初字第31号：', '云川省青河县人民法院', '(2014)青刑初字第31号'],
    [
      '卓远帆一审刑事判决书云川省高级人民法院青河蒙古自治州分院刑事判决书（2020）云40刑初9号：',
      '云川省高级人民法院青河蒙古自治州分院',
      '(2020)云40刑初9号',
    ],
    [
      '卓远帆一审刑事判决书云川省青河县人民法院刑事判决书（速裁程序专用）（2020）云8101刑初9号',
      '云川省青河县人民法院',
      '(2020)云8101刑初9号',
    ],
    ['云川省青河县人民法院刑事判决书（认罪认罚案件适用）（2020）云8101刑初9号', '云川省青河县人民法院', '(2020)云8101刑初9号'],
  ])('%s', (line, court, number) => {
    const record = readText(line + TELLS);
    expect([record.kind, record.court, record.number]).toEqual(['criminal-judgment', court, number]);
    expect(record.officials.map((official) => official.name)).toEqual(['佟念安']);
    expect(record.parties.map((party) => party.name)).toEqual(['卓远帆']);
  });

  it('names its procuratorate in the label that follows', () => {
    const record = readText(
      '卓远帆一审刑事判决书云川省青河县人民法院刑事判决书（2020）云8101刑初9号公诉机关青河县人民检察院：指控意见公诉机关根据青检刑诉〔2020〕8号起诉书，指控被告人犯盗窃罪。',
    );
    expect([record.procuratorate, record.relatedCases.map((item) => item.number)]).toEqual(['青河县人民检察院', ['青检刑诉(2020)8号']]);
  });
});
