import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../graph/model/errors.ts';
import type { ChatAnswer, ChatRequest } from '../../../nlp/llm/chat-model.ts';
import { endpointModel, requestBody } from '../../../nlp/llm/openai.ts';
import { type ChatBody, type ChatEndpoint, type ChatReply, chatEndpoint } from '../../support/chat-endpoint.ts';

const REQUEST: ChatRequest = {
  instructions: '摘录',
  material: '{"document":"青河县人民法院"}',
  shape: { name: 'excerpt', schema: { type: 'object', properties: {}, required: [], additionalProperties: false } },
  longestAnswer: 50,
};
const GOOD = '{"court":null}';
/** No test waits for it unless it is meant to. */
const LONG = 20_000;
const SHORT = 150;

let open: ChatEndpoint | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function ask(
  reply: (body: ChatBody, number: number) => ChatReply,
  { patience = LONG, request = REQUEST, signal }: { patience?: number; request?: ChatRequest; signal?: AbortSignal } = {},
): Promise<ChatAnswer> {
  open = await chatEndpoint(reply);
  return endpointModel({ url: open.url, key: 'secret', model: 'small', patience }).ask(request, signal);
}

const failure = (asked: Promise<unknown>): Promise<AppError> =>
  asked.then(
    () => {
      throw new Error('an answer came');
    },
    (error: AppError) => error,
  );

describe('a model behind Chat Completions', () => {
  it.each([
    ['in one', REQUEST],
    ['in pieces', { ...REQUEST, inPieces: true }],
  ])('gives the answer with what it cost, %s', async (_how, request) => {
    const answer = await ask(() => ({ say: GOOD }), { request });
    expect(answer).toEqual({ text: GOOD, tokens: { prompt: 100, completion: 20 }, remembered: false });
    expect(open?.requests).toHaveLength(1);
    expect(open?.headers[0]?.authorization).toBe('Bearer secret');
  });

  it('sends word for word what a preview shows', async () => {
    await ask(() => ({ say: GOOD }));
    expect(open?.requests[0]).toEqual(requestBody(REQUEST, 'small'));
  });

  it('estimates the cost where the service does not tell it', async () => {
    const { tokens } = await ask(() => ({ say: GOOD, usage: { prompt_tokens: -4 } }));
    expect(tokens).toEqual({ prompt: REQUEST.instructions.length + REQUEST.material.length, completion: GOOD.length });
  });

  it('reads a completion that does not say that it is JSON', async () => {
    expect((await ask(() => ({ say: GOOD, type: 'text/plain' }))).text).toBe(GOOD);
  });

  it('asks again after a rate limit and a failing server', async () => {
    const replies: ChatReply[] = [
      { status: 429, headers: { 'retry-after-ms': '1' } },
      { status: 503, headers: { 'retry-after-ms': '1' } },
      { say: GOOD },
    ];
    expect((await ask((_body, number) => replies[number]!)).text).toBe(GOOD);
    expect(open?.requests).toHaveLength(3);
  });

  it('leaves the shape away where the service does not know shapes, and remembers it', async () => {
    open = await chatEndpoint((body) => (body.response_format ? { status: 400 } : { say: GOOD }));
    const model = endpointModel({ url: open.url, key: '', model: 'small', patience: LONG });
    await model.ask(REQUEST);
    await model.ask(REQUEST);
    expect(open.requests.map(({ response_format }) => response_format !== undefined)).toEqual([true, false, false]);
  });

  it.each<[string, ChatReply, AppError['code']]>([
    ['an answer cut short', { say: '{"court":', finish: 'length' }, 'model-answer'],
    ['a withheld answer', { say: '', finish: 'content_filter' }, 'model-answer'],
    ['an empty answer', { say: '' }, 'model-answer'],
    ['a reply that is no completion', { raw: '[1,2]' }, 'model-answer'],
    ['a reply that is no JSON', { raw: '<html>', type: 'text/html' }, 'model-answer'],
    ['a reply that says JSON and is none', { raw: '{"choices":[' }, 'model-answer'],
    ['an answer without end', 'flood', 'model-answer'],
    ['a refused key', { status: 401 }, 'model-unavailable'],
    [
      'a redirection to somebody else',
      { status: 307, headers: { location: 'http://127.0.0.1:9/v1/chat/completions' } },
      'model-unavailable',
    ],
    ['a broken connection', { cut: '{"choices":[{"mess' }, 'model-unavailable'],
  ])('says so of %s', async (_what, reply, code) => {
    const error = await failure(ask(() => reply, { patience: 1_500 }));
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe(code);
  });

  it.each([REQUEST, { ...REQUEST, inPieces: true }])('gives up on a service that is silent', async (request) => {
    expect((await failure(ask(() => 'silence', { patience: SHORT, request }))).code).toBe('model-unavailable');
  });

  it('waits for a slow service as long as pieces of the answer come', async () => {
    // Every piece comes well within the patience, all of them together well after it.
    const answer = await ask(() => ({ say: GOOD.repeat(6), everyMs: 60 }), { patience: 400, request: { ...REQUEST, inPieces: true } });
    expect(answer.text).toBe(GOOD.repeat(6));
  });

  it('gives up on a service that is not there', async () => {
    const gone = await chatEndpoint(() => 'silence');
    await gone.close();
    const model = endpointModel({ url: gone.url, key: '', model: 'small', patience: SHORT });
    expect((await failure(model.ask(REQUEST))).code).toBe('model-unavailable');
  });

  it('stops when it is told to, and gives the reason', async () => {
    const stop = new AbortController();
    const asked = ask(
      () => {
        stop.abort(new Error('enough'));
        return 'silence';
      },
      { signal: stop.signal },
    );
    expect((await failure(asked)).message).toBe('enough');
  });
});
