import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedAnswer } from '../../../nlp/ask/checked-answer.ts';
import { passagesOf } from '../../../nlp/ask/passage.ts';
import { answering } from '../../support/scripted-model.ts';
import { anAskedDocument, JUDGMENT } from './an-asked-document.ts';

const PASSAGES = passagesOf(anAskedDocument(JUDGMENT));
const NAMES = ['卓远帆', '岑默', '陆秉和', '曲径', '尹小满'];
const numberOf = (words: string): number => PASSAGES.findIndex(({ text }) => text.includes(words)) + 1;
const FINE = '并处罚金人民币五千元';

function check(text: string, words: string, question = '判处多少罚金？') {
  return checkedAnswer(answering({ text, quotes: [[numberOf(words), words]] }), question, PASSAGES, NAMES);
}

describe('the answer of a model', () => {
  it('keeps a sentence with its quote, at its place in the original', () => {
    const { sentences, dropped } = check('罚金为五千元。', FINE);
    expect(sentences.map(({ text }) => text)).toEqual(['罚金为五千元。']);
    const [quote] = sentences[0]!.quotes;
    expect(quote?.quote).toBe(JUDGMENT.slice(quote!.span.start, quote!.span.end));
    expect(quote?.quote).toContain(FINE);
    expect(dropped).toEqual({ sentences: 0, quotes: 0 });
  });

  it('takes the same number, sum or date in another way of writing', () => {
    for (const [text, words] of [
      ['罚金为5000元。', FINE],
      ['骗取12.6万元。', '骗取被害人现金126000元'],
      ['宣判于2019年4月29日，审判长是陆秉和。', '陆秉和 审判员曲径 二〇一九年四月二十九日'],
    ] as const)
      expect(check(text, words.includes(' ') ? PASSAGES[numberOf('陆秉和') - 1]!.text : words).sentences.length, text).toBe(1);
  });

  it.each([
    ['a number', '罚金为六千元。', FINE],
    ['another unit', '罚金为五千元，缓刑五千日。', FINE],
    ['a date', '2019年5月1日处罚金五千元。', FINE],
    ['a case number', '(2019)岭0121刑初7009号处罚金五千元。', FINE],
    ['a person of another passage', '曲径被处罚金五千元。', FINE],
    ['a person nobody knows', '罚金五千元由方思齐缴纳。', FINE],
    ['a masked person', '罚金五千元由方某某缴纳。', FINE],
    ['an accusation', '陆秉和收受贿赂。', '审判长陆秉和'],
    ['an accusation in English', 'The judge took a bribe.', '审判长陆秉和'],
    ['a person in English', 'The fine was paid by Fang Siqi.', FINE],
    ['another matter', '庭审气氛紧张。', FINE],
    ['the contrary of a clause that was cut', '被告人有立功表现。', '立功表现'],
  ])('drops a sentence that adds %s', (_what, text, words) => {
    expect(check(text, words)).toMatchObject({ sentences: [], dropped: { sentences: 1 } });
  });

  it('lets no question carry an accusation into an answer', () => {
    const words = '审判长陆秉和';
    expect(check('陆秉和收受贿赂十万元。', words, '陆秉和收受贿赂十万元了吗？').sentences).toEqual([]);
  });

  it('takes a name from the question where nobody is accused', () => {
    expect(check('卓远帆的罚金为五千元。', FINE, '卓远帆判处多少罚金？').sentences).toHaveLength(1);
  });

  it('shows the whole clause of which words were picked', () => {
    const { sentences } = check('被告人没有立功表现。', '立功表现');
    expect(sentences[0]?.quotes[0]?.quote).toContain('没有立功表现');
  });

  it('counts quotes that stand nowhere, and drops a sentence that has no other', () => {
    const quotes: [number, string][] = [
      [numberOf(FINE), '罚金六千元'],
      [999, FINE],
      [0, FINE],
      [numberOf(FINE), '的'],
    ];
    const { sentences, dropped } = checkedAnswer(answering({ text: '罚金为五千元。', quotes }), '罚金？', PASSAGES, NAMES);
    expect(sentences).toEqual([]);
    expect(dropped).toEqual({ sentences: 1, quotes: 4 });
  });

  it.each(['', '罚金为五千元。', '{"sentences":', '[]', '{"found":true}', '{"found":"yes","sentences":[]}', 'null'])(
    'is refused where it has not the shape: %s',
    (text) => {
      expect(() => checkedAnswer(text, '罚金？', PASSAGES, NAMES)).toThrow(expect.objectContaining({ code: 'model-answer' }));
    },
  );

  it('is read inside a fence', () => {
    const fenced = `\`\`\`json\n${answering({ text: '罚金为五千元。', quotes: [[numberOf(FINE), FINE]] })}\n\`\`\``;
    expect(checkedAnswer(fenced, '罚金？', PASSAGES, NAMES).sentences).toHaveLength(1);
  });

  it('drops what would steer a terminal or turn writing round', () => {
    for (const sign of ['\u001b[31m', '\u202e', '\n', '\u200b']) expect(check(`罚金为${sign}五千元。`, FINE).sentences).toEqual([]);
  });

  it('is nothing but places in the passages, whatever it holds', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom(FINE, '卓远帆', '审判长', '没有立功', '五千元', '。', ''));
    const sentence = fc.record({ text: words, quotes: fc.array(fc.tuple(fc.integer({ min: -2, max: 40 }), words), { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (sentences) => {
        const checked = checkedAnswer(answering(...sentences), '罚金？', PASSAGES, NAMES);
        expect(checked.sentences.length + checked.dropped.sentences).toBe(sentences.length);
        for (const { quotes } of checked.sentences) {
          expect(quotes.length).toBeGreaterThan(0);
          for (const { span, quote } of quotes) expect(quote).toBe(JUDGMENT.slice(span.start, span.end));
        }
      }),
    );
  });
});
