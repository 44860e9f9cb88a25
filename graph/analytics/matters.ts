import type { Dossier } from '../model/documents/dossier.ts';
import type { CaseRelation } from '../model/glossary.ts';
import { partsId } from '../model/ids.ts';
import { compareText } from '../model/order.ts';
import { type CaseIdentities, identifyCases } from './case-identity.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { compareDossiers } from './dossier-order.ts';

/** One dispute through its instances: documents joined by the case numbers they cite as earlier instances of themselves. */
export interface Matter {
  readonly id: string;
  /** Oldest first. */
  readonly dossiers: readonly Dossier[];
  /** Who cites whom: the later document, the earlier one, and how the later names it. */
  readonly steps: readonly { readonly later: Dossier; readonly earlier: Dossier; readonly relation: CaseRelation }[];
  /** The case that a document of the matter is of: equal keys are one case. */
  caseOf(dossier: Dossier): string;
}

/** Citations that make two documents one dispute. A parallel case is another dispute; a procuratorate's number is no court case. */
const SAME_DISPUTE: ReadonlySet<CaseRelation> = new Set(['first-instance', 'second-instance', 'original', 'enforced', 'previous']);

/**
 * Joins documents through the case numbers that they cite, where a number can mean one case only. Two documents that cite the same earlier case belong together
 * even when that case itself is not loaded. A document without a readable number is a matter of its own unless it cites one.
 */
export function buildMatters(dossiers: readonly Dossier[]): Matter[] {
  const sorted = [...dossiers].sort(compareDossiers);
  const nodes = new Map<string, number>();
  const nodeOf = (key: string): number => {
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, nodes.size);
    return nodes.size - 1;
  };
  const identities = identifyCases(dossiers);
  const own = sorted.map((dossier) => identities.keyOf(dossier));
  const cited = sorted.map((dossier) => citations(dossier, identities));
  for (const [i, key] of own.entries()) {
    nodeOf(key);
    for (const citation of cited[i]!) nodeOf(citation.key);
  }
  const sets = new DisjointSets(nodes.size);
  for (const [i, key] of own.entries()) {
    for (const citation of cited[i]!) sets.join(nodeOf(key), nodeOf(citation.key));
  }
  const byKey = new Map<string, Dossier[]>();
  const groups = new Map<number, { dossiers: Dossier[]; indexes: number[] }>();
  for (const [i, dossier] of sorted.entries()) {
    const key = own[i]!;
    append(byKey, key, dossier);
    const root = sets.find(nodeOf(key));
    const group = groups.get(root) ?? { dossiers: [], indexes: [] };
    group.dossiers.push(dossier);
    group.indexes.push(i);
    groups.set(root, group);
  }
  const matters = [...groups.values()].map((group) => ({
    id: partsId('matter', ...group.dossiers.map((d) => d.document.id).sort(compareText)),
    dossiers: group.dossiers,
    steps: group.indexes.flatMap((i) => stepsOf(sorted[i]!, own[i]!, cited[i]!, byKey)),
    caseOf: identities.keyOf,
  }));
  return matters.sort((a, b) => compareText(a.id, b.id));
}

interface Citation {
  readonly key: string;
  readonly relation: CaseRelation;
}

function citations(dossier: Dossier, identities: CaseIdentities): Citation[] {
  return dossier.record.relatedCases.flatMap((item) => {
    const key = SAME_DISPUTE.has(item.relation) ? identities.cited(item, dossier) : null;
    return key === null ? [] : [{ key, relation: item.relation }];
  });
}

function stepsOf(later: Dossier, key: string, cited: readonly Citation[], byKey: ReadonlyMap<string, readonly Dossier[]>) {
  return cited
    .filter((citation) => citation.key !== key)
    .flatMap((citation) => (byKey.get(citation.key) ?? []).map((earlier) => ({ later, earlier, relation: citation.relation })));
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
