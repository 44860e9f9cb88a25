import { describe, expect, it } from 'vitest';
import { courtName, namesNoAgency, prisonName, procuratorateName, withoutProvince } from '../../../graph/model/names/agency-names.ts';

const oneName = (names: readonly string[]) => new Set(names).size === 1;

describe('the one name of a court', () => {
  it('is the same with and without province for a court that no register has', () => {
    const printed = ['新疆维吾尔自治区河湾县人民法院', '新疆河湾县人民法院', '河湾县人民法院', '河湾县法院'];
    expect(oneName(printed.map((name) => courtName(name, '新3299')))).toBe(true);
    expect(courtName('河湾县人民法院', '川9921')).not.toBe(courtName('河湾县人民法院', '新3299'));
    expect(courtName('四川省河湾县人民法院', null)).toBe(courtName('河湾县人民法院', '川9921'));
    expect(courtName('青石区人民法院', '云0199')).toBe(courtName('云南省昆明市青石区人民法院', '云0199'));
    expect(courtName('云南省昆明市河湾县人民法院', '云0199')).toBe(courtName('河湾县人民法院', '云0199'));
  });

  it('needs no code where the register knows one court of the name', () => {
    expect(oneName(['焦作市解放区人民法院', '解放区人民法院', '河南省焦作市解放区人民法院'].map((name) => courtName(name, null)))).toBe(
      true,
    );
    expect(oneName(['鄂尔多斯市东胜区人民法院', '内内蒙古鄂尔多斯市东胜区人民法院'].map((name) => courtName(name, null)))).toBe(true);
    expect(courtName('族自治区贵港市中级人民法院', null)).toBe(courtName('广西壮族自治区贵港市中级人民法院', null));
    expect(courtName('新乡市延津县法院', null)).toBe(courtName('河南省延津县人民法院', null));
  });

  it('stays as printed where two courts bear the name, and apart where the provinces differ', () => {
    expect(courtName('鼓楼区人民法院', null)).toBe('鼓楼区人民法院');
    expect(courtName('鼓楼区人民法院', '苏0302')).not.toBe(courtName('鼓楼区人民法院', '闽0102'));
    expect(courtName('云岭省清河县人民法院', null)).not.toBe(courtName('清河县人民法院', null));
    expect(courtName('清河县人民法院', '岭0121')).toBe('清河县人民法院');
  });

  it('keeps the parts of a place that look like the name of a province', () => {
    expect(withoutProvince('吉林市船营区人民法院')).toBe('吉林市船营区人民法院');
    expect(withoutProvince('海南藏族自治州中级人民法院')).toBe('海南藏族自治州中级人民法院');
    expect(withoutProvince('河南省解放区人民法院')).toBe('解放区人民法院');
  });

  it.each([
    '最高人民法院',
    '中华人民共和国最高人民法院',
    '中华人民共和国中华人民共和国最高人民法院',
    '中国人民共和国最高人民法院',
    '中华人民法共和国最高人民法院',
    '最高法院',
  ])('%s is the supreme court', (name) => expect(courtName(name, null)).toBe('最高人民法院'));

  it('follows a county that became a district or a city', () => {
    expect(courtName('山东省茌平县人民法院', '鲁1523')).toBe(courtName('聊城市茌平区人民法院', null));
    expect(courtName('宁乡县人民法院', null)).toBe(courtName('宁乡市人民法院', null));
  });

  it('knows an autonomous county and prefecture by the short name that people use', () => {
    expect(courtName('景东县人民法院', null)).toBe(courtName('景东彝族自治县人民法院', null));
    expect(courtName('大理州中级人民法院', null)).toBe(courtName('云南省大理白族自治州中级人民法院', null));
  });

  it.each(['区人民法院', '市人民法院', '本院', '某县人民法院', '四川省××××人民法院'])('%s is no agency', (name) => {
    expect(namesNoAgency(name)).toBe(true);
    expect(courtName(name, null)).toBe(name);
  });
});

describe('the one name of a procuratorate', () => {
  const here = courtName('广东省廉江市人民法院', '粤0881');

  it('is the same with and without province and behind words of the sentence', () => {
    const printed = [
      '廉江市人民检察院',
      '广东省廉江市人民检察院',
      '的廉江市人民检察院',
      '由广东省廉江市人民检察院',
      '准许廉江市人民检察院',
    ];
    expect(oneName(printed.map((name) => procuratorateName(name, here, '粤0881')))).toBe(true);
    expect(procuratorateName('浙江省诸暨市人民检察院', null, null)).toBe('诸暨市人民检察院');
  });

  it('takes the place from the court where several bear the name', () => {
    const court = courtName('徐州市鼓楼区人民法院', '苏0302');
    expect(procuratorateName('鼓楼区人民检察院', court, '苏0302')).toBe('徐州市鼓楼区人民检察院');
    expect(procuratorateName('鼓楼区人民检察院', null, null)).toBe('鼓楼区人民检察院');
  });

  it('takes the province of the court for a place that no register has', () => {
    const court = courtName('新疆维吾尔自治区河湾县人民法院', '新3299');
    const printed = ['河湾县人民检察院', '新疆河湾县人民检察院', '新疆维吾尔自治区河湾县人民检察院'];
    expect(oneName(printed.map((name) => procuratorateName(name, court, '新3299')))).toBe(true);
  });

  it('keeps the supreme and the provincial one apart from all others', () => {
    expect(procuratorateName('中华人民共和国最高人民检察院', null, null)).toBe('最高人民检察院');
    expect(procuratorateName('江西省人民检察院', null, null)).not.toBe(procuratorateName('海南省人民检察院', null, null));
  });
});

it('a prison is of the province of the court that decides on its prisoners', () => {
  const court = courtName('四川省宜宾市中级人民法院', '川15');
  expect(prisonName('青石监狱', court, '川15')).toBe(prisonName('四川省青石监狱', court, '川15'));
  expect(prisonName('青石监狱', null, null)).toBe('青石监狱');
  expect(prisonName('某监狱', court, '川15')).toBe('某监狱');
});
