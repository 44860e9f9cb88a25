import type { MissingFact } from '../model/leads/lead.ts';

/** How often each fact is missing, most often first. @param wordings what is missing together, and in how many gaps */
export function countMissing(
  wordings: readonly { readonly missing: readonly MissingFact[]; readonly count: number }[],
): (MissingFact & { readonly count: number })[] {
  const counts = new Map<string, MissingFact & { readonly count: number }>();
  for (const { missing, count } of wordings) {
    for (const fact of missing) {
      const key = JSON.stringify(fact);
      counts.set(key, { ...fact, count: (counts.get(key)?.count ?? 0) + count });
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, fact]) => fact);
}
