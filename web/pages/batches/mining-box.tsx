import { Alert, Button } from 'antd';
import { TIERS, type Tier } from '../../../graph/model/glossary.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { useReply } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { RunChanges } from './run-changes.tsx';
import { RunEnded, RunProgress } from './run-progress.tsx';
import { isUnderWay } from './run-state.ts';
import { useRun } from './use-run.ts';

type Run = NonNullable<Reply<'GET /api/status'>['run']>;

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
      <RunChanges />
    </div>
  );
}

/** Runs the indicators anew over everything loaded, shows how far that is, and what came of it. */
export function MiningBox() {
  const say = useSay();
  const count = useCount();
  const status = useReply('GET /api/status', {}).reply;
  const { job, problem, asking, start, stop } = useRun();
  const underWay = job !== null && isUnderWay(job) ? job : null;
  const canStart = underWay === null && !asking && status !== null && status.documents > 0;
  useShortcuts({
    'batch-mine': () => {
      if (canStart) start();
    },
  });
  const run = status?.run ?? null;
  const unmined = status === null ? 0 : status.documents - (run?.documents ?? 0);
  return (
    <section className="box mining" aria-live="polite">
      <h2>{say(BATCHES_TEXT.mineTitle)}</h2>
      <p className="muted">{say(BATCHES_TEXT.mineDetail)}</p>
      {run !== null && unmined > 0 && <p className="warning">{say(BATCHES_TEXT.stale, { count: count(unmined) })}</p>}
      {underWay !== null && <RunProgress job={underWay} documents={status?.documents ?? null} asking={asking} onStop={stop} />}
      {underWay === null && (
        <Button type={unmined > 0 ? 'primary' : 'default'} onClick={start} loading={asking} disabled={!canStart}>
          {say(BATCHES_TEXT.mine)}
          <KeyMark of="batch-mine" />
        </Button>
      )}
      {job !== null && <RunEnded job={job} />}
      {problem !== null && <Alert type="error" title={say(problem.title)} description={problem.message} />}
      {run !== null && <RunResult run={run} />}
    </section>
  );
}
