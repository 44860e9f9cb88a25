import { z } from 'zod';
import type { NodeKind } from '../../../graph/model/kinds.ts';
import { compareOrganisations } from '../../../nlp/organisations/compare.ts';
import { normaliseOrganisation } from '../../../nlp/organisations/normalise.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { type DrawnNode, drawn } from './drawn.ts';
import { storedNode } from './stored-node.ts';

/** Entities whose names the law of names composes. */
const NAMED: ReadonlySet<NodeKind> = new Set(['organization', 'firm']);
/** People who are keyed by their agency or firm: elsewhere the same name is another person until somebody shows otherwise. */
const KEYED: ReadonlySet<NodeKind> = new Set(['official', 'lawyer']);
/** Entities that hold the stem of a name are compared up to so many. */
const MOST_COMPARED = 200;
/** A stem of one character stands in half of all names. */
const SHORTEST_STEM = 2;

export interface Alike {
  readonly node: DrawnNode;
  /** The law of names leaves no other reading. */
  readonly certain: boolean;
}

/**
 * Organisations and law firms that may be the same under another writing of the name, and people of the same name only.
 * Nothing is joined: a person looks. A mask is like nobody. @throws AppError not-found
 */
export const findAlike = defineUseCase({
  name: 'graph.alike',
  permission: 'graph.explore',
  words: { zh: '查找同名或近似名称的实体', en: 'looked for entities of a like name' },
  input: z.object({ node: Id }),
  async run(_actor, input, at): Promise<readonly Alike[]> {
    const { store } = await at.services();
    const node = await storedNode(store, input.node);
    if (node.masked) return [];
    if (KEYED.has(node.kind)) {
      const namesakes = await store.graph.search(node.label, { limit: MOST_COMPARED, kind: node.kind });
      const others = namesakes.filter(({ id, label, masked }) => id !== node.id && label === node.label && !masked);
      return (await drawn(store, others)).map((shown) => ({ node: shown, certain: false }));
    }
    const { stem } = normaliseOrganisation(node.label);
    if (!NAMED.has(node.kind) || stem.length < SHORTEST_STEM) return [];
    const holding = await store.graph.search(stem, { limit: MOST_COMPARED, kind: node.kind });
    const alike = holding
      .filter(({ id }) => id !== node.id)
      .map((other) => ({ other, ...compareOrganisations(node.label, other.label) }))
      .filter(({ verdict }) => verdict !== 'different');
    const nodes = await drawn(
      store,
      alike.map(({ other }) => other),
    );
    return nodes.map((shown, i) => ({ node: shown, certain: alike[i]?.verdict === 'same' }));
  },
});
