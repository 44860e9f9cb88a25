import { useState } from 'react';
import type { Reply } from '../../../server/api/contract.ts';
import { formatDecimal, formatInstant, shortPath } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { useReply } from '../../use-reply.ts';
import { type BatchState, type Queue, stateOf } from './batch-state.ts';
import { FailedParts } from './failed-parts.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { ReceiptFigures, type ReceiptNumbers } from './receipt-figures.tsx';
import { type BatchEvents, useBatchEvents } from './use-batch-events.ts';

type Detail = Reply<'GET /api/batches/:id'>;

function useTimeLeft(): (seconds: number) => string {
  const say = useSay();
  return (seconds) =>
    seconds < 90 ? say(BATCHES_TEXT.seconds, { count: Math.ceil(seconds) }) : say(BATCHES_TEXT.minutes, { count: Math.ceil(seconds / 60) });
}

/** Done of total, rate, time left and what is being read now. */
function ProgressLine({ events }: { readonly events: BatchEvents }) {
  const say = useSay();
  const count = useCount();
  const timeLeft = useTimeLeft();
  const { progress, lost } = events;
  if (progress === null) return lost ? <span className="muted">{say(BATCHES_TEXT.streamLost)}</span> : null;
  const parts = [
    progress.total === null
      ? say(BATCHES_TEXT.progressOpen, { done: count(progress.done) })
      : say(BATCHES_TEXT.progress, { done: count(progress.done), total: count(progress.total) }),
    progress.perSecond > 0 ? say(BATCHES_TEXT.rate, { rate: formatDecimal(Math.round(progress.perSecond)) }) : null,
    progress.secondsLeft === null ? null : say(BATCHES_TEXT.left, { time: timeLeft(progress.secondsLeft) }),
  ].filter((part) => part !== null);
  return (
    <>
      <span className="muted" aria-live="polite" data-part="progress">
        {parts.join(' · ')}
      </span>
      <span className="muted one-line">
        {lost
          ? say(BATCHES_TEXT.streamLost)
          : progress.current !== null && say(BATCHES_TEXT.current, { path: shortPath(progress.current) })}
      </span>
    </>
  );
}

function Bar({ receipt, total }: { readonly receipt: ReceiptNumbers; readonly total: number }) {
  const part = (value: number) => ({ width: `${total === 0 ? 0 : (value / total) * 100}%` });
  return (
    <div className="receipt-bar" aria-hidden="true">
      <i className="part-loaded" style={part(receipt.loaded)} />
      <i className="part-duplicate" style={part(receipt.duplicate + receipt.skipped)} />
      <i className="part-failed" style={part(receipt.failed)} />
    </div>
  );
}

interface HeadProperties {
  readonly batch: Detail;
  readonly state: BatchState;
  readonly events: BatchEvents;
}

function BatchHead({ batch, state, events }: HeadProperties) {
  const say = useSay();
  const receipt = events.progress?.receipt ?? batch.receipt;
  const total = events.progress?.total ?? batch.total ?? receipt.in;
  const ended = batch.finishedAt === null ? null : formatInstant(batch.finishedAt);
  return (
    <div className="box batch-head" data-batch={batch.id} data-state={state}>
      <div className="batch-title">
        <h1 className="one-line">{batch.name}</h1>
        <span className={state === 'stuck' ? 'chip bad' : 'chip'}>{say(BATCHES_TEXT[state])}</span>
        <ProgressLine events={events} />
        {state !== 'running' && (
          <span className="muted push">
            {formatInstant(batch.startedAt)}
            {ended !== null && ended !== formatInstant(batch.startedAt) && ` – ${ended}`}
          </span>
        )}
      </div>
      {state === 'interrupted' && <p className="warning">{say(BATCHES_TEXT.interruptedNext)}</p>}
      <Bar receipt={receipt} total={Math.max(total, receipt.in)} />
      <ReceiptFigures receipt={receipt} total={batch.state === 'running' ? total : null} />
      <Remarks batch={batch} />
    </div>
  );
}

/** What is to be known of files that were loaded, such as lost characters. */
function Remarks({ batch }: { readonly batch: Detail }) {
  const say = useSay();
  const count = useCount();
  if (batch.remarks.length === 0) return null;
  return (
    <p className="warning">
      {say(BATCHES_TEXT.remarks)} {batch.remarks.map((entry) => `${say(entry.say)} ${count(entry.count)}`).join('；')}
    </p>
  );
}

/** What was not loaded: counts by reason, then each file with its reason and next step. */
function NotLoaded({ batch }: { readonly batch: Detail }) {
  const say = useSay();
  const count = useCount();
  const [reason, setReason] = useState<string | null>(null);
  const outcomes = batch.outcomes.filter((outcome) => outcome.outcome !== 'loaded');
  const shown = reason === null ? outcomes : outcomes.filter((outcome) => outcome.reason === reason);
  if (batch.state === 'running' && outcomes.length === 0) return null;
  if (outcomes.length === 0) {
    return (
      <div className="box">
        <Notice title={say(BATCHES_TEXT.notLoaded, { count: 0 })} said={say(BATCHES_TEXT.allLoaded)} />
      </div>
    );
  }
  return (
    <div className="box">
      <div className="batch-title">
        <h2>{say(BATCHES_TEXT.notLoaded, { count: count(outcomes.length) })}</h2>
        <span className="reasons">
          {batch.reasons.map((entry) => (
            <button
              key={entry.reason}
              type="button"
              className="bare chip"
              aria-pressed={reason === entry.reason}
              onClick={() => setReason(reason === entry.reason ? null : entry.reason)}
            >
              {say(entry.say)} {count(entry.count)}
            </button>
          ))}
        </span>
      </div>
      <OutcomeTable key={reason} outcomes={shown} />
    </div>
  );
}

/** One batch: live while it runs, then its receipt, what has failed for good and what was not loaded. */
export function BatchView({ id, queue }: { readonly id: string; readonly queue: Queue | null }) {
  const { reply, problem, retry } = useReply('GET /api/batches/:id', { id });
  const state = reply === null ? null : stateOf(reply, queue);
  const events = useBatchEvents(state === 'running' ? id : null);
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (reply === null || state === null) {
    return (
      <div className="box">
        <ListSkeleton rows={3} />
      </div>
    );
  }
  return (
    <div className="batch-view">
      <BatchHead batch={reply} state={state} events={events} />
      {reply.failedParts.length > 0 && <FailedParts batch={id} parts={reply.failedParts} />}
      <NotLoaded batch={reply} />
    </div>
  );
}
