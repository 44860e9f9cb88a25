import { listChangedLeads } from '../../casework/leads/changes.ts';
import { type Door, door } from '../door.ts';

export const getLeadChanges: Door<'GET /api/leads/changes'> = door(listChangedLeads, {
  ask: ({ query }) => query,
  present: ({ total, byKind, run, compared, changes }) => ({
    total,
    byKind: { ...byKind },
    compared,
    run: run && { id: run.id, at: run.at, asOf: run.asOf, documents: run.documents, fdr: run.fdr },
    changes: changes.map((change) => ({
      ...change,
      parts: [...change.parts],
      tier: { ...change.tier },
      findings: { ...change.findings },
    })),
  }),
});
