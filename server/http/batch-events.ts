import type { RequestHandler } from 'express';
import { AppError } from '../../graph/model/errors.ts';
import type { Progress } from '../../ingestion/progress.ts';
import type { HttpContext } from './context.ts';
import { presentBatch } from './present/batch.ts';

const HEARTBEAT_MS = 15_000;

/** Server-sent events of one batch: `progress` while it runs, then `finished` with the batch, then the end. */
export function batchEvents(context: HttpContext): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params;
    const { journal } = context.services.store;
    if (!(await journal.batch(id))) throw new AppError('not-found', `no batch ${id}`);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', connection: 'keep-alive' });
    const send = (event: string, data: unknown): void => {
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const stops = [
      context.jobs.onProgress((progress: Progress) => {
        if (progress.batch === id) send('progress', progress);
      }),
      context.jobs.onFinished((batch) => {
        if (batch === id) void finish();
      }),
    ];
    const release = (): void => {
      clearInterval(heartbeat);
      for (const stop of stops) stop();
    };
    const finish = async (): Promise<void> => {
      release();
      const batch = await journal.batch(id);
      if (batch) send('finished', presentBatch(batch));
      response.end();
    };
    request.once('close', release);
    const latest = context.jobs.lastProgress(id);
    if (latest) send('progress', latest);
    else if ((await journal.batch(id))?.state !== 'running') await finish();
  };
}
