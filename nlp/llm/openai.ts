import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { AppError } from '../../graph/model/errors.ts';
import type { ChatAnswer, ChatModel, ChatRequest, TokenCount } from './chat-model.ts';
import { limitedFetch } from './limited-fetch.ts';

export interface EndpointOptions {
  /** Base address of the service, up to and with /v1. */
  readonly url: string;
  /** Empty where the service asks for none. */
  readonly key: string;
  readonly model: string;
  /** Milliseconds that one question may take with all its repetitions; in pieces, milliseconds of silence between two of them. */
  readonly patience: number;
}

/** Repetitions after 429, 5xx and broken connections, with growing pauses or those that the service asks for. */
const REPETITIONS = 3;
/** An answer in pieces may go on for so many times the patience in all. */
const PIECES_FACTOR = 5;

/** The body of a request as it goes over the wire, for whoever wants to see it first. */
export function requestBody({ instructions, material, shape, longestAnswer, inPieces = false }: ChatRequest, model: string, shaped = true) {
  return {
    model,
    messages: [
      { role: 'system' as const, content: instructions },
      { role: 'user' as const, content: material },
    ],
    temperature: 0,
    max_tokens: longestAnswer,
    ...(shaped && {
      response_format: { type: 'json_schema' as const, json_schema: { name: shape.name, strict: true, schema: { ...shape.schema } } },
    }),
    ...(inPieces && { stream: true as const, stream_options: { include_usage: true } }),
  };
}

/** A model behind any service that speaks Chat Completions. */
export function endpointModel({ url, key, model, patience }: EndpointOptions): ChatModel {
  const client = new OpenAI({
    baseURL: url,
    // The client wants a key even where the service does not; organisation and project would otherwise come from the environment.
    ...{ apiKey: key || 'none', organization: null, project: null, webhookSecret: null },
    ...{ timeout: patience, maxRetries: REPETITIONS, logLevel: 'off', fetch: limitedFetch },
  });
  let knowsShapes = true;

  const send = (request: ChatRequest, signal: AbortSignal, heard: () => void): Promise<ChatAnswer> => {
    const body = requestBody(request, model, knowsShapes);
    return body.stream === true ? inPieces(client, { ...body, stream: true }, signal, heard) : inOne(client, body, signal);
  };
  return {
    id: model,
    async ask(request, signal) {
      const quiet = new Deadline(patience);
      const whole = new Deadline(request.inPieces ? patience * PIECES_FACTOR : patience);
      const stop = AbortSignal.any([quiet.signal, whole.signal, ...(signal ? [signal] : [])]);
      const heard = (): void => quiet.restart();
      try {
        return await send(request, stop, heard).catch((error: unknown) => {
          // Small servers refuse a request that names a shape; the words of the question ask for it as well.
          if (!(error instanceof APIError) || error.status !== 400 || !knowsShapes) throw error;
          knowsShapes = false;
          return send(request, stop, heard);
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw translated(error);
      } finally {
        quiet.end();
        whole.end();
      }
    },
  };
}

type Body = ReturnType<typeof requestBody>;

async function inOne(client: OpenAI, { stream: _none, ...body }: Body, signal: AbortSignal): Promise<ChatAnswer> {
  const reply: unknown = await client.chat.completions.create(body, { signal });
  const { choices, usage } = completionOf(reply);
  const choice = choices?.[0];
  return answerFrom(body, choice?.message?.content, choice?.finish_reason, usage);
}

async function inPieces(client: OpenAI, body: Body & { stream: true }, signal: AbortSignal, heard: () => void): Promise<ChatAnswer> {
  let text = '';
  let finish: string | null | undefined;
  let usage: Usage;
  for await (const piece of await client.chat.completions.create(body, { signal })) {
    heard();
    const choice = piece.choices?.[0];
    text += choice?.delta?.content ?? '';
    finish = choice?.finish_reason ?? finish;
    usage = piece.usage ?? usage;
  }
  return answerFrom(body, text, finish, usage);
}

type Usage = { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null | undefined;
interface Completion {
  readonly choices?: readonly { readonly message?: { readonly content?: unknown }; readonly finish_reason?: string }[];
  readonly usage?: Usage;
}

/** A reply whose type is not said to be JSON comes as text. */
function completionOf(reply: unknown): Completion {
  try {
    const value: unknown = typeof reply === 'string' ? JSON.parse(reply) : reply;
    if (value !== null && typeof value === 'object') return value;
  } catch {
    // What is no JSON is no answer, either.
  }
  throw new AppError('model-answer', 'the reply is no chat completion');
}

function answerFrom(body: Body, content: unknown, finish: string | null | undefined, usage: Usage): ChatAnswer {
  if (finish === 'length') throw new AppError('model-answer', 'the answer was cut short');
  if (finish === 'content_filter') throw new AppError('model-answer', 'the service withheld the answer');
  if (typeof content !== 'string' || content === '') throw new AppError('model-answer', 'the answer is empty');
  return { text: content, tokens: tokensOf(body, content, usage), remembered: false };
}

/** A Chinese character is about one token. */
function tokensOf({ messages }: Body, answer: string, usage: Usage): TokenCount {
  const whole = (value: unknown, estimate: number): number =>
    Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : estimate;
  return {
    prompt: whole(
      usage?.prompt_tokens,
      messages.reduce((sum, { content }) => sum + content.length, 0),
    ),
    completion: whole(usage?.completion_tokens, answer.length),
  };
}

function translated(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof APIUserAbortError) return new AppError('model-unavailable', 'no answer in time', { cause: error });
  if (error instanceof APIConnectionError) return new AppError('model-unavailable', error.message, { cause: error });
  if (error instanceof APIError)
    return new AppError('model-unavailable', `the service answered ${error.status ?? 'nothing'}`, { cause: error });
  // An answer whose own parts are no JSON: the client throws what JSON.parse does.
  if (error instanceof SyntaxError) return new AppError('model-answer', 'the reply is no chat completion', { cause: error });
  return new AppError('model-unavailable', error instanceof Error ? error.message : String(error), { cause: error });
}

/** Aborts its signal when it is not restarted in time. */
class Deadline {
  readonly #abort = new AbortController();
  readonly #milliseconds: number;
  #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => this.#abort.abort(), this.#milliseconds);
  }
}
