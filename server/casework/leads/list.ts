import { z } from 'zod';
import type { Lead, Run } from '../../../graph/model/leads/lead.ts';
import type { ResultStore } from '../../../graph/store/ports/desk.ts';
import { Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface ListedLeads extends Awaited<ReturnType<ResultStore['leads']>> {
  readonly leads: readonly Lead[];
  /** The run that found them; null where nothing was mined. */
  readonly run: Run | null;
}

/** Ranked leads, best first; each count answers: how many would there be if only this filter were changed. */
export const listLeads = defineUseCase({
  name: 'leads.list',
  permission: 'leads.read',
  words: { zh: '列出线索', en: 'listed leads' },
  input: Page.extend({
    tier: z.string().optional(),
    pattern: z.string().optional(),
    text: z.string().optional(),
    change: z.enum(['new', 'changed']).optional(),
  }),
  async run(_actor, { tier, pattern, text, change, offset, limit }, at): Promise<ListedLeads> {
    const { results } = (await at.services()).store;
    const filters = { ...(tier && { tier }), ...(pattern && { pattern }), ...(text && { text }), ...(change && { change }) };
    const found = await results.leads({ offset, limit, ...filters });
    return { ...found, run: await results.lastRun() };
  },
});
