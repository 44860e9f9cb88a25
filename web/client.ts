/** Calls of the API, typed by its contract. Every failure is a ProblemError that says what happened. */
import type { Bilingual } from '../graph/model/span.ts';
import type { Body, EndpointName, QueryInput, Reply } from '../server/api/contract.ts';

export type GetName = Extract<EndpointName, `GET ${string}`>;

/** What a call needs beside its name; `id` fills `:id` of the path. */
export interface CallOptions<N extends EndpointName> {
  readonly id?: string;
  readonly query?: QueryInput<N>;
  /** Sent as JSON. */
  readonly body?: Body<N>;
  readonly signal?: AbortSignal;
}

/** A failed call. `code` is the code of the problem reply, or `unreachable` when no reply came, or `unreadable` when it was not one of ours. */
export class ProblemError extends Error {
  readonly code: string;
  readonly title: Bilingual;
  readonly status: number;
  constructor(code: string, title: Bilingual, detail: string, status: number) {
    super(detail);
    this.name = 'ProblemError';
    this.code = code;
    this.title = title;
    this.status = status;
  }
}

export const UNREACHABLE: Bilingual = { zh: '服务没有应答', en: 'The server does not answer' };
export const UNREADABLE: Bilingual = { zh: '服务的应答无法读取', en: 'The reply of the server cannot be read' };

/** Path of an endpoint with its id and query filled in. */
export function addressOfCall(name: EndpointName, id: string | undefined, query: Readonly<Record<string, unknown>> | undefined): string {
  const path = name.slice(name.indexOf(' ') + 1).replace(':id', encodeURIComponent(id ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A problem reply as an error; anything else that is not a success becomes `unreadable`. */
export function asProblem(status: number, body: string): ProblemError {
  try {
    const problem: unknown = JSON.parse(body);
    if (typeof problem === 'object' && problem !== null && 'code' in problem && 'title' in problem) {
      const { code, title, detail } = problem as { code: string; title: Bilingual; detail?: string };
      return new ProblemError(code, title, detail ?? '', status);
    }
  } catch {
    // Not JSON: a proxy or another server answered.
  }
  return new ProblemError('unreadable', UNREADABLE, `HTTP ${status}`, status);
}

async function call<N extends EndpointName>(name: N, method: string, options: CallOptions<N>): Promise<Reply<N>> {
  const url = addressOfCall(name, options.id, options.query as Readonly<Record<string, unknown>> | undefined);
  let response: Response;
  try {
    response = await fetch(url, { method, signal: options.signal ?? null, ...carried(options.body) });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    // What browsers say here ("Failed to fetch") tells a reader nothing more than the title does.
    throw new ProblemError('unreachable', UNREACHABLE, '', 0);
  }
  const body = await response.text();
  if (!response.ok) throw asProblem(response.status, body);
  try {
    return JSON.parse(body) as Reply<N>;
  } catch {
    throw new ProblemError('unreadable', UNREADABLE, `${name}: HTTP ${response.status}`, response.status);
  }
}

function carried(body: unknown): RequestInit {
  if (body === undefined) return { headers: { accept: 'application/json' } };
  return { headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Reads. */
export function get<N extends GetName>(name: N, options: CallOptions<N> = {}): Promise<Reply<N>> {
  return call(name, 'GET', options);
}

/** Has the indicators run over everything loaded; gives the run that waits or is under way. */
export function mine(): Promise<Reply<'POST /api/runs'>> {
  return call('POST /api/runs', 'POST', {});
}

/** Stops a run; gives it as it stands then. */
export function stopRun(id: string): Promise<Reply<'POST /api/runs/:id/stop'>> {
  return call('POST /api/runs/:id/stop', 'POST', { id });
}

/** Gives the failed parts of a batch their attempts anew; says how many there were. */
export function retryBatch(id: string): Promise<Reply<'POST /api/batches/:id/retry'>> {
  return call('POST /api/batches/:id/retry', 'POST', { id });
}

/** Decides about a doubtful value, or takes the decision back; gives the value as it stands then. */
export function decideReview(body: Body<'POST /api/review/decide'>): Promise<Reply<'POST /api/review/decide'>> {
  return call('POST /api/review/decide', 'POST', { body });
}

/** Lets the readings of the present reader stand; they are put in place in the background. */
export function adoptReadings(reason: string): Promise<Reply<'POST /api/readings/adopt'>> {
  return call('POST /api/readings/adopt', 'POST', { body: { reason } });
}

/** Asks the documents of one lead. The question goes in the body: addresses are kept in histories and logs. */
export function askLead(id: string, question: string, signal: AbortSignal): Promise<Reply<'POST /api/leads/:id/ask'>> {
  return call('POST /api/leads/:id/ask', 'POST', { id, body: { question }, signal });
}
