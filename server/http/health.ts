import type { IncomingMessage, ServerResponse } from 'node:http';
import { asAppError, type ErrorCode } from '../../graph/model/errors.ts';
import { withDeadline } from '../deadline.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';

export interface ProbeOptions {
  /** Resolve when the service answers, and say why it does not. */
  readonly ask: { readonly store: () => Promise<unknown>; readonly queue: () => Promise<unknown> };
  readonly metrics: Metrics;
  readonly log: Log;
}

/** How a service stands: it answers, or why it does not. */
type Standing = 'ok' | ErrorCode;

const READY_WITHIN_MS = 2000;

/**
 * Answers what a supervisor asks: `GET /health/live` (this process answers), `GET /health/ready` (the store and the queue answer within 2 s:
 * 200, or 503 naming what does not), `GET /metrics` (Prometheus). Everything else is left to `next`. Works with Express and without.
 */
export function probes({ ask, metrics, log }: ProbeOptions) {
  const ready = readiness(ask, log);
  const answers: Readonly<Record<string, () => Promise<Answer>>> = {
    '/health/live': async () => json(200, { status: 'live' }),
    '/health/ready': ready,
    '/metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() }),
  };
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const answer = answers[(request.url ?? '').split('?', 1)[0] ?? ''];
    if (!answer || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    answer()
      .catch((error: unknown) => {
        log.error({ err: error }, 'probe failed');
        return json(500, { status: 'failed', code: asAppError(error).code });
      })
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const json = (status: number, body: object): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });

function readiness(ask: ProbeOptions['ask'], log: Log): () => Promise<Answer> {
  const storeStanding = standing(ask.store, 'store-unavailable');
  const queueStanding = standing(ask.queue, 'queue-unavailable');
  let last = 'ok ok';
  return async () => {
    const [storeNow, queueNow] = await Promise.all([storeStanding(), queueStanding()]);
    const isReady = storeNow === 'ok' && queueNow === 'ok';
    // Supervisors ask every few seconds; only a change is news.
    const now = `${storeNow} ${queueNow}`;
    if (now !== last) log[isReady ? 'info' : 'warn']({ store: storeNow, queue: queueNow }, isReady ? 'ready' : 'not ready');
    last = now;
    return json(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not-ready', store: storeNow, queue: queueNow });
  };
}

/** Asks a service how it stands. One question at a time: a service that hangs is not asked again and again. */
function standing(ask: () => Promise<unknown>, late: ErrorCode): () => Promise<Standing> {
  let asked: Promise<Standing> | null = null;
  const answer = async (): Promise<Standing> => {
    try {
      await ask();
      return 'ok';
    } catch (error) {
      return asAppError(error).code;
    } finally {
      asked = null;
    }
  };
  return () => {
    asked ??= answer();
    return withDeadline<Standing>(asked, READY_WITHIN_MS, () => late);
  };
}
