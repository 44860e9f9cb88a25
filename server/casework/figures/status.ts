import type { Tenant } from '../../../graph/model/keeping/tenant.ts';
import type { Run } from '../../../graph/model/leads/lead.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface Status {
  /** Whose data it is. */
  readonly tenant: Tenant;
  readonly documents: number;
  readonly nodes: number;
  readonly edges: number;
  readonly leads: number;
  readonly batches: number;
  /** The last run; null where nothing was mined. */
  readonly run: Run | null;
}

/** How much there is, and the last run. */
export const seeStatus = defineUseCase({
  name: 'figures.status',
  permission: 'figures.read',
  words: { zh: '查看概况', en: 'looked at the counts' },
  input: Nothing,
  async run(_actor, _input, at): Promise<Status> {
    const { store } = await at.services();
    const [counts, documents, run, leads, batches] = await Promise.all([
      store.graph.counts(),
      store.documents.count(),
      store.results.lastRun(),
      store.results.leads({ offset: 0, limit: 1 }),
      store.journal.batches(),
    ]);
    return { ...counts, tenant: store.tenants.own, documents, leads: leads.total, batches: batches.length, run };
  },
});
