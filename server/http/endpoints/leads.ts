import { wholeTextNotes } from '../../../graph/model/documents/search-text.ts';
import { listLeads } from '../../casework/leads/list.ts';
import { type Door, door } from '../door.ts';
import { presentLeadSummary } from '../present/lead.ts';

export const getLeads: Door<'GET /api/leads'> = door(listLeads, {
  ask: ({ query: { tier, pattern, q, change, offset, limit } }) => ({ offset, limit, tier, pattern, text: q, change }),
  present: ({ total, byTier, byPattern, run, leads }, { query }) => ({
    total,
    byTier: { ...byTier },
    patterns: byPattern.map((p) => ({ ...p })),
    run: run && { id: run.id, at: run.at, asOf: run.asOf, documents: run.documents, fdr: run.fdr },
    leads: leads.map(presentLeadSummary),
    notes: [...wholeTextNotes(query.q ?? '')],
  }),
});
