import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../server/api/contract.ts';
import { askLead, ProblemError } from '../../client.ts';

export type Answer = Reply<'POST /api/leads/:id/ask'>;

/** One question at a time: a new one, or none, forgets the last. Kept nowhere but here. */
export type Asked =
  | { readonly state: 'none' }
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly problem: ProblemError };

export function useAsk(lead: string): { readonly asked: Asked; readonly ask: (question: string) => void; readonly clear: () => void } {
  const [asked, setAsked] = useState<Asked>({ state: 'none' });
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const ask = useCallback(
    (question: string) => {
      stop();
      const abort = new AbortController();
      running.current = abort;
      setAsked({ state: 'asking' });
      const settle = (next: Asked) => {
        if (!abort.signal.aborted) setAsked(next);
      };
      askLead(lead, question, abort.signal).then(
        (answer) => settle({ state: 'answered', answer }),
        (error: unknown) => settle({ state: 'failed', problem: asProblemError(error) }),
      );
    },
    [lead, stop],
  );
  const clear = useCallback(() => {
    stop();
    setAsked({ state: 'none' });
  }, [stop]);
  return { asked, ask, clear };
}

function asProblemError(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError('internal', { zh: '内部错误', en: 'Internal error' }, String(error), 0);
}
