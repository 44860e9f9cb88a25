import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import type { Lead, Run } from '../../../graph/model/leads/lead.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface LeadsBeside {
  readonly run: Run;
  /** Ranked, all of them. */
  readonly leads: readonly Lead[];
}

/** The leads of a run that stands beside, by its id or the beginning of it. @throws AppError not-found, also where several begin so */
export const listLeadsBeside = defineUseCase({
  name: 'leads.beside',
  permission: 'leads.read',
  words: { zh: '查看假设运行的线索', en: 'listed the leads of a run that stands beside' },
  input: z.object({ run: Id }),
  async run(_actor, { run }, at): Promise<LeadsBeside> {
    const { results } = (await at.services()).store;
    const runs = (await results.runsBeside()).filter(({ id }) => id.startsWith(run));
    const found = runs.length === 1 ? await results.runBeside(runs[0]!.id) : null;
    if (!found) throw new AppError('not-found', `no run ${run} stands beside; the last 20 are kept`);
    return found;
  },
});
