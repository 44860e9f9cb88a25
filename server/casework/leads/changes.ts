import { z } from 'zod';
import type { Run } from '../../../graph/model/leads/lead.ts';
import { LEAD_CHANGES, type LeadChangeKind } from '../../../graph/model/leads/lead-change.ts';
import type { ResultStore } from '../../../graph/store/ports/desk.ts';
import { Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface ChangedLeads extends Awaited<ReturnType<ResultStore['changes']>> {
  /** The standing run; null where nothing was mined. */
  readonly run: Run | null;
  /** There were leads before it; where there were none, all are new, which says nothing. */
  readonly compared: boolean;
}

const Kind = z.enum(Object.keys(LEAD_CHANGES) as [LeadChangeKind, ...LeadChangeKind[]]);

/** What the standing run made of the leads before it: new, changed and vanished ones, with how many of each there are. */
export const listChangedLeads = defineUseCase({
  name: 'leads.changes',
  permission: 'leads.read',
  words: { zh: '查看线索变化', en: 'looked at what changed in the leads' },
  input: Page.extend({ kind: Kind.optional() }),
  async run(_actor, { kind, offset, limit }, at): Promise<ChangedLeads> {
    const { results } = (await at.services()).store;
    const found = await results.changes({ offset, limit, ...(kind && { kind }) });
    const { total } = await results.leads({ offset: 0, limit: 1 });
    // A lead of before either stands, and is not new, or has vanished.
    const compared = found.byKind.new < total || found.byKind.vanished > 0;
    return { ...found, run: await results.lastRun(), compared };
  },
});
