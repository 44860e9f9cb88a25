import { describe, expect, it } from 'vitest';
import { search } from '../../../nlp/ask/search.ts';
import { anAskedDocument, JUDGMENT } from './an-asked-document.ts';

const OTHER = JUDGMENT.replaceAll('卓远帆', '闻人月白').replaceAll('7001', '7002').replace('五千元', '九千元').replace('126000', '88000');
const DOCUMENTS = [anAskedDocument(JUDGMENT, 'd1'), anAskedDocument(OTHER, 'd2')];
const NAMES = ['卓远帆', '闻人月白', '岑默', '陆秉和', '曲径', '尹小满'];
const ask = (question: string, documents = DOCUMENTS) => search(question, documents, NAMES);

describe('a search', () => {
  it.each([
    ['卓远帆被判处多少罚金？', '五千元'],
    ['闻人月白的罚金是多少', '九千元'],
    ['卓远帆的律师是谁', '岑默'],
    ['(2019)岭0121刑初7002号骗了多少钱', '88000元'],
    ['何时立案', '立案'],
    ['How much is the fine of 卓远帆?', '五千元'],
    ['2019年4月29日的案件由谁审理', '陆秉和'],
  ])('answers %s', (question, words) => {
    const { found, best } = ask(question);
    expect(found).toBe(true);
    expect(best[0]?.text).toContain(words);
  });

  it.each(['卓远帆的汽车是什么品牌', '天气怎么样', 'What is the weather?', '岑默送过红包吗', '？？'])('says no to %s', (question) => {
    expect(ask(question).found).toBe(false);
  });

  it('never answers about one person or case out of the document of another', () => {
    for (const { document } of ask('卓远帆被判处多少罚金？').ranked) expect(document).toBe('d1');
    for (const { document } of ask('(2019)岭0121刑初7002号判处多少罚金').ranked) expect(document).toBe('d2');
  });

  it.each([
    ['方思齐被判处多少罚金', '方思齐'],
    ['骗取99999元的是谁', '99999元'],
    ['（2011）岭0102民初1号怎么判', '（2011）岭0102民初1号'],
    ['2015年3月3日立案了吗', '2015年3月3日'],
  ])('says what of %s stands nowhere', (question, words) => {
    const { found, missing } = ask(question);
    expect(found).toBe(false);
    expect(missing).toEqual([words]);
  });

  it('reads sums, dates and numbers in whatever way they are written', () => {
    for (const question of ['骗取12.6万元的是谁', '二〇一八年十二月二十日被刑事拘留的是谁', '(2019)岭0121刑初7001号的审判长'])
      expect(ask(question).missing, question).toEqual([]);
  });

  it('gives the same passages whatever the order in which it is told the names', () => {
    const backwards = search('卓远帆被判处多少罚金？', DOCUMENTS, [...NAMES].reverse());
    expect(backwards.best.map(({ text }) => text)).toEqual(ask('卓远帆被判处多少罚金？').best.map(({ text }) => text));
  });

  it('finds nothing where there are no documents', () => {
    expect(ask('何时立案', [])).toMatchObject({ found: false, best: [], ranked: [] });
  });
});
