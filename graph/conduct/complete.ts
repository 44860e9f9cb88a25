import type { Contribution, Lead } from '../model/lead.ts';

/** What the parts of the sum have been given since; a lead of an older run lacks it. */
type Older = Omit<Contribution, 'kind'> & { readonly kind?: Contribution['kind'] };

/** A lead as it is read from a store, which an older version may have written: what it did not say is empty, and its parts sum to its total. */
export function completeLead(lead: Lead): Lead {
  if ((lead as Partial<Lead>).total !== undefined) return lead;
  const contributions = (lead.contributions as readonly Older[]).map((c): Contribution => {
    const kind = c.kind ?? (c.decibans < 0 ? 'counter' : 'finding');
    return { ...c, kind, decibans: Math.round(c.decibans * 10) / 10 };
  });
  const total = Math.round(contributions.reduce((sum, c) => sum + c.decibans, 0) * 10) / 10;
  return {
    ...{ lines: { yellow: 0, red: 0 }, conditions: [], movers: [], identity: null, foldedInto: null, others: [] },
    ...lead,
    ...{ contributions, total },
  };
}
