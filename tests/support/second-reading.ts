/** Documents that the rules do not get a hold of, and models that answer what a test tells them to. */
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { ReadableDocument } from '../../nlp/extractor.ts';
import type { ChatModel, ChatRequest } from '../../nlp/llm/chat-model.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';

export function aDocument(text: string, id = 'paper'): ReadableDocument {
  return { id, source: `${id}.txt`, text, range: { start: 0, end: text.length } };
}

export function readByRules(text: string): ExtractionRecord {
  return rulesExtractor.extract(aDocument(text));
}

/** A paper without a header: who was sued by whom, and who decided, is told in free prose. */
export const A_LETTER = `关于一件买卖纠纷的说明
二〇一九年，原告宁采荷到青河县人民法院起诉被告季长风，要求归还货款。
此案案号为（2019）云8201民初77号，审判员陶令仪于2019年3月5日作出判决，书记员白露记录。
现将有关情况说明如下，请予核实。`;

/** A model that gives these answers in turn; a function is asked what to say to a request. */
export function aModel(...answers: readonly (string | object | Error | ((request: ChatRequest) => string))[]): ChatModel & {
  readonly requests: readonly ChatRequest[];
} {
  const requests: ChatRequest[] = [];
  return {
    id: 'small',
    requests,
    async ask(request, signal) {
      signal?.throwIfAborted();
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request);
      if (answer instanceof Error) throw answer;
      const text = typeof answer === 'function' ? answer(request) : typeof answer === 'string' ? answer : JSON.stringify(answer);
      return { text, tokens: { prompt: 100, completion: 20 }, remembered: false };
    },
  };
}
