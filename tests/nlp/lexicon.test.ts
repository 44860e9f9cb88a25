import { describe, expect, it } from 'vitest';
import { isKnownCrime } from '../../nlp/lexicon/crimes.ts';

describe('crimes that the law knows', () => {
  it.each([
    '盗窃罪',
    '掩饰、隐瞒犯罪所得罪',
    '贩卖、运输毒品罪',
    '非法制造枪支罪',
    '窝藏罪',
    '参加黑社会性质组织罪',
    '销售有毒、有害食品罪',
    '流氓罪',
  ])('%s', (name) => {
    expect(isKnownCrime(name)).toBe(true);
  });

  it.each(['前款罪', '毒品罪', '盗窃、抢劫罪', '本罪', '罪'])('not %s', (name) => {
    expect(isKnownCrime(name)).toBe(false);
  });
});
