/** Near-duplicates: leads about the same person and the same cases are shown as one, the weaker under the stronger. */
import type { Lead } from '../model/leads/lead.ts';

/** Share of the cases of the one with more that both have: from here on two leads tell of one thing. */
export const ALIKE = 0.8;

/** Leads in their order, each folded one right behind its head; ranks are counted anew. No lead is lost. */
export function foldAlike(ranked: readonly Lead[]): Lead[] {
  const heads: { readonly lead: Lead; readonly cases: ReadonlySet<string>; readonly folded: Lead[] }[] = [];
  const ofFocus = new Map<string, (typeof heads)[number][]>();
  for (const lead of ranked) {
    const focus = lead.subjects[0]?.node ?? '';
    const own = ofFocus.get(focus) ?? [];
    const head = own.find(({ cases }) => areAlike(cases, lead.cases));
    if (head !== undefined) head.folded.push(lead);
    else {
      const fresh = { lead, cases: new Set(lead.cases), folded: [] };
      heads.push(fresh);
      ofFocus.set(focus, [...own, fresh]);
    }
  }
  return heads
    .flatMap(({ lead, folded }) => [{ ...lead, others: folded.map((f) => f.id) }, ...folded.map((f) => ({ ...f, foldedInto: lead.id }))])
    .map((lead, i) => ({ ...lead, rank: i + 1 }));
}

function areAlike(cases: ReadonlySet<string>, others: readonly string[]): boolean {
  const shared = others.filter((number) => cases.has(number)).length;
  return shared > 0 && shared >= ALIKE * Math.max(cases.size, others.length);
}
