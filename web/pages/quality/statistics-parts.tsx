import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useReply } from '../../use-reply.ts';
import { AuditTable } from './audit-table.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { PapersToPull } from './papers-to-pull.tsx';
import { RunNumbers } from './run-numbers.tsx';

/** What the statistics of the last run rest on; nothing where nothing was mined. */
export function StatisticsParts() {
  const { reply, problem, retry } = useReply('GET /api/statistics', {});
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (reply === null || reply.run === null) return null;
  return (
    <>
      <PapersToPull />
      <AuditTable audit={reply.audit} />
      {reply.coverage !== null && reply.coverage.dockets > 0 && <CoverageTable coverage={reply.coverage} />}
      <RunNumbers run={reply.run} />
    </>
  );
}
