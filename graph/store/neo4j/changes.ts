import { type GraphChanges, graphChanges } from '../changes.ts';
import type { EvidencedEdge } from '../ports/graph.ts';
import type { GraphStep } from '../ports/projection.ts';
import { addSaid } from './additions.ts';
import type { Run } from './driver.ts';
import { removeEntities } from './entities.ts';
import { addLoneMentions } from './evidence.ts';
import { byId, inPortions } from './portions.ts';
import { settleRelationships } from './relationships.ts';
import { documentRow, entityRow, loneMentionRow } from './rows.ts';

/** Brings the graph to what a document says now. Within a transaction. */
export async function changeDocument(run: Run, { before, after }: GraphStep['changed'][number]): Promise<void> {
  const changes = graphChanges(before, after.graph);
  const { id } = after.graph.document;
  await run('MATCH (d:Document {tenant: $tenant, id: $id}) SET d += $row', { id, row: documentRow(after.graph.document) });
  const edges = [...changes.withdrawnEdges, ...changes.writtenEdges];
  await removeEvidence(run, id, edges);
  await changeEntities(run, changes.changedNodes);
  await addSaid(run, changes.writtenNodes, [{ edges: changes.writtenEdges, quote: after.quote }]);
  await removeLoneMentions(run, id, changes.loneMentions.withdrawn);
  await addLoneMentions(
    run,
    changes.loneMentions.written.map((node) => ({ node, document: id })),
  );
  await settleRelationships(run, edges);
  await removeEntities(
    run,
    changes.withdrawnNodes.map(({ id }) => id),
  );
}

async function changeEntities(run: Run, changed: GraphChanges['changedNodes']): Promise<void> {
  const rows = changed.map(({ before, after }) => {
    // What is given as null is taken away; what others have written beside it stays.
    const gone = Object.fromEntries(Object.keys(entityRow(before).properties).map((name) => [name, null]));
    return { id: after.id, properties: { ...gone, ...entityRow(after).properties } };
  });
  await inPortions(run, 'UNWIND $rows AS row MATCH (n:Entity {tenant: $tenant, id: row.id}) SET n += row.properties', rows);
}

async function removeLoneMentions(run: Run, document: string, nodes: readonly string[]): Promise<void> {
  const rows = byId(nodes.map((node) => loneMentionRow({ node, document })));
  await inPortions(run, 'UNWIND $rows AS row MATCH (m:LoneMention {tenant: $tenant, id: row.id}) DELETE m', rows);
}

async function removeEvidence(run: Run, document: string, edges: readonly EvidencedEdge[]): Promise<void> {
  const rows = byId(edges).map(({ id }) => ({ edge: id, document }));
  await inPortions(run, 'UNWIND $rows AS row MATCH (e:Evidence {tenant: $tenant, edge: row.edge, document: row.document}) DELETE e', rows);
}
