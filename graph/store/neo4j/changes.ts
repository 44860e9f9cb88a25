import type { GraphNode, NodeId } from '../../model/entity.ts';
import { EDGE_KINDS, type NodeKind } from '../../model/kinds.ts';
import type { GraphChanges } from '../changes.ts';
import type { DocumentGraph, EvidencedEdge } from '../ports/graph.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { addEntities, addEvidence, addLoneMentions } from './commit.ts';
import type { Run } from './driver.ts';
import { byId, inPortions } from './portions.ts';
import { addRelationships, settleRelationships } from './relationships.ts';
import { loneMentionRow } from './review-rows.ts';
import { documentRow, entityRow } from './rows.ts';
import { ANY_TYPE } from './schema.ts';

/** Brings the graph to what a document says now. Within a transaction. */
export async function writeChanges(run: Run, stored: StoredDocument, graph: DocumentGraph, changes: GraphChanges): Promise<void> {
  await holdOff(run, changes);
  await changeDocument(run, stored, graph);
  await addEntities(run, changes.writtenNodes);
  await changeEntities(run, changes.changedNodes);
  const { id } = graph.document;
  await removeLoneMentions(run, id, changes.loneMentions.withdrawn);
  await addLoneMentions(
    run,
    changes.loneMentions.written.map((node) => ({ node, document: id })),
  );
  const edges = [...changes.withdrawnEdges, ...changes.writtenEdges];
  await removeEvidence(run, id, edges);
  await addRelationships(run, changes.writtenEdges);
  await addEvidence(run, changes.writtenEdges);
  await settleRelationships(run, edges);
  await removeEntities(run, changes.withdrawnNodes);
}

/**
 * Waits for the loads that are adding to what may go, and keeps others from it until the end of the transaction: a load finds both ends of
 * its edges by MERGE, which shares the lock on their key, and only then looks for the edges; putting the label on anew takes that lock
 * alone. Of an edge one end is enough.
 */
async function holdOff(run: Run, { withdrawnEdges, withdrawnNodes }: GraphChanges): Promise<void> {
  const ids = new Set([...withdrawnEdges.map(lesserEnd), ...withdrawnNodes.map(({ id }) => id)]);
  const rows = byId([...ids].map((id) => ({ id })));
  await inPortions(run, 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) REMOVE n:Entity SET n:Entity', rows);
}

/** The end that fewer documents name: an agency is in all of its documents. */
function lesserEnd({ kind, from, to }: EvidencedEdge): NodeId {
  const starts: readonly NodeKind[] = EDGE_KINDS[kind].from;
  return starts.includes('court') || starts.includes('procuratorate') ? to : from;
}

async function changeDocument(run: Run, stored: StoredDocument, { document, mentions }: DocumentGraph): Promise<void> {
  const row = documentRow({ ...stored, ...document }, mentions, '', undefined);
  const { id, kind, court, number, date, order } = row;
  await run(
    `MATCH (d:Document {id: $id})
     SET d.kind = $kind, d.court = $court, d.number = $number, d.date = $date, d.order = $order, d.mentions = $mentions`,
    { id, kind, court, number, date, order, mentions: row.mentions },
  );
}

async function changeEntities(run: Run, changed: GraphChanges['changedNodes']): Promise<void> {
  const rows = changed.map(({ before, after }) => {
    // What is given as null is taken away; what others have written beside it stays.
    const gone = Object.fromEntries(Object.keys(entityRow(before).properties).map((name) => [name, null]));
    return { id: after.id, properties: { ...gone, ...entityRow(after).properties } };
  });
  await inPortions(run, 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties', byId(rows));
}

async function removeLoneMentions(run: Run, document: string, nodes: readonly string[]): Promise<void> {
  const rows = byId(nodes.map((node) => loneMentionRow({ node, document })));
  await inPortions(run, 'UNWIND $rows AS row MATCH (m:LoneMention {id: row.id}) DELETE m', rows);
}

async function removeEvidence(run: Run, document: string, edges: readonly EvidencedEdge[]): Promise<void> {
  const rows = byId(edges).map(({ id }) => ({ edge: id, document }));
  await inPortions(run, 'UNWIND $rows AS row MATCH (e:Evidence {edge: row.edge, document: row.document}) DELETE e', rows);
}

/** A node goes when no edge ends in it and no document mentions it. */
async function removeEntities(run: Run, nodes: readonly GraphNode[]): Promise<void> {
  await inPortions(
    run,
    `UNWIND $rows AS row MATCH (n:Entity {id: row.id})
     WHERE NOT EXISTS { (n)-[:${ANY_TYPE}]-() } AND NOT EXISTS { (:LoneMention {node: row.id}) }
     DETACH DELETE n`,
    byId(nodes).map(({ id }) => ({ id })),
  );
}
