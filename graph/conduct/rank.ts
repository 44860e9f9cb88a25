import { TIERS } from '../model/glossary.ts';
import type { Lead } from '../model/leads/lead.ts';
import { compareText } from '../model/order.ts';
import { SEVERITY } from './profile.ts';

const ORDER = Object.keys(TIERS);

/** P(scheme) × severity × actionability: what is likely, grave and can be looked into comes first. Never a p-value. */
export function urgency(lead: Omit<Lead, 'rank' | 'q'>): number {
  const gravest = Math.max(...lead.crimes.map((crime) => SEVERITY[crime]));
  const severity = gravest * (1 + Math.log(Math.max(1, lead.cases.length)));
  return lead.posterior * severity * actionability(lead);
}

/** Share of the findings whose evidence names every case's document, halved where no official is named. */
function actionability(lead: Omit<Lead, 'rank' | 'q'>): number {
  const documented = lead.findings.filter((f) => new Set(f.evidence.map((q) => q.document)).size >= Math.min(f.cases.length, 1)).length;
  const named = lead.subjects.some((s) => s.kind === 'official') ? 1 : 0.5;
  return (documented / lead.findings.length) * named;
}

/**
 * Orders leads by tier and urgency and gives each its rank and q: the expected share of false leads among those at least as probable
 * (running mean of 1 - posterior).
 */
export function rankLeads(leads: readonly Omit<Lead, 'rank' | 'q'>[]): Lead[] {
  const byPosterior = [...leads].sort((a, b) => b.posterior - a.posterior || compareText(a.id, b.id));
  const q = new Map<string, number>();
  let expectedFalse = 0;
  for (const [i, lead] of byPosterior.entries()) {
    expectedFalse += 1 - lead.posterior;
    q.set(lead.id, expectedFalse / (i + 1));
  }
  return [...leads]
    .sort(
      (a, b) =>
        ORDER.indexOf(a.tier) - ORDER.indexOf(b.tier) ||
        urgency(b) - urgency(a) ||
        b.cases.length - a.cases.length ||
        compareText(a.id, b.id),
    )
    .map((lead, i) => ({ ...lead, rank: i + 1, q: q.get(lead.id) ?? 1 }));
}
