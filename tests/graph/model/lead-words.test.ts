import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPaper } from '../../../graph/model/leads/lead.ts';
import { likelihoodWords, listWords } from '../../../graph/model/leads/odds-words.ts';
import { papersToPull } from '../../../graph/model/leads/papers.ts';

describe('chances in words', () => {
  it.each([
    [0.9, '同类线索约每 10 条有 9 条成立（估计）'],
    [0.42, '同类线索约每 10 条有 4 条成立（估计）'],
    [0.97, '同类线索约每 100 条有 97 条成立（估计）'],
    [0.02, '同类线索约每 100 条有 2 条成立（估计）'],
    [0.9999, '同类线索每 100 条约有 99 条以上成立（估计）'],
    [0.0001, '同类线索每 100 条不到 1 条成立（估计）'],
  ])('%d has a denominator: %s', (chance, words) => {
    expect(likelihoodWords(chance).zh).toBe(words);
  });

  it('never say certain or impossible', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const { zh, en } = likelihoodWords(chance);
        expect(zh).not.toMatch(/100 条有 100|10 条有 10|有 0 条/u);
        expect(en).not.toMatch(/\b100 of 100|\b10 of 10\b|about 0 /u);
      }),
    );
  });

  it('tell how much of a list may not hold', () => {
    expect(listWords(0.043).zh).toBe('列表中到此为止约有 4% 可能不成立');
    expect(listWords(0.0003).zh).toBe('列表中到此为止不到 1% 可能不成立');
  });
});

describe('papers to pull', () => {
  const text = (zh: string) => ({ zh, en: zh });
  const reading = (id: string, state: 'open' | 'excluded', paper: string | null, holder?: string) =>
    withPaper(
      { id, state, text: text(id), note: text('') },
      paper === null ? null : text(paper),
      holder === undefined ? null : text(holder),
    );

  it('stand once each, with the office and all that they settle', () => {
    const papers = papersToPull([
      { innocent: [reading('笔误', 'open', '正本', '档案室'), reading('排班', 'open', '名册', '立案庭')] },
      { innocent: [reading('同名', 'open', '正本', '档案室'), reading('笔误', 'open', '正本', '档案室')] },
    ]);
    expect(papers.map((p) => [p.holder?.zh, p.paper.zh, p.settles.map((s) => s.zh)])).toEqual([
      ['档案室', '正本', ['笔误', '同名']],
      ['立案庭', '名册', ['排班']],
    ]);
  });

  it('are those of open readings, and may have no office', () => {
    const papers = papersToPull([
      { innocent: [reading('a', 'excluded', '正本', '档案室'), reading('b', 'open', '证明'), reading('c', 'open', null)] },
    ]);
    expect(papers.map((p) => [p.holder, p.paper.zh])).toEqual([[null, '证明']]);
  });
});
