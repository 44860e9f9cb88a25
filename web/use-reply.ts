import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Reply } from '../server/api/contract.ts';
import { addressOfCall, type CallOptions, type GetName, get, ProblemError } from './client.ts';

let dataVersion = 0;
const listeners = new Set<() => void>();

/** Says that what the server holds has changed (a batch or a run ended): everything on show is read again. */
export function dataChanged(): void {
  dataVersion += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `reply` stays the last one that came while the next is on its way; `fresh` says that it answers the present question. */
export interface Loaded<T> {
  readonly reply: T | null;
  readonly fresh: boolean;
  readonly problem: ProblemError | null;
  readonly retry: () => void;
}

interface Held<T> {
  readonly key: string;
  readonly reply: T | null;
  readonly problem: ProblemError | null;
}

/** Reads an endpoint and reads it again when the question or the data change. `null` options ask nothing. */
export function useReply<N extends GetName>(name: N, options: Omit<CallOptions<N>, 'signal'> | null): Loaded<Reply<N>> {
  const version = useSyncExternalStore(subscribe, () => dataVersion);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<Reply<N>>>({ key: '', reply: null, problem: null });
  const question = options === null ? null : addressOfCall(name, options.id, options.query as Record<string, unknown> | undefined);
  const key = `${question} ${version} ${attempt}`;

  // The question stands for name and options: an options object is made anew with every drawing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (options === null) return;
    const abort = new AbortController();
    get(name, { ...options, signal: abort.signal } as CallOptions<N>).then(
      (reply) => {
        if (!abort.signal.aborted) setHeld({ key, reply, problem: null });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const problem =
          error instanceof ProblemError ? error : new ProblemError('internal', { zh: '内部错误', en: 'Internal error' }, String(error), 0);
        setHeld({ key, reply: null, problem });
      },
    );
    return () => abort.abort();
  }, [key]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  if (question === null) return { reply: null, fresh: false, problem: null, retry };
  const fresh = held.key === key;
  return { reply: held.reply, fresh, problem: fresh ? held.problem : null, retry };
}
