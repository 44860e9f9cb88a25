import { describe, expect, it } from 'vitest';
import { AppError } from '../../../graph/model/errors.ts';
import { answerOf } from '../../../nlp/second-reader/answer.ts';

const COURT = { value: '青河县人民法院', quote: '青河县人民法院审理' };
const GOOD = JSON.stringify({ court: COURT, officials: [] });
const FIELDS = ['court', 'officials'] as const;

describe('an answer', () => {
  it.each([
    ['as asked', GOOD],
    ['in fences', `\`\`\`json\n${GOOD}\n\`\`\``],
    ['with talk around it', `好的，以下是结果（共{1}项）：\n${GOOD}\n希望对您有帮助 {}`],
    ['with thinking before it', `<think>the {court} is "}" somewhere</think>${GOOD}`],
  ])('is read %s', (_how, text) => {
    expect(answerOf(text, FIELDS).values).toEqual([{ field: 'court', said: COURT }]);
  });

  it.each(['', '没有', '[1,2]', '{"court":', '{"court": {"value": "青河县'])('that holds no object is of no use: %s', (text) => {
    expect(() => answerOf(text, FIELDS)).toThrow(AppError);
  });

  it('keeps what has its shape and counts the rest', () => {
    const answer = answerOf(
      JSON.stringify({
        court: '青河县人民法院',
        officials: [{ name: '陶令仪', role: '审判员', quote: '审判员陶令仪' }, { name: '白露' }, 7],
        guilty: true,
        sentence: '死刑',
      }),
      FIELDS,
    );
    expect(answer.values.map(({ field }) => field)).toEqual(['officials']);
    expect(answer).toMatchObject({ malformed: 3, notAsked: 2 });
  });

  it('does not take what an object inherits for a field', () => {
    expect(answerOf('{"__proto__": {"court": {"value":"甲法院","quote":"甲法院"}}}', FIELDS).values).toEqual([]);
  });

  it('ends a list that does not end', () => {
    const one = { name: '陶令仪', role: '审判员', quote: '审判员陶令仪' };
    expect(answerOf(JSON.stringify({ officials: Array.from({ length: 5000 }, () => one) }), FIELDS).values.length).toBeLessThan(1000);
  });
});
