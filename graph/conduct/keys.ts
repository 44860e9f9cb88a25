/** The keys of conducts: whom a finding looks at, in which pattern, and with whom. No verdict is in them. */
import type { Finding, Lead } from '../model/leads/lead.ts';
import { compareText } from '../model/order.ts';
import { focusOf, type PatternOf } from './group.ts';

/** Ends the key of what is only possible, where the same key is held by what is certain in the same run. */
const APART = '|apart';

export const isApart = (key: string): boolean => key.endsWith(APART);
export const withoutApart = (key: string): string => (isApart(key) ? key.slice(0, -APART.length) : key);

/** @returns null for a finding that names nobody */
export function keyOf(finding: Finding, patternOf: PatternOf): string | null {
  const focus = focusOf(finding);
  return focus && [focus.node, patternOf(finding.indicator), finding.counterpart ?? ''].join('|');
}

/** A lead with the keys of its findings. */
export interface KeyedLead {
  readonly lead: Lead;
  /** Key of its main finding. */
  readonly main: string;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Leads of one run, in an order of their own; no two of them have a key in common. */
export function keyedLeads(leads: readonly Lead[], patternOf: PatternOf): KeyedLead[] {
  const keyed = leads.map((lead) => ({ lead, findings: findingsByKey(lead, patternOf) })).filter(({ findings }) => findings.size > 0);
  const certain = new Map<string, Lead>();
  for (const { lead, findings } of keyed)
    for (const [key, own] of findings) if (own.some(({ verdict }) => verdict === 'violated')) certain.set(key, lead);
  return keyed
    .map(({ lead, findings }) => {
      const named = (key: string): string => ((certain.get(key) ?? lead) === lead ? key : `${key}${APART}`);
      // The findings of a lead stand strongest first.
      const first = lead.findings.find((f) => patternOf(f.indicator) === lead.pattern && keyOf(f, patternOf) !== null);
      const main = (first && keyOf(first, patternOf)) ?? [...findings.keys()][0]!;
      return { lead, main: named(main), findings: new Map([...findings].map(([key, own]) => [named(key), own])) };
    })
    .sort((a, b) => compareText(a.main, b.main));
}

function findingsByKey(lead: Lead, patternOf: PatternOf): Map<string, Finding[]> {
  const byKey = new Map<string, Finding[]>();
  for (const finding of lead.findings) {
    const key = keyOf(finding, patternOf);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), finding]);
  }
  return byKey;
}
