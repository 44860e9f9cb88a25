import type { RequestHandler } from 'express';
import { AppError } from '../../graph/model/errors.ts';
import { followBatch } from '../../ingestion/follow.ts';
import type { HttpContext } from './context.ts';
import { presentBatch } from './present/batch.ts';

const HEARTBEAT_MS = 15_000;

/** Server-sent events of one batch: `progress` while it runs, then `finished` with the batch as it ended, then the end. */
export function batchEvents(context: HttpContext): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params;
    const { services, queue, now } = context;
    if (!(await services.store.journal.batch(id))) throw new AppError('not-found', `no batch ${id}`);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', connection: 'keep-alive' });
    const send = (event: string, data: unknown): void => {
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const gone = new AbortController();
    request.once('close', () => gone.abort());
    try {
      const onProgress = (progress: unknown): void => send('progress', progress);
      const { batch } = await followBatch(id, { ...services, queue, now, onProgress, signal: gone.signal });
      if (!gone.signal.aborted) send('finished', presentBatch(batch));
    } finally {
      clearInterval(heartbeat);
      response.end();
    }
  };
}
