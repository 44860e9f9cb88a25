import { wholeTextNotes } from '../../../graph/model/search-text.ts';
import type { Handler } from '../endpoint.ts';
import { presentLeadSummary } from '../present/lead.ts';

export const getLeads: Handler<'GET /api/leads'> = async ({ context, query }) => {
  const { results } = context.services.store;
  const { tier, pattern, q, offset, limit } = query;
  const found = await results.leads({ offset, limit, ...(tier && { tier }), ...(pattern && { pattern }), ...(q && { text: q }) });
  const run = await results.lastRun();
  return {
    total: found.total,
    byTier: { ...found.byTier },
    patterns: found.byPattern.map((p) => ({ ...p })),
    run: run && { id: run.id, at: run.at, asOf: run.asOf, documents: run.documents, fdr: run.fdr },
    leads: found.leads.map(presentLeadSummary),
    notes: [...wholeTextNotes(q ?? '')],
  };
};
