import { App, Button } from 'antd';
import { useState } from 'react';
import { ProblemError, retryBatch } from '../../client.ts';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { dataChanged } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { type FailedPart, type Failure, failuresOf } from './batch-state.ts';

const FIRST_ROWS = 10;

function FailureTable({ failures }: { readonly failures: readonly Failure[] }) {
  const say = useSay();
  const count = useCount();
  const [all, setAll] = useState(false);
  const shown = all ? failures : failures.slice(0, FIRST_ROWS);
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{say(BATCHES_TEXT.reason)}</th>
            <th>{say(BATCHES_TEXT.failureDetail)}</th>
            <th className="num">{say(BATCHES_TEXT.parts)}</th>
            <th className="num">{say(BATCHES_TEXT.attempts)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((failure) => (
            <tr key={`${failure.say.en} ${failure.detail}`}>
              <td className="bad keep">{say(failure.say)}</td>
              <td className="failure-detail">{failure.detail === '' ? say(BATCHES_TEXT.failureInLog) : failure.detail}</td>
              <td className="num">{count(failure.parts)}</td>
              <td className="num keep">{say(BATCHES_TEXT.times, { count: count(failure.attempts) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failures.length > shown.length && (
        <button type="button" className="bare as-link list-rest" onClick={() => setAll(true)}>
          {say(BATCHES_TEXT.showAllReasons, { count: count(failures.length) })}
        </button>
      )}
    </>
  );
}

/** Parts that have failed for good: how many, why, how often tried, what to do, and the one action. */
export function FailedParts({ batch, parts }: { readonly batch: string; readonly parts: readonly FailedPart[] }) {
  const say = useSay();
  const count = useCount();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const { retried } = await retryBatch(batch);
      message.info(retried === 0 ? say(BATCHES_TEXT.nothingRetried) : say(BATCHES_TEXT.retried, { count: count(retried) }));
      dataChanged();
    } catch (error) {
      const said = error instanceof ProblemError ? say(error.title) : String(error);
      message.error(`${say(BATCHES_TEXT.notRetried)} · ${said}`);
    } finally {
      setBusy(false);
    }
  };
  useShortcuts({ 'batch-retry': () => void retry() });
  return (
    <section className="box failed-parts" data-part="failed-parts" aria-live="polite">
      <div className="batch-title">
        <h2 className="bad">{say(BATCHES_TEXT.failedParts, { count: count(parts.length) })}</h2>
        <span className="push">
          <Button type="primary" onClick={() => void retry()} loading={busy}>
            {say(BATCHES_TEXT.retry)}
            {!busy && <KeyMark of="batch-retry" />}
          </Button>
        </span>
      </div>
      <p>{say(BATCHES_TEXT.failedPartsNext)}</p>
      <FailureTable failures={failuresOf(parts)} />
    </section>
  );
}
