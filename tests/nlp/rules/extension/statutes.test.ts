import { describe, expect, it } from 'vitest';
import { readText } from '../a-document.ts';
import { aCivilDocument, civilExtension } from './a-civil-judgment.ts';

const written = (leads: string, reasons = '本院认为，事实清楚。') =>
  civilExtension({ leads, reasons }).statutes.map(({ law, article, insertion, paragraph, item }) =>
    [law, article, insertion && `之${insertion}`, paragraph && `${paragraph}款`, item && `${item}项`].filter(Boolean).join(' '),
  );

describe('statutes', () => {
  it('resolves a listing of articles, paragraphs and items of several laws', () => {
    expect(
      written(
        '依照《中华人民共和国刑法》第二百六十四条、第六十七条第三款、第七十二条第一款、第三款，《中华人民共和国刑事诉讼法》第二百二十五条第一款第（一）项之规定，判决如下：',
      ),
    ).toEqual([
      '中华人民共和国刑法 264',
      '中华人民共和国刑法 67 3款',
      '中华人民共和国刑法 72 1款',
      '中华人民共和国刑法 72 3款',
      '中华人民共和国刑事诉讼法 225 1款 1项',
    ]);
  });

  it.each([
    ['依照《刑法》第一百三十三条之一第一款第二项之规定，判决如下：', ['刑法 133 之1 1款 2项']],
    [
      '依照《中华人民共和国合同法》第九十四条第（二）、（四）项、第九十七条之规定，判决如下：',
      ['中华人民共和国合同法 94 2项', '中华人民共和国合同法 94 4项', '中华人民共和国合同法 97'],
    ],
    ['依照《中华人民共和国刑法》第七十二条第一、三款之规定，判决如下：', ['中华人民共和国刑法 72 1款', '中华人民共和国刑法 72 3款']],
    [
      '依照《中华人民共和国行政诉讼法》第六十九条、七十九条之规定，判决如下：',
      ['中华人民共和国行政诉讼法 69', '中华人民共和国行政诉讼法 79'],
    ],
    [
      '依照最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第九十条的规定，判决如下：',
      ['最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释 90'],
    ],
    [
      '依照《最高人民法院关于适用﹤中华人民共和国民事诉讼法﹥的解释》第九十条的规定，判决如下：',
      ['最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释 90'],
    ],
    ['依照《中华人民共和国民事诉讼法》246条的规定，判决如下：', ['中华人民共和国民事诉讼法 246']],
    [
      '依照《中华人民共和国刑法》第七十八条至第八十条之规定，判决如下：',
      ['中华人民共和国刑法 78', '中华人民共和国刑法 79', '中华人民共和国刑法 80'],
    ],
    [
      '依照《中华人民共和国刑法》第二百三十六条（强奸罪）、第二十三条之规定，判决如下：',
      ['中华人民共和国刑法 236', '中华人民共和国刑法 23'],
    ],
  ])('%s', (leads, wanted) => {
    expect(written(leads)).toEqual(wanted);
  });

  it('takes articles that the reasons rest on', () => {
    expect(written('判决如下：', '本院认为，根据《中华人民共和国民法典》第五百零九条第一款的规定，当事人应当全面履行。')).toEqual([
      '中华人民共和国民法典 509 1款',
    ]);
  });

  it.each([
    '本院认为，被告主张应适用《中华人民共和国民法典》第五百八十五条，没有证据。',
    '本院认为，双方合同第五条约定了价款。',
    '本院认为，《青河县曲径商贸有限公司员工管理规定》第三条不约束原告。',
    '本院认为，通知写明“根据《食品投诉管理办法》第十二条，本局不予受理”。',
    '本院认为，该法第十条不适用。',
  ])('rests on nothing: %s', (reasons) => {
    expect(written('判决如下：', reasons)).toEqual([]);
  });

  it('keeps the place of the law and of the article', () => {
    const text = aCivilDocument();
    const [first] = readText(text).extension.statutes;
    expect(first?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['中华人民共和国民法典', '第五百七十七条']);
  });
});
