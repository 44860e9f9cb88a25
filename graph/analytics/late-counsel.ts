/** Lawyers who came into a case after it had its judge. */
import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { isMasked } from '../model/names/names.ts';
import type { Span } from '../model/span.ts';
import { isAppointed } from './legal-aid.ts';

/** Where it is told that a lawyer came in late. */
export interface LateEntry {
  readonly dossier: Dossier;
  readonly lawyer: NodeId;
  /** Day of the change, where printed. */
  readonly on: string | null;
  /** The sentence that tells it; the place of the lawyer where only an earlier paper with other counsel does. */
  readonly span: Span | null;
  /** The earlier paper of the case that names other counsel. */
  readonly earlier: Dossier | null;
}

/**
 * Lawyers whom the documents of one case show to have come in late: a paper tells that counsel was changed or added after the case was
 * accepted, or an earlier paper of the same case has other counsel for the same party. What the papers say nothing of stays unknown,
 * and unknown is not late. Whom a legal-aid centre sent nobody chose.
 */
export function lateEntries(dossiers: readonly Dossier[]): LateEntry[] {
  const cases = new Map<string, Dossier[]>();
  for (const dossier of dossiers) {
    const key = dossier.case ?? dossier.document.id;
    cases.set(key, [...(cases.get(key) ?? []), dossier]);
  }
  const found = [...cases.values()]
    .flatMap((papers) => [...papers.flatMap(toldChanges), ...shownByEarlierPaper(papers)])
    .filter(({ dossier, lawyer }) => !dossier.representatives.some((r, i) => r?.node === lawyer && isAppointed(dossier, i)));
  return [...new Map(found.map((entry) => [`${entry.lawyer}\n${entry.dossier.case ?? entry.dossier.document.id}`, entry])).values()];
}

function toldChanges(dossier: Dossier): LateEntry[] {
  const { course, acceptedOn } = dossier.record.extension;
  return (course.counselChanges ?? []).flatMap(({ act, party, next, on, spans }) => {
    if (act === 'dismissed' && next === null) return [];
    // Who was changed before the court accepted the case was hired in time.
    if (on !== null && acceptedOn !== null && on < acceptedOn.value) return [];
    return lawyers(dossier).flatMap(({ node, name, represents }) => {
      const meant = next === null ? party !== null && represents.includes(party) : name === next.name;
      return meant ? [{ dossier, lawyer: node, on, span: spans[0] ?? null, earlier: null }] : [];
    });
  });
}

function shownByEarlierPaper(papers: readonly Dossier[]): LateEntry[] {
  const dated = papers.filter((d) => d.record.date !== null).sort((a, b) => (a.record.date! < b.record.date! ? -1 : 1));
  return dated.flatMap((dossier, i) =>
    lawyers(dossier).flatMap(({ node, represents, span }) => {
      const before = dated.slice(0, i);
      if (before.some((d) => d.representatives.some((r) => r?.node === node))) return [];
      const earlier = before.find((d) => represents.some((party) => hasOtherCounsel(d, party, node)));
      return earlier === undefined ? [] : [{ dossier, lawyer: node, on: null, span, earlier }];
    }),
  );
}

function lawyers(dossier: Dossier) {
  return dossier.representatives.flatMap((joined) =>
    joined !== null && joined.item.kind === 'lawyer' && !joined.masked && !isMasked(joined.item.name)
      ? [{ node: joined.node, name: joined.item.name, represents: joined.item.represents, span: joined.item.spans[0] ?? null }]
      : [],
  );
}

/** The paper names the party and other counsel for it. */
function hasOtherCounsel(dossier: Dossier, party: string, lawyer: NodeId): boolean {
  if (isMasked(party) || !dossier.record.parties.some((p) => p.name === party)) return false;
  const own = dossier.representatives.filter((r) => r !== null && r.item.kind === 'lawyer' && r.item.represents.includes(party));
  return own.length > 0 && own.every((r) => r!.node !== lawyer);
}
