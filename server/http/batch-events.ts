import type { RequestHandler } from 'express';
import { BATCH_EVENTS } from '../api/contract.ts';
import { LOCAL } from '../casework/actor.ts';
import { follow } from '../casework/batches/follow.ts';
import type { HttpContext } from './context.ts';
import { presentBatch } from './present/batch.ts';

/** The stream of events as a way to its use case. */
export const BATCH_EVENTS_DOOR = { [BATCH_EVENTS]: { useCase: follow } };

const HEARTBEAT_MS = 15_000;

/** Server-sent events of one batch: `progress` while it runs, then `finished` with the batch as it ended, then the end. */
export function batchEvents({ casework }: HttpContext): RequestHandler<{ id: string }> {
  return async (request, response) => {
    let heartbeat: NodeJS.Timeout | undefined;
    const begin = (): void => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', connection: 'keep-alive' });
      heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    };
    const send = (event: string, data: unknown): void => {
      // What is refused is a reply of its own; a stream begins with its first news.
      if (heartbeat === undefined) begin();
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const gone = new AbortController();
    request.once('close', () => gone.abort());
    try {
      const onNews = (progress: unknown): void => send('progress', progress);
      const { batch } = await casework.perform(LOCAL, follow, { batch: request.params.id }, { onNews, signal: gone.signal });
      if (!gone.signal.aborted) send('finished', presentBatch(batch));
    } finally {
      clearInterval(heartbeat);
      if (response.headersSent) response.end();
    }
  };
}
