import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { BatchProgress } from '../../../server/api/schemas.ts';
import { dataChanged } from '../../use-reply.ts';
import type { Batch } from './batch-state.ts';

export type Progress = z.output<typeof BatchProgress>;

export interface BatchEvents {
  readonly progress: Progress | null;
  /** The stream broke off and the browser is restoring it. */
  readonly lost: boolean;
}

/** Follows a running batch by server-sent events, whoever loads it; when it ends, everything on show is read again. */
export function useBatchEvents(batch: string | null): BatchEvents {
  const [events, setEvents] = useState<BatchEvents & { readonly batch: string | null }>({ batch: null, progress: null, lost: false });
  useEffect(() => {
    if (batch === null) return;
    const source = new EventSource(`/api/batches/${encodeURIComponent(batch)}/events`);
    let ended = false;
    source.addEventListener('progress', (event: MessageEvent<string>) => {
      ended = false;
      setEvents({ batch, progress: JSON.parse(event.data) as Progress, lost: false });
    });
    source.addEventListener('finished', (event: MessageEvent<string>) => {
      ended = true;
      // A batch that is left open has only failed parts; the browser asks again by itself, for they may be retried anywhere.
      if ((JSON.parse(event.data) as Batch).state !== 'running') source.close();
      setEvents({ batch: null, progress: null, lost: false });
      dataChanged();
    });
    source.onerror = () => {
      if (!ended) setEvents((now) => ({ ...now, batch, lost: true }));
    };
    return () => source.close();
  }, [batch]);
  return events.batch === batch ? events : { progress: null, lost: false };
}
