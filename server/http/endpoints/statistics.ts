import type { CoverageSummary } from '../../../graph/model/leads/coverage.ts';
import type { Run } from '../../../graph/model/leads/lead.ts';
import type { Reply } from '../../api/contract.ts';
import { seeStatistics } from '../../casework/figures/statistics.ts';
import { type Door, door } from '../door.ts';
import { presentRun } from '../present/run.ts';

export const getStatistics: Door<'GET /api/statistics'> = door(seeStatistics, {
  ask: () => ({}),
  present(found) {
    if (found === null) return { run: null, audit: null, coverage: null };
    const { run, auditIsCurrent } = found;
    return {
      run: presentRun(run),
      audit: run.audit === undefined ? null : presentAudit(run.audit, auditIsCurrent),
      coverage: run.coverage === undefined ? null : presentCoverage(run.coverage),
    };
  },
});

function presentAudit(audit: NonNullable<Run['audit']>, current: boolean): NonNullable<Reply<'GET /api/statistics'>['audit']> {
  const { at, asOf, fdr, seed, copies, documents, relations } = audit;
  return {
    ...{ at, asOf, fdr, seed, copies, documents, current },
    relations: relations.map((r) => ({
      ...r,
      permutedScatter: [...r.permutedScatter],
      permutedStanding: [...r.permutedStanding],
    })),
  };
}

function presentCoverage({ dockets, thin, open, worst }: CoverageSummary): NonNullable<Reply<'GET /api/statistics'>['coverage']> {
  return { dockets, thin, open, worst: worst.map((docket) => ({ ...docket, quarters: [...docket.quarters] })) };
}
