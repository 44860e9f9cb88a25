import { Button } from 'antd';
import { useCount, useSay } from '../../language.ts';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { STATES_TEXT } from '../../text/states.ts';
import type { Watched } from '../../use-watched.ts';
import { isBusy, jobsIn, type Queue } from './batch-state.ts';

const FIGURES = [
  ['waiting', BATCHES_TEXT.jobsWaiting],
  ['active', BATCHES_TEXT.jobsActive],
  ['delayed', BATCHES_TEXT.jobsDelayed],
  ['failed', BATCHES_TEXT.jobsFailed],
] as const;

/** What the queue has to do, in one line. */
export function QueueLine({ queue }: { readonly queue: Watched<Queue> }) {
  const say = useSay();
  const count = useCount();
  const { reply, problem, ask } = queue;
  if (problem !== null) {
    return (
      <p className="queue-line warning" role="alert">
        {say(BATCHES_TEXT.queueUnread, { title: say(problem.title) })}
        <Button onClick={ask}>{say(STATES_TEXT.retry)}</Button>
      </p>
    );
  }
  return (
    <p className="queue-line muted" data-part="queue" aria-busy={reply === null}>
      <b>{say(BATCHES_TEXT.queue)}</b>
      {reply !== null && !isBusy(reply) && <span>{say(BATCHES_TEXT.queueIdle)}</span>}
      {FIGURES.map(([state, label]) => {
        const jobs = reply === null ? null : jobsIn(reply, state);
        return (
          <span key={state} data-jobs={state} className={state === 'failed' && jobs !== null && jobs > 0 ? 'bad' : undefined}>
            {say(label, { count: jobs === null ? '…' : count(jobs) })}
          </span>
        );
      })}
    </p>
  );
}
