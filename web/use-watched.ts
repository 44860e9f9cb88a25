import { useEffect, useState } from 'react';
import type { Reply } from '../server/api/contract.ts';
import type { GetName, ProblemError } from './client.ts';
import { useReply } from './use-reply.ts';

/** Pause between an answer and the next question. */
const PAUSE_MS = 3000;

export interface Watched<T> {
  readonly reply: T | null;
  readonly problem: ProblemError | null;
  /** Asks at once. */
  readonly ask: () => void;
}

/** Reads an endpoint again and again, for what other machines do; the last answer, or the last failure, stays on show meanwhile. */
export function useWatched<N extends GetName>(name: N): Watched<Reply<N>> {
  const { reply, fresh, problem, retry } = useReply(name, {});
  const [answer, setAnswer] = useState<Omit<Watched<Reply<N>>, 'ask'>>({ reply: null, problem: null });
  useEffect(() => {
    if (!fresh) return;
    setAnswer({ reply, problem });
    const timer = setTimeout(retry, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [fresh, reply, problem, retry]);
  return { ...answer, ask: retry };
}
