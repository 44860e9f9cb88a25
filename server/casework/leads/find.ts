import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { defineUseCase } from '../use-case.ts';

const MOST_LEADS = 1_000_000;

/** The one lead that is meant by its id, the beginning of its id, or its rank. @throws AppError not-found, also where several begin so */
export const findLead = defineUseCase({
  name: 'leads.find',
  permission: 'leads.read',
  words: { zh: '按编号或名次打开线索', en: 'opened a lead by id or rank' },
  input: z.object({ which: z.string() }),
  async run(_actor, { which }, at): Promise<Lead> {
    const { results } = (await at.services()).store;
    const { leads } = await results.leads({ offset: 0, limit: MOST_LEADS });
    const led = await results.leadOn(which);
    const exact = leads.find((lead) => lead.id === which || (/^\d{1,6}$/.test(which) && lead.rank === Number(which)));
    // An older id leads on; what has vanished is none of those that are meant.
    const beginning = leads.filter((lead) => led.includes(lead.id));
    const lead = exact ?? (beginning.length === 1 ? beginning[0] : undefined);
    if (!lead) throw new AppError('not-found', `no lead ${which}`);
    return lead;
  },
});
