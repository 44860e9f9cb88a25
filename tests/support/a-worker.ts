import { LOCAL } from '../../server/casework/actor.ts';
import type { Casework } from '../../server/casework/gate.ts';
import { work } from '../../server/casework/queue/work.ts';

export interface Worker {
  /** Asks it to end what is at hand and waits for it. */
  stop(): Promise<void>;
}

/** A worker in this process, as a worker process is one. */
export function aWorker(casework: Casework): Worker {
  const told = new AbortController();
  const working = casework.perform(LOCAL, work, {}, { signal: told.signal });
  return {
    stop() {
      told.abort();
      return working;
    },
  };
}
