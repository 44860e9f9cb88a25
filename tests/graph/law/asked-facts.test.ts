import { describe, expect, it } from 'vitest';
import { type AskedFact, FACTS, missingFacts } from '../../../graph/law/facts/asked-facts.ts';
import { OFFICES } from '../../../graph/model/leads/offices.ts';

const HAN = /[\u4e00-\u9fff]/;

describe('what rules ask', () => {
  it.each(Object.entries(FACTS))(
    '%s is named, with its paper and the office that keeps it, in both languages',
    (_, { label, paper, holder }) => {
      for (const { zh, en } of [label, paper]) {
        expect(zh).toMatch(HAN);
        expect(en).toMatch(/^[a-z][^\u4e00-\u9fff]+$/);
      }
      expect(Object.values(OFFICES)).toContain(holder);
    },
  );

  it('tells of no fact that somebody is guilty of its lack', () => {
    const words = Object.values(FACTS).flatMap(({ label, paper }) => [label.zh, paper.zh]);
    expect(words.filter((word) => /隐瞒|伪造|故意不|涉嫌/.test(word))).toEqual([]);
  });

  it('says two facts of one name and one paper once, and keeps the order', () => {
    const asked: [AskedFact, ...AskedFact[]] = ['ruledOn', 'crimeDate', 'ruledOn', 'grounds'];
    expect(missingFacts(asked).map(({ fact }) => fact.zh)).toEqual(['裁定日期', '犯罪时间', '悔改、立功等级']);
  });

  it('keeps facts of one name apart where different papers tell them', () => {
    expect(missingFacts(['releasedOn', 'newEnd'])).toHaveLength(2);
  });
});
