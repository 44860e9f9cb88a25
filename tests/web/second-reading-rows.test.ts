import { describe, expect, it } from 'vitest';
import type { SecondReading } from '../../graph/model/record/second-reading.ts';
import { recordRows } from '../../web/pages/documents/record-rows.ts';

const reading = (over: Partial<SecondReading>): SecondReading => ({
  ...{ reader: 'language-model', model: 'small', version: '1', asked: ['court', 'date'], filled: 1, agreed: 0, differed: 0 },
  ...{ dropped: {}, silence: null, tokens: { prompt: 1, completion: 1 }, guessedCause: null },
  ...over,
});
const rows = (...secondReadings: SecondReading[]) =>
  recordRows({ secondReadings }, 0).map(({ label, value }) => `${label.zh}：${value.zh}`);

describe('who else was asked about a document', () => {
  it('is said with what came of it', () => {
    expect(rows(reading({ dropped: { 'not-in-text': 2 } }))).toEqual(['语言模型：small · 询问：法院、日期 · 补出 1 · 弃用：原文中没有 2']);
  });

  it('is said when nothing came of it', () => {
    expect(rows(reading({ filled: 0, silence: 'unavailable' }))).toEqual(['语言模型：small · 询问：法院、日期 · 模型服务不可用']);
  });

  it('shows a guess as a guess, with its words', () => {
    const guessedCause = { value: '买卖合同纠纷', probability: 0.962, spans: [{ start: 3, end: 7 }] };
    const record = { secondReadings: [reading({ reader: 'classifier', model: 'natural', asked: [], filled: 0, guessedCause })] };
    const guess = recordRows(record, 1).find(({ label }) => label.zh === '推测案由');
    expect(guess?.value.zh).toBe('买卖合同纠纷 · 96% · 仅供参考，不计入分析');
    expect(guess?.spans).toEqual([{ start: 2, end: 6 }]);
  });

  it('is no row where nobody was asked', () => {
    expect(rows()).toEqual([]);
  });
});
