import { Alert, Button } from 'antd';
import { useState } from 'react';
import { TIERS, type Tier } from '../../../graph/model/glossary.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { mine, ProblemError } from '../../client.ts';
import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { dataChanged, useReply } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';

type Run = Reply<'POST /api/runs'>;

function RunResult({ run }: { readonly run: Run }) {
  const say = useSay();
  const count = useCount();
  return (
    <div data-part="run">
      <p>
        {say(BATCHES_TEXT.lastRun, { at: formatInstant(run.at) })}{' '}
        <span className="muted">
          {say(BATCHES_TEXT.mined, { documents: count(run.documents), seconds: (run.milliseconds / 1000).toFixed(1) })}
        </span>
      </p>
      <p className="run-tiers">
        {(Object.keys(TIERS) as Tier[]).map((tier) => (
          <TierMark key={tier} tier={tier} count={run.leadsByTier[tier] ?? 0} />
        ))}
        <PageLink page="leads">{say(BATCHES_TEXT.toLeads)}</PageLink>
      </p>
    </div>
  );
}

/** Runs the indicators anew over everything loaded and shows what came out. */
export function MiningBox() {
  const say = useSay();
  const count = useCount();
  const status = useReply('GET /api/status', {}).reply;
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const start = async () => {
    if (running) return;
    setRunning(true);
    setProblem(null);
    try {
      await mine();
      dataChanged();
    } catch (error) {
      setProblem(
        error instanceof ProblemError ? error : new ProblemError('internal', { zh: '内部错误', en: 'Internal error' }, String(error), 0),
      );
    } finally {
      setRunning(false);
    }
  };
  useShortcuts({ 'batch-mine': () => void start() });
  const run = status?.run ?? null;
  const unmined = status === null ? 0 : status.documents - (run?.documents ?? 0);
  return (
    <section className="box mining" aria-live="polite">
      <h2>{say(BATCHES_TEXT.mineTitle)}</h2>
      <p className="muted">{say(BATCHES_TEXT.mineDetail)}</p>
      {run !== null && unmined > 0 && <p className="warning">{say(BATCHES_TEXT.stale, { count: count(unmined) })}</p>}
      <Button
        type={unmined > 0 ? 'primary' : 'default'}
        onClick={() => void start()}
        loading={running}
        disabled={status === null || status.documents === 0}
      >
        {running && status !== null ? say(BATCHES_TEXT.mining, { documents: count(status.documents) }) : say(BATCHES_TEXT.mine)}
        {!running && <KeyMark of="batch-mine" />}
      </Button>
      {problem !== null && <Alert type="error" title={say(problem.title)} description={problem.message} />}
      {run !== null && !running && <RunResult run={run} />}
    </section>
  );
}
