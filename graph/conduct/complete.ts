import { INDICATORS } from '../indicators/index.ts';
import type { Contribution, Finding, Lead } from '../model/leads/lead.ts';

/** What the parts of the sum have been given since; a lead of an older run lacks it. */
type Older = Omit<Contribution, 'kind'> & { readonly kind?: Contribution['kind'] };

/** A finding that brings the words of its indicator with it. */
export type WordedFinding = Finding & Required<Pick<Finding, 'indicatorTitle' | 'indicatorWhy'>>;
export type CompleteLead = Lead & { readonly findings: readonly WordedFinding[] };

/** A lead as it is read from a store, which an older version may have written: what it did not say is empty, and its parts sum to its total. */
export function completeLead(lead: Lead): CompleteLead {
  const findings = lead.findings.map(worded);
  if ((lead as Partial<Lead>).total !== undefined) return { ...lead, findings };
  const contributions = (lead.contributions as readonly Older[]).map((c): Contribution => {
    const kind = c.kind ?? (c.decibans < 0 ? 'counter' : 'finding');
    return { ...c, kind, decibans: Math.round(c.decibans * 10) / 10 };
  });
  const total = Math.round(contributions.reduce((sum, c) => sum + c.decibans, 0) * 10) / 10;
  return {
    ...{ lines: { yellow: 0, red: 0 }, conditions: [], movers: [], identity: null, foldedInto: null, others: [] },
    ...lead,
    ...{ findings, contributions, total },
  };
}

/** Findings of older versions take the words of today's indicator; one that is no longer there is called by its id. */
function worded(finding: Finding): WordedFinding {
  const { indicator: id, indicatorTitle, indicatorWhy } = finding;
  if (indicatorTitle !== undefined && indicatorWhy !== undefined) return { ...finding, indicatorTitle, indicatorWhy };
  const known = INDICATORS.find((indicator) => indicator.id === id);
  return {
    ...finding,
    indicatorTitle: indicatorTitle ?? known?.title ?? { zh: id, en: id },
    indicatorWhy: indicatorWhy ?? known?.why ?? { zh: '', en: '' },
  };
}
