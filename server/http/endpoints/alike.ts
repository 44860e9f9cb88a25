import { AppError } from '../../../graph/model/errors.ts';
import type { NodeKind } from '../../../graph/model/kinds.ts';
import { compareOrganisations } from '../../../nlp/organisations/compare.ts';
import { normaliseOrganisation } from '../../../nlp/organisations/normalise.ts';
import type { Handler } from '../endpoint.ts';
import { presentNodes } from '../present/graph.ts';

/** Entities whose names the law of names composes. */
const NAMED: ReadonlySet<NodeKind> = new Set(['organization', 'firm']);
/** People who are keyed by their agency or firm: elsewhere the same name is another person until somebody shows otherwise. */
const KEYED: ReadonlySet<NodeKind> = new Set(['official', 'lawyer']);
/** Entities that hold the stem of a name are compared up to so many. */
const MOST_COMPARED = 200;
/** A stem of one character stands in half of all names. */
const SHORTEST_STEM = 2;

/**
 * Organisations and law firms that may be the same under another writing of the name, and people of the same name only.
 * Nothing is joined: a person looks. A mask is like nobody.
 */
export const getAlike: Handler<'GET /api/nodes/:id/alike'> = async ({ context, params }) => {
  const { store } = context.services;
  const node = await store.graph.node(params['id'] ?? '');
  if (!node) throw new AppError('not-found', `no entity ${params['id']}`);
  if (node.masked) return { alike: [] };
  if (KEYED.has(node.kind)) {
    const namesakes = await store.graph.search(node.label, { limit: MOST_COMPARED, kind: node.kind });
    const others = namesakes.filter(({ id, label, masked }) => id !== node.id && label === node.label && !masked);
    return { alike: (await presentNodes(store, others)).map((shown) => ({ node: shown, certain: false })) };
  }
  const { stem } = normaliseOrganisation(node.label);
  if (!NAMED.has(node.kind) || stem.length < SHORTEST_STEM) return { alike: [] };
  const holding = await store.graph.search(stem, { limit: MOST_COMPARED, kind: node.kind });
  const alike = holding
    .filter(({ id }) => id !== node.id)
    .map((other) => ({ other, ...compareOrganisations(node.label, other.label) }))
    .filter(({ verdict }) => verdict !== 'different');
  const nodes = await presentNodes(
    store,
    alike.map(({ other }) => other),
  );
  return { alike: nodes.map((shown, i) => ({ node: shown, certain: alike[i]?.verdict === 'same' })) };
};
