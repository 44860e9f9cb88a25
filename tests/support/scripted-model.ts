import type { ChatAnswer, ChatModel, ChatRequest } from '../../nlp/llm/chat-model.ts';

/** A passage as it went to the model. */
export interface SentPassage {
  readonly passage: number;
  readonly words: string;
}

/** What a scripted model is asked, taken apart. */
export interface Sent {
  readonly question: string;
  readonly passages: readonly SentPassage[];
}

/** A model that answers what a test tells it to, and remembers what it was asked. */
export interface ScriptedModel extends ChatModel {
  readonly requests: readonly ChatRequest[];
}

/** `script` gives the text of the answer, or throws what the endpoint would. */
export function scriptedModel(script: (sent: Sent) => string): ScriptedModel {
  const requests: ChatRequest[] = [];
  return {
    id: 'scripted',
    requests,
    async ask(request): Promise<ChatAnswer> {
      requests.push(request);
      const text = script(JSON.parse(request.material) as Sent);
      return { text, tokens: { prompt: 10, completion: 5 }, remembered: false };
    },
  };
}

/** The answer in the shape that was asked for: sentences with their quotes as [passage, words]. */
export function answering(
  ...sentences: readonly { readonly text: string; readonly quotes: readonly (readonly [number, string])[] }[]
): string {
  return JSON.stringify({
    found: sentences.length > 0,
    sentences: sentences.map(({ text, quotes }) => ({ text, quotes: quotes.map(([passage, words]) => ({ passage, words })) })),
  });
}
