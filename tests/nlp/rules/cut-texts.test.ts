import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const HEAD =
  '云川省白石市中级人民法院\n刑事判决书\n（2021）云81刑终45号\n青河县人民检察院指控被告人卓远帆犯盗窃罪一案，青河县人民法院于2021年1月4日作出（2020）云8101刑初45号刑事判决。卓远帆不服，提出上诉。本院依法组成合议庭审理了本案，现已审理终结。';

const decides = (text: string) => {
  const { outcomes, charges, sentences } = readText(text);
  return { outcomes, charges: charges.map(({ crime }) => crime), months: sentences.map(({ months }) => months) };
};
const NOTHING = { outcomes: [], charges: [], months: [] };

describe('a text that its source cut off before it decides', () => {
  it.each([
    '原判认定卓远帆窃得手机一部。依照《中华人民共和国刑法》第二百六十四条之规定，判决：被告人卓远帆犯盗窃罪，判处有期徒刑一年，并处罚金三千元。宣判后，卓远帆提出上诉，称原判量刑过重。经审理查明的事实与原判一致',
    '原审法院认为，被告人卓远帆的行为已构成盗窃罪。依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：被告人卓远帆犯盗窃罪，判处有期徒刑一年。卓远帆上诉称，原判量刑过重，请求二审法院改判并适用缓刑。其辩护人提出',
    '一审法院认为，被告人卓远帆的行为已构成盗窃罪。依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：被告人卓远帆犯盗窃罪，判处有期徒刑一年',
    '原判以盗窃罪判处被告人卓远帆有期徒刑一年。白石市人民检察院认为原判适用法律正确，建议驳回上诉，维持原判。本院认为，上诉人卓远帆的上诉理由不能成立',
    '白石市人民检察院的量刑建议为有期徒刑八个月，并处罚金。指控被告人卓远帆犯盗窃罪的证据有',
  ])('says nothing of its own: …%s', (rest) => {
    expect(decides(`${HEAD}${rest}`)).toEqual(NOTHING);
  });

  it('says nothing of its own at first instance, whatever the procuratorate proposes', () => {
    const text =
      '云川省青河县人民法院\n刑事判决书\n（2021）云8101刑初45号\n公诉机关青河县人民检察院。\n被告人卓远帆，男，1988年3月2日出生。\n青河县人民检察院指控被告人卓远帆犯盗窃罪，提起公诉。现已审理终结。\n公诉机关认为应当以盗窃罪追究其刑事责任，建议判处有期徒刑六个月至十个月，并处罚金。本院认为';
    expect(decides(text)).toEqual(NOTHING);
  });

  it('keeps its own decision apart from the quoted one where it is whole', () => {
    const rest =
      '原审法院认为，被告人卓远帆的行为已构成盗窃罪，依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：被告人卓远帆犯盗窃罪，判处有期徒刑一年。宣判后，卓远帆提出上诉。\n本院认为，原判量刑适当。依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第（一）项之规定，裁定如下：\n驳回上诉，维持原判。';
    const signed = `${HEAD}${rest}\n审判长温书岚\n审判员祁野\n审判员白川\n二〇二一年三月九日\n书记员涂林`;
    expect(decides(signed)).toEqual({ outcomes: ['affirmed'], charges: ['盗窃罪'], months: [] });
    expect(decides(`${HEAD}${rest}`)).toEqual({ outcomes: ['affirmed'], charges: ['盗窃罪'], months: [] });
  });
});

describe('an operative part without handing-over words', () => {
  it.each([
    ['依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第（一）项之规定：\n裁定驳回上诉，维持原判。', ['affirmed']],
    ['依照《中华人民共和国刑事诉讼法》第三十条之规定，现决定驳回卓远帆的回避申请。', ['other']],
  ])('is read: %s', (rest, outcomes) => {
    expect(decides(`${HEAD}\n${rest}\n审判长温书岚\n二〇二一年三月九日`).outcomes).toEqual(outcomes);
  });
});
