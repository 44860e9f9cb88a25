import { useEffect, useRef } from 'react';
import type { Reply } from '../../../server/api/contract.ts';
import { dataChanged } from '../../use-reply.ts';
import { useWatched, type Watched } from '../../use-watched.ts';
import { markOf, type Queue } from './batch-state.ts';

export interface Batches {
  readonly list: Watched<Reply<'GET /api/batches'>>;
  readonly queue: Watched<Queue>;
}

/** All batches and the queue, kept up to date: a batch may be loaded by any process on any machine. */
export function useBatches(): Batches {
  const list = useWatched('GET /api/batches');
  const queue = useWatched('GET /api/queue');
  const mark = markOf(list.reply?.batches ?? null, queue.reply);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (mark === null) return;
    if (seen.current !== null && seen.current !== mark) dataChanged();
    seen.current = mark;
  }, [mark]);
  return { list, queue };
}
