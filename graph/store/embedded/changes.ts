import type { DocumentId, GraphNode } from '../../model/entity.ts';
import { indexWords } from '../bigrams.ts';
import type { GraphChanges } from '../changes.ts';
import type { DocumentGraph, EvidencedEdge } from '../ports/graph.ts';
import { type Searchable, writeEvidence, writeLoneMentions, writeMentions, writeNodes, writeSearch } from './commit.ts';
import type { Database } from './driver.ts';

/** Brings the catalogue to what a document says now. Within a transaction. */
export function writeListing(database: Database, { document, mentions }: DocumentGraph): void {
  const { id, kind, court, number, date } = document;
  database
    .prepare('UPDATE document SET kind = ?, court = ?, number = ?, date = ? WHERE tenant = {tenant} AND id = ?')
    .run(kind, court, number, date, id);
  database.prepare('DELETE FROM mention WHERE tenant = {tenant} AND document = ?').run(id);
  writeMentions(database, mentions);
}

/** Brings the graph to what a document says now. Within a transaction. */
export function writeChanges(database: Database, id: DocumentId, changes: GraphChanges): void {
  const { withdrawn, written } = changes.loneMentions;
  for (const node of withdrawn)
    database.prepare('DELETE FROM lone_mention WHERE tenant = {tenant} AND node = ? AND document = ?').run(node, id);
  writeLoneMentions(
    database,
    written.map((node) => ({ node, document: id })),
  );
  const found = [...writeNodes(database, changes.writtenNodes), ...changes.changedNodes.map((change) => changeNode(database, change))];
  const edges = [...changes.withdrawnEdges, ...changes.writtenEdges];
  for (const edge of edges)
    database.prepare('DELETE FROM edge_evidence WHERE tenant = {tenant} AND edge = ? AND document = ?').run(edge.id, id);
  for (const edge of changes.writtenEdges) writeEvidence(database, edge);
  for (const edge of edges) settleEdge(database, edge);
  for (const node of changes.withdrawnNodes) withdrawNode(database, node);
  writeSearch(database, 'node_search', found);
}

/** An edge is what its evidence says together: the earliest date and the surest reading; nothing where there is none left. */
export function settleEdge(database: Database, { id, kind, from, to, role }: Omit<EvidencedEdge, 'evidence'>): void {
  const said = database
    .prepare(
      'SELECT count(*) n, min(date) date, max(confidence) confidence, min(inferred) inferred FROM edge_evidence WHERE tenant = {tenant} AND edge = ?',
    )
    .get(id);
  if (!said || said['n'] === 0) {
    database.prepare('DELETE FROM edge WHERE tenant = {tenant} AND id = ?').run(id);
    return;
  }
  const { date, confidence, inferred } = said as Record<'date' | 'confidence' | 'inferred', string | number | null>;
  database
    .prepare(
      `INSERT INTO edge (tenant, id, kind, source, target, role, date, confidence, inferred) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tenant, id) DO UPDATE SET date = excluded.date, confidence = excluded.confidence, inferred = excluded.inferred`,
    )
    .run(id, kind, from, to, role, date, confidence, inferred);
}

function changeNode(database: Database, { after }: GraphChanges['changedNodes'][number]): Searchable {
  const before = database.prepare('SELECT label FROM node WHERE tenant = {tenant} AND id = ?').get(after.id);
  const row = database
    .prepare('UPDATE node SET label = ?, masked = ?, properties = ? WHERE tenant = {tenant} AND id = ? RETURNING seq')
    .get(after.label, after.masked ? 1 : 0, JSON.stringify(after.properties), after.id);
  const seq = Number(row?.['seq']);
  forget(database, seq, String(before?.['label']));
  return { row: seq, text: after.label };
}

/** A node goes when no edge ends in it and no document mentions it. */
export function withdrawNode(database: Database, { id }: Pick<GraphNode, 'id'>): void {
  const row = database
    .prepare(
      `DELETE FROM node WHERE tenant = {tenant} AND id = ?1 AND NOT EXISTS (SELECT 1 FROM edge WHERE tenant = {tenant} AND source = ?1)
       AND NOT EXISTS (SELECT 1 FROM edge WHERE tenant = {tenant} AND target = ?1)
       AND NOT EXISTS (SELECT 1 FROM lone_mention WHERE tenant = {tenant} AND node = ?1) RETURNING seq, label`,
    )
    .get(id);
  if (!row) return;
  forget(database, Number(row['seq']), String(row['label']));
  database.prepare('DELETE FROM lead_subject WHERE tenant = {tenant} AND node = ?').run(id);
}

/** The index keeps no texts: what is taken out of it must be said again as it was put in. */
function forget(database: Database, seq: number, label: string): void {
  database.prepare("INSERT INTO node_search (node_search, rowid, body) VALUES ('delete', ?, ?)").run(seq, indexWords(label));
}
