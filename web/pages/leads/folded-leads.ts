/** Near-duplicates under the lead that they tell of again. Pure. */
interface Foldable {
  readonly id: string;
  readonly foldedInto: string | null;
}

/** In the order given; one whose head is not among them, say by a filter, stands by itself. */
export function foldedLeads<T extends Foldable>(leads: readonly T[]): { readonly head: T; readonly folded: readonly T[] }[] {
  const groups = new Map<string, { readonly head: T; readonly folded: T[] }>();
  for (const lead of leads) {
    const head = lead.foldedInto === null ? undefined : groups.get(lead.foldedInto);
    if (head === undefined) groups.set(lead.id, { head: lead, folded: [] });
    else head.folded.push(lead);
  }
  return [...groups.values()];
}
