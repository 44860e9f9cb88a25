import type { z } from 'zod';
import type { Run } from '../../../graph/model/leads/lead.ts';
import type { RunReply } from '../../api/schemas.ts';

export function presentRun(run: Run): z.output<typeof RunReply> {
  return {
    id: run.id,
    at: run.at,
    asOf: run.asOf,
    documents: run.documents,
    milliseconds: run.milliseconds,
    leadsByTier: { ...run.leadsByTier },
    outcomes: run.outcomes.map(({ indicator, status, findings, gaps, examined, policy }) => ({
      ...{ indicator, status, findings, gaps, examined },
      policy: { ...policy },
    })),
    calibration: run.calibration ?? null,
  };
}
