import { useEffect, useRef, useState } from 'react';
import { mine, ProblemError, stopRun } from '../../client.ts';
import { dataChanged } from '../../use-reply.ts';
import { useWatched } from '../../use-watched.ts';
import { isUnderWay, type RunJob } from './run-state.ts';

/** Pause between two questions about a run, in milliseconds. One that has ended may be asked for anew, from another page. */
const PAUSE_MS = { underWay: 1000, ended: 3000 };

export interface WatchedRun {
  /** The run that was under way last, and how it stands; null where there was none since the page was opened. */
  readonly job: RunJob | null;
  /** Why it could not be started or stopped. */
  readonly problem: ProblemError | null;
  /** An answer to `start` or `stop` is on its way. */
  readonly asking: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Follows whatever run is under way, whoever asked for it and wherever, to its end. */
export function useRun(): WatchedRun {
  // The last word on it, whoever was asked.
  const [job, setJob] = useState<RunJob | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [asking, setAsking] = useState(false);
  const { reply: any } = useWatched('GET /api/runs');
  const pause = job !== null && isUnderWay(job) ? PAUSE_MS.underWay : PAUSE_MS.ended;
  const { reply: one } = useWatched('GET /api/runs/:id', job === null ? null : { id: job.id }, pause);
  useEffect(() => {
    if (any?.job) setJob(any.job);
  }, [any]);
  useEffect(() => {
    if (one) setJob(one);
  }, [one]);

  const before = useRef<RunJob | null>(null);
  useEffect(() => {
    const { current } = before;
    before.current = job;
    const isNews = current?.id !== job?.id || current?.state !== 'completed';
    if (job?.state === 'completed' && isNews) dataChanged();
  }, [job]);

  const ask = async (question: () => Promise<RunJob>): Promise<void> => {
    if (asking) return;
    setAsking(true);
    setProblem(null);
    try {
      setJob(await question());
    } catch (error) {
      setProblem(
        error instanceof ProblemError ? error : new ProblemError('internal', { zh: '内部错误', en: 'Internal error' }, String(error), 0),
      );
    } finally {
      setAsking(false);
    }
  };
  return {
    ...{ job, problem, asking },
    start: () => void ask(mine),
    stop: () => {
      if (job !== null) void ask(() => stopRun(job.id));
    },
  };
}
