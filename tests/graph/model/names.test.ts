import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../graph/model/names/name-key.ts';
import { isMasked, isMaskedNumber, isMaskedSerial, isWhollyHidden } from '../../../graph/model/names/names.ts';

describe('masked names', () => {
  it.each([
    '张某某',
    '张某',
    '张某甲',
    '黄某1',
    '王××',
    '李＊',
    '李**',
    '赵XX',
    'Ｘ云',
    '孙〇',
    '吴□',
    '郑?',
    '冯？',
    '何\uFFFD',
    '张甲',
    '王１２',
    '欧阳某',
    '张某1',
    '张1',
    '李甲',
    '王A',
    '李×',
    '××云',
    'XX',
    '李x',
    'ＸＸ',
    '＊＊',
    '张**',
    '○○○',
    '△△',
    '江苏某某律师事务所',
    '某律师事务所',
    '某某律师事务所1',
    '甲律师事务所',
    'A公司',
    '四川省××××人民法院',
    '某县人民法院',
  ])('%s identifies nobody', (name) => expect(isMasked(name)).toBe(true));

  it.each([
    '张东川',
    '甲子明',
    '欧阳青禾',
    '丁一',
    '司马甲寅',
    '万甲山',
    '阿依古丽·买合木',
    'JOHN MAXWELL',
    'Alexis Fox',
    '河湾县人民法院',
    '青石丙丁贸易有限公司',
    '云岭明河律师事务所',
  ])('%s is a name', (name) => expect(isMasked(name)).toBe(false));

  it('tells what still shows something from what shows nothing', () => {
    expect(['×××', '某某', 'XX', '＊＊＊'].filter((name) => !isWhollyHidden(name))).toEqual([]);
    expect(['张某', '×东川', '某县人民法院'].filter(isWhollyHidden)).toEqual([]);
  });

  it('tells a number whose serial is hidden from one that hides its court', () => {
    expect(['(2025)川××××刑初12号', '(2025)川9901刑初××号', '(2025)川某某民初3号'].every(isMaskedNumber)).toBe(true);
    expect(['(2025)川9901刑初××号', '(2014)青民初字第××号', '(2014)青民初字第×5号'].every(isMaskedSerial)).toBe(true);
    expect(['(2025)川××××刑初12号', '(2025)川9901刑初12号'].some(isMaskedSerial)).toBe(false);
  });
});

describe('one name in many writings', () => {
  it.each([
    '阿依古丽·买合木',
    '阿依古丽•买合木',
    '阿依古丽‧买合木',
    '阿依古丽・买合木',
    '阿依古丽．买合木',
    '阿依古丽.买合木',
    '阿依古丽 · 买合木',
  ])('%s is 阿依古丽·买合木', (name) => expect(nameKey(name)).toBe('阿依古丽·买合木'));

  it('writes traditional characters as simplified ones, and nothing else', () => {
    expect(nameKey('張東川')).toBe('张东川');
    expect(nameKey('趙麗華')).toBe('赵丽华');
    expect(nameKey('乾东川')).toBe('乾东川');
    expect(nameKey('J. R. Fox')).toBe('J. R. Fox');
  });
});
