/** A service on loopback that speaks Chat Completions and behaves as a test wants it to: well, badly, or not at all. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly response_format?: { readonly type: string; readonly json_schema: { readonly schema: Record<string, unknown> } };
}

export type ChatReply =
  | { readonly say: string; readonly finish?: string; readonly usage?: unknown; readonly type?: string; readonly everyMs?: number }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly raw: string; readonly type?: string }
  /** Sends so much of an answer and breaks the connection. */
  | { readonly cut: string }
  | 'silence'
  /** Sends without end. */
  | 'flood';

export interface ChatEndpoint {
  readonly url: string;
  readonly requests: readonly ChatBody[];
  /** Headers of the requests, in their order. */
  readonly headers: readonly IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** @param reply what is answered to the request of this number, from 0 */
export async function chatEndpoint(reply: (body: ChatBody, number: number) => ChatReply): Promise<ChatEndpoint> {
  const requests: ChatBody[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as ChatBody;
    requests.push(body);
    headers.push(request.headers);
    send(response, body, reply(body, requests.length - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    headers,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, body: ChatBody, reply: ChatReply): void {
  if (reply === 'silence') return;
  if (reply === 'flood') {
    flood(response);
    return;
  }
  if ('cut' in reply) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_000 });
    response.write(reply.cut);
    setTimeout(() => response.destroy(), 10);
    return;
  }
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body ?? JSON.stringify({ error: { message: 'no' } }));
    return;
  }
  if ('raw' in reply) {
    response.writeHead(200, { 'content-type': reply.type ?? 'application/json' });
    response.end(reply.raw);
    return;
  }
  const { say, finish = 'stop', usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }, type } = reply;
  if (body.stream) {
    void inPieces(response, say, finish, usage, reply.everyMs);
    return;
  }
  response.writeHead(200, { 'content-type': type ?? 'application/json' });
  response.end(
    JSON.stringify({
      ...{ id: 'chatcmpl-1', object: 'chat.completion', created: 0, model: body.model },
      choices: [{ index: 0, message: { role: 'assistant', content: say }, finish_reason: finish }],
      usage,
    }),
  );
}

/** Sends an answer in pieces, with so many milliseconds between two of them. */
async function inPieces(response: ServerResponse, say: string, finish: string, usage: unknown, everyMs = 0): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (value: unknown): void => {
    response.write(
      `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 0, model: 'm', ...(value as object) })}\n\n`,
    );
  };
  for (let at = 0; at < say.length; at += 7) {
    event({ choices: [{ index: 0, delta: { content: say.slice(at, at + 7) }, finish_reason: null }] });
    if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] });
  event({ choices: [], usage });
  response.end('data: [DONE]\n\n');
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"choices":[{"message":{"content":"');
  const more = (): void => {
    while (!response.destroyed && response.write('长'.repeat(50_000)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}
