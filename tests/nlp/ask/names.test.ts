import { describe, expect, it } from 'vitest';
import { nameLike } from '../../../nlp/ask/names.ts';

const found = (text: string) => nameLike(text).map((name) => name.text);

describe('names in a sentence', () => {
  it.each([
    ['张伟收受贿赂', '张伟'],
    ['本案由高斌强审理', '高斌强'],
    ['欧阳青禾到庭', '欧阳青禾'],
    ['法官方向明是亲属', '方向明'],
    ['方某某缴纳', '方某某'],
    ['黄某1称', '黄某1'],
    ['卓××到庭', '卓××'],
  ])('are seen in %s', (text, name) => {
    expect(found(text).some((one) => name.startsWith(one) || one.startsWith(name))).toBe(true);
  });

  it('are not seen in ordinary words of judgments', () => {
    expect(found('本院认为，被告人的行为已构成诈骗罪，数额巨大，应当从重处罚。')).toEqual([]);
    expect(found('如不服本判决，可以提出上诉')).toEqual([]);
  });
});
