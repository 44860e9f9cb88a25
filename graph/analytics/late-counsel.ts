/** Lawyers who came into a case after it had its judge. */
import type { Dossier } from '../model/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { isMasked } from '../model/names.ts';

/**
 * Lawyers whom the documents of one case show to have come in late: an earlier document of the same case has other counsel, or none, for
 * the same party. What one document alone says nothing of stays unknown, and unknown is not late.
 */
export function lateCounsel(dossiers: readonly Dossier[]): ReadonlySet<NodeId> {
  const late = new Set<NodeId>();
  const cases = new Map<string, Dossier[]>();
  for (const dossier of dossiers) {
    const key = dossier.case ?? dossier.document.id;
    cases.set(key, [...(cases.get(key) ?? []), dossier]);
  }
  for (const papers of cases.values()) {
    const dated = papers.filter((d) => d.record.date !== null).sort((a, b) => (a.record.date! < b.record.date! ? -1 : 1));
    for (const [i, paper] of dated.entries()) {
      for (const joined of paper.representatives) {
        if (joined === null || joined.item.kind !== 'lawyer' || joined.masked || isMasked(joined.item.name)) continue;
        const before = dated.slice(0, i).filter((d) => joined.item.represents.some((name) => otherCounsel(d, name, joined.node)));
        const known = dated.slice(0, i).some((d) => d.representatives.some((r) => r?.node === joined.node));
        if (before.length > 0 && !known) late.add(joined.node);
      }
    }
  }
  return late;
}

/** The paper names the party and other counsel for it. */
function otherCounsel(dossier: Dossier, party: string, lawyer: NodeId): boolean {
  if (isMasked(party) || !dossier.record.parties.some((p) => p.name === party)) return false;
  const own = dossier.representatives.filter((r) => r !== null && r.item.kind === 'lawyer' && r.item.represents.includes(party));
  return own.length > 0 && own.every((r) => r!.node !== lawyer);
}
