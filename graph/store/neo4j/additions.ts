import type { GraphNode } from '../../model/entity.ts';
import type { Run } from './driver.ts';
import { createEntities, knownEntities } from './entities.ts';
import { createEvidence, type EdgesSaid } from './evidence.ts';
import { byId } from './portions.ts';
import { createRelationships, gathered, improveRelationships } from './relationships.ts';

/**
 * Adds what documents say, each of an edge for the first time: entities and relationships that are not there, and evidence. An entity stays as
 * it was written first; an edge whose end is nowhere becomes no relationship.
 */
export async function addSaid(run: Run, nodes: readonly GraphNode[], said: readonly EdgesSaid[]): Promise<void> {
  const [entities, edges] = [byId(nodes), gathered(said.flatMap((one) => one.edges))];
  const asked = new Set([...entities.map(({ id }) => id), ...edges.flatMap(({ from, to }) => [from, to])]);
  const known = await knownEntities(run, [...asked]);
  const fresh = new Set(entities.flatMap(({ id }) => (known.has(id) ? [] : [id])));
  const joinable = edges.filter((edge) => [edge.from, edge.to].every((id) => known.has(id) || fresh.has(id)));
  // What a new entity is joined by cannot be there.
  const [certain, doubtful] = [true, false].map((side) => joinable.filter(({ from, to }) => (fresh.has(from) || fresh.has(to)) === side));
  // Statements are sent together: evidence, which is most of the work, keeps the server busy while the answer about the others is on its way.
  const missing = improveRelationships(run, doubtful ?? []);
  await Promise.all([
    createEntities(
      run,
      entities.filter(({ id }) => fresh.has(id)),
    ),
    createEvidence(run, said),
    missing.then((rows) => createRelationships(run, [...(certain ?? []), ...rows])),
  ]);
}
