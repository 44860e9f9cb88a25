import { Button } from 'antd';
import { useCount, useSay } from '../../language.ts';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { doingOf, percentOf, type RunJob } from './run-state.ts';

interface ProgressProperties {
  readonly job: RunJob;
  /** Documents that are loaded, as far as it is known. */
  readonly documents: number | null;
  readonly asking: boolean;
  readonly onStop: () => void;
}

/** How far a run is, and what stopping it would keep. */
export function RunProgress({ job, documents, asking, onStop }: ProgressProperties) {
  const say = useSay();
  const count = useCount();
  const percent = percentOf(job);
  return (
    <div className="run-progress" data-part="run-progress" data-state={job.stopping ? 'stopping' : job.state}>
      <p>
        <b>{say(doingOf(job), { documents: documents === null ? '…' : count(documents) })}</b>
        <span className="muted push" aria-live="off">
          {say(BATCHES_TEXT.percent, { percent })}
        </span>
      </p>
      <div
        className="receipt-bar"
        role="progressbar"
        aria-label={say(BATCHES_TEXT.mineTitle)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i className="part-mined" style={{ width: `${percent}%` }} />
      </div>
      {job.error !== null && <p className="warning">{say(BATCHES_TEXT.lastAttempt, { reason: reasonOf(job.error, say) })}</p>}
      <p className="run-stop">
        <Button onClick={onStop} disabled={asking || job.stopping}>
          {say(BATCHES_TEXT.stopRun)}
        </Button>
        <span className="muted">{say(BATCHES_TEXT.stopKeeps)}</span>
      </p>
    </div>
  );
}

/** What became of a run that left nothing. */
export function RunEnded({ job }: { readonly job: RunJob }) {
  const say = useSay();
  if (job.state === 'stopped') {
    return (
      <p data-part="run-ended" data-state="stopped">
        {say(BATCHES_TEXT.runStopped)}
      </p>
    );
  }
  if (job.state !== 'failed' || job.error === null) return null;
  return (
    <div className="run-failed" data-part="run-ended" data-state="failed">
      <p className="bad">{say(BATCHES_TEXT.runFailed, { reason: reasonOf(job.error, say) })}</p>
      <p>{say(BATCHES_TEXT.runFailedNext)}</p>
    </div>
  );
}

function reasonOf({ say: title, detail }: NonNullable<RunJob['error']>, say: ReturnType<typeof useSay>): string {
  return say(BATCHES_TEXT.reasonWith, { title: say(title), detail: detail === '' ? say(BATCHES_TEXT.failureInLog) : detail });
}
