import { describe, expect, it } from 'vitest';
import { prepareText } from '../../ingestion/prepare.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';

const HEAD = '河湾县人民法院\n民事判决书\n（2019）云9901民初45号\n';
const END = '原告张东川与被告李远借款纠纷一案，现已审理终结。判决如下：驳回诉讼请求。\n审判员卓远帆\n二〇二〇年五月六日\n书记员曲径\n';
const GIVEN = [...'东川远帆默辰宇轩梓涵浩然子墨佳怡欣悦诗雨泽明'];
/** As many names as are wanted, all different. */
const name = (n: number) => `岑${GIVEN[n % 22]}${GIVEN[Math.floor(n / 22) % 22]}${GIVEN[Math.floor(n / 484) % 22]}`;
const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('');

const prepared = (text: string) => prepareText({ path: '甲.txt', text }, rulesExtractor);

describe('the bounds of what one text may hold', () => {
  it('reads a joint action of hundreds of parties with agents for all', () => {
    const { problem, parts } = prepared(
      `${HEAD}${lines(400, (n) => `原告${name(n)}，男，汉族。\n`)}以上原告共同委托代理人曲径，云川远帆律师事务所律师。\n被告李远，男。\n${END}`,
    );
    expect(problem).toBeNull();
    expect(parts[0]?.document.record.parties.length).toBeGreaterThan(390);
    expect(parts[0]?.document.record.representatives[0]?.represents.length).toBeGreaterThan(390);
  });

  it.each([
    ['parties beyond number', lines(6_000, (n) => `原告${name(n)}，男，汉族。\n`), '5000'],
    ['one party named without end', `原告：${'张三、'.repeat(6_000)}\n`, '5000'],
    [
      'agents of everybody, again and again',
      lines(700, (n) => `原告${name(n)}，男。\n以上原告共同委托代理人${name(n + 5_000)}，云川远帆律师事务所律师。\n`),
      '50000',
    ],
  ])('does not read %s, and tells the bound in both languages', (_, header, bound) => {
    const { problem, parts } = prepared(`${HEAD}${header}被告李远，男。\n${END}`);
    expect(parts).toEqual([]);
    expect(problem).toMatchObject({ reason: 'too-much', detail: expect.stringMatching(new RegExp(`最多 ${bound}.*at most ${bound}`)) });
  });

  it('does not read a text of more documents, or a document of more characters, than there are', () => {
    const document = `${HEAD}原告张东川，男。\n${END}`;
    expect(prepared(document.repeat(2_001)).problem).toMatchObject({ reason: 'too-much', detail: expect.stringContaining('2000') });
    expect(prepared(document.repeat(30))).toMatchObject({ problem: null, parts: { length: 30 } });
    const endless = `${HEAD}${'本院认为。'.repeat(410_000)}`;
    expect(prepared(endless).problem).toMatchObject({ reason: 'too-much', detail: expect.stringContaining('2000000') });
  });
});
