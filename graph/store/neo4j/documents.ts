import { loneMentions } from '../changes.ts';
import type { DocumentSaid, GraphStep } from '../ports/projection.ts';
import type { Run } from './driver.ts';
import { createEntities, knownEntities } from './entities.ts';
import { addLoneMentions, createEvidence } from './evidence.ts';
import { byId, inPortions } from './portions.ts';
import { createRelationships, gathered, improveRelationships } from './relationships.ts';
import { documentRow } from './rows.ts';

/** Adds documents that are not there with all that they say; an entity stays as it was written first. */
export async function addDocuments(run: Run, added: readonly DocumentSaid[]): Promise<void> {
  // Statements are sent together: what does not need an answer keeps the server busy until it is there.
  await Promise.all([
    addGraph(run, added),
    inPortions(
      run,
      'UNWIND $rows AS row CREATE (d:Document) SET d = row',
      added.map(({ graph }) => documentRow(graph.document)),
    ),
    createEvidence(
      run,
      added.map(({ graph, quote }) => ({ edges: graph.edges, quote })),
    ),
    addLoneMentions(
      run,
      added.flatMap(({ graph }) => loneMentions(graph)),
    ),
  ]);
}

async function addGraph(run: Run, added: readonly DocumentSaid[]): Promise<void> {
  const nodes = byId(added.flatMap(({ graph }) => graph.nodes));
  const edges = gathered(added.flatMap(({ graph }) => graph.edges));
  const [known, fresh] = await Promise.all([
    knownEntities(
      run,
      nodes.map(({ id }) => id),
    ),
    improveRelationships(run, edges),
  ]);
  await Promise.all([
    createEntities(
      run,
      nodes.filter(({ id }) => !known.has(id)),
    ),
    createRelationships(run, fresh),
  ]);
}

export async function renameDocuments(run: Run, renamed: GraphStep['renamed']): Promise<void> {
  await inPortions(run, 'UNWIND $rows AS row MATCH (d:Document {id: row.document}) SET d.path = row.path', renamed);
}
