import type { GraphNode } from '../../model/entity.ts';
import { type GraphChanges, graphChanges } from '../changes.ts';
import type { EvidencedEdge } from '../ports/graph.ts';
import type { GraphStep } from '../ports/projection.ts';
import type { Run } from './driver.ts';
import { createEntities, knownEntities } from './entities.ts';
import { addLoneMentions, createEvidence } from './evidence.ts';
import { byId, inPortions } from './portions.ts';
import { createRelationships, gathered, improveRelationships, settleRelationships } from './relationships.ts';
import { documentRow, entityRow, loneMentionRow } from './rows.ts';
import { ANY_TYPE } from './schema.ts';

/** Brings the graph to what a document says now. Within a transaction. */
export async function changeDocument(run: Run, { before, after }: GraphStep['changed'][number]): Promise<void> {
  const changes = graphChanges(before, after.graph);
  const { id } = after.graph.document;
  await run('MATCH (d:Document {id: $id}) SET d += $row', { id, row: documentRow(after.graph.document) });
  await addEntities(run, changes.writtenNodes);
  await changeEntities(run, changes.changedNodes);
  await removeLoneMentions(run, id, changes.loneMentions.withdrawn);
  await addLoneMentions(
    run,
    changes.loneMentions.written.map((node) => ({ node, document: id })),
  );
  const edges = [...changes.withdrawnEdges, ...changes.writtenEdges];
  await removeEvidence(run, id, edges);
  await createRelationships(run, await improveRelationships(run, gathered(changes.writtenEdges)));
  await createEvidence(run, [{ edges: changes.writtenEdges, quote: after.quote }]);
  await settleRelationships(run, edges);
  await removeEntities(run, changes.withdrawnNodes);
}

async function addEntities(run: Run, nodes: readonly GraphNode[]): Promise<void> {
  const known = await knownEntities(
    run,
    nodes.map(({ id }) => id),
  );
  await createEntities(
    run,
    byId(nodes).filter(({ id }) => !known.has(id)),
  );
}

async function changeEntities(run: Run, changed: GraphChanges['changedNodes']): Promise<void> {
  const rows = changed.map(({ before, after }) => {
    // What is given as null is taken away; what others have written beside it stays.
    const gone = Object.fromEntries(Object.keys(entityRow(before).properties).map((name) => [name, null]));
    return { id: after.id, properties: { ...gone, ...entityRow(after).properties } };
  });
  await inPortions(run, 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties', rows);
}

async function removeLoneMentions(run: Run, document: string, nodes: readonly string[]): Promise<void> {
  const rows = byId(nodes.map((node) => loneMentionRow({ node, document })));
  await inPortions(run, 'UNWIND $rows AS row MATCH (m:LoneMention {id: row.id}) DELETE m', rows);
}

async function removeEvidence(run: Run, document: string, edges: readonly EvidencedEdge[]): Promise<void> {
  const rows = byId(edges).map(({ id }) => ({ edge: id, document }));
  await inPortions(run, 'UNWIND $rows AS row MATCH (e:Evidence {edge: row.edge, document: row.document}) DELETE e', rows);
}

/** An entity goes when no relationship ends in it and no document mentions it. */
async function removeEntities(run: Run, nodes: readonly GraphNode[]): Promise<void> {
  await inPortions(
    run,
    `UNWIND $rows AS id MATCH (n:Entity {id: id})
     WHERE NOT EXISTS { (n)-[:${ANY_TYPE}]-() } AND NOT EXISTS { (:LoneMention {node: id}) }
     DETACH DELETE n`,
    byId(nodes).map(({ id }) => id),
  );
}
