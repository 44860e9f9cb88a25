import { describe, expect, it } from 'vitest';
import { isMasked } from '../../../graph/model/names.ts';

describe('masked names', () => {
  it.each([
    '张某',
    '张某某',
    '张某甲',
    '黄某1',
    '王×',
    '王××',
    '李＊',
    '李**',
    '赵x',
    '赵XX',
    'Ｘ云',
    '孙○',
    '孙〇',
    '周△',
    '吴□',
    '郑?',
    '冯？',
    '何\uFFFD',
    '张甲',
    '张乙',
    '王1',
    '王１２',
    '欧阳某',
  ])('%s identifies nobody', (name) => {
    expect(isMasked(name)).toBe(true);
  });

  it.each(['张东川', '甲子明', '欧阳青禾', '丁一', '司马甲寅', '阿依古丽·买买提', '万甲山'])('%s is a name', (name) => {
    expect(isMasked(name)).toBe(false);
  });
});
