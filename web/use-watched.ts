import { useEffect, useState } from 'react';
import type { Reply } from '../server/api/contract.ts';
import type { CallOptions, GetName, ProblemError } from './client.ts';
import { useReply } from './use-reply.ts';

/** Pause between an answer and the next question, unless told. */
const PAUSE_MS = 3000;

export interface Watched<T> {
  readonly reply: T | null;
  readonly problem: ProblemError | null;
  /** Asks at once. */
  readonly ask: () => void;
}

/**
 * Reads an endpoint again and again, for what other machines do; the last answer, or the last failure, stays on show meanwhile.
 * `null` options ask nothing.
 */
export function useWatched<N extends GetName>(
  name: N,
  options: Omit<CallOptions<N>, 'signal'> | null = {},
  pause = PAUSE_MS,
): Watched<Reply<N>> {
  const { reply, fresh, problem, retry } = useReply(name, options);
  const [answer, setAnswer] = useState<Omit<Watched<Reply<N>>, 'ask'>>({ reply: null, problem: null });
  useEffect(() => {
    if (!fresh) return;
    setAnswer({ reply, problem });
    const timer = setTimeout(retry, pause);
    return () => clearTimeout(timer);
  }, [fresh, reply, problem, retry, pause]);
  return { ...answer, ask: retry };
}
