import type { CoverageSummary } from '../../../graph/model/coverage.ts';
import type { Run } from '../../../graph/model/lead.ts';
import type { Reply } from '../../api/contract.ts';
import type { Handler } from '../endpoint.ts';
import { presentRun } from '../present/run.ts';

export const getStatistics: Handler<'GET /api/statistics'> = async ({ context }) => {
  const { store } = context.services;
  const run = await store.results.lastRun();
  if (run === null) return { run: null, audit: null, coverage: null };
  return {
    run: presentRun(run),
    audit: run.audit === undefined ? null : presentAudit(run.audit, await store.digest()),
    coverage: run.coverage === undefined ? null : presentCoverage(run.coverage),
  };
};

function presentAudit(audit: NonNullable<Run['audit']>, digest: string): NonNullable<Reply<'GET /api/statistics'>['audit']> {
  const { at, asOf, fdr, seed, copies, documents, inputDigest, relations } = audit;
  return {
    ...{ at, asOf, fdr, seed, copies, documents, current: inputDigest === digest },
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
