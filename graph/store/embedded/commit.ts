import type { DocumentId, GraphNode } from '../../model/entity.ts';
import type { ItemOutcome } from '../../model/keeping/batch.ts';
import { placeOf, reviewValues } from '../../model/record/review-values.ts';
import { indexWords } from '../bigrams.ts';
import { loneMentions } from '../changes.ts';
import { recordDigest } from '../digest.ts';
import { withoutErased } from '../erased.ts';
import type { EvidencedEdge, LoneMention } from '../ports/graph.ts';
import type { StoreWrite } from '../ports/store.ts';
import type { Mention, StoredText } from '../ports/stored.ts';
import { newPart, settleClaims } from '../settle.ts';
import type { Database } from './driver.ts';
import { type HoldsGraph, type Say, saying } from './ledger.ts';
import { erasedAmong, sayMetAgain } from './tombstones.ts';

/** Writes one unit of work in one transaction, with the graph where it stands in the same file; whatever is already there stays as it is. */
export function commitWrite(database: Database, asked: StoreWrite, holdsGraph: HoldsGraph): ItemOutcome[] {
  return saying(database, holdsGraph, (say, graphFollows) => {
    const { write: allowed, met } = withoutErased(asked, erasedAmong(database, idsOf(asked)));
    sayMetAgain(database, say, met);
    const added = newDocuments(database, allowed);
    const { write, otherTexts } = newPart(allowed, added);
    writeTexts(database, say, write.texts, otherTexts);
    const documents = writeDocuments(database, say, write);
    const nodes = graphFollows ? writeGraph(database, write) : [];
    writeReview(database, write.documents);
    const outcomes = settleClaims(write.outcomes, added);
    writeItems(database, say, write.batch, outcomes);
    // Last of all: another statement between two entries would make the index write a segment of its own for each.
    writeSearch(database, 'document_search', documents);
    writeSearch(database, 'node_search', nodes);
    return outcomes;
  });
}

const idsOf = (write: StoreWrite): DocumentId[] => write.documents.map(({ id }) => id);

function newDocuments(database: Database, write: StoreWrite): Set<DocumentId> {
  const added = new Set(idsOf(write));
  const known = database
    .prepare('SELECT id FROM document WHERE tenant = {tenant} AND id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify([...added]));
  for (const row of known) added.delete(String(row['id']));
  return added;
}

/** Text to be found, by the row it belongs to. */
export interface Searchable {
  readonly row: number;
  readonly text: string;
}

/** Adds entries to an index. */
export function writeSearch(database: Database, table: 'document_search' | 'node_search', entries: Iterable<Searchable>): void {
  const insert = database.prepare(`INSERT INTO ${table} (rowid, body) VALUES (?, ?)`);
  for (const { row, text } of entries) insert.run(row, indexWords(text));
}

function writeTexts(database: Database, say: Say, texts: readonly StoredText[], otherTexts: readonly StoredText[]): void {
  const known = database.prepare('SELECT path FROM source_text WHERE tenant = {tenant} AND hash = ?');
  const add = database.prepare('INSERT INTO source_text (tenant, hash, path, source, entry) VALUES ({tenant}, ?, ?, ?, ?)');
  const rename = database.prepare('UPDATE source_text SET path = ?, source = ? WHERE tenant = {tenant} AND hash = ?');
  const sayPath = ({ hash, path, source }: StoredText): void => void say('path', hash, JSON.stringify({ path, source }));
  for (const text of texts) {
    if (known.get(text.hash)) continue;
    add.run(text.hash, text.path, text.source, say('text', text.hash, text.content));
    sayPath(text);
  }
  // The same text under two paths keeps the smaller path, so that the order of loading leaves no trace.
  for (const text of [...texts, ...otherTexts]) {
    const row = known.get(text.hash);
    if (!row || String(row['path']) <= text.path) continue;
    rename.run(text.path, text.source, text.hash);
    sayPath(text);
  }
}

function writeDocuments(database: Database, say: Say, write: StoreWrite): Searchable[] {
  const written: Searchable[] = [];
  const insert = database.prepare(
    'INSERT INTO document (tenant, id, text, start, end, kind, court, number, date, reader, digest, entry) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq',
  );
  const found = database.prepare('DELETE FROM gone WHERE tenant = {tenant} AND document = ?');
  const contents = new Map(write.texts.map((t) => [t.hash, t.content]));
  for (const { id, text, range, kind, court, number, date, reader, record } of write.documents) {
    const entry = say('document', id, JSON.stringify({ text, ...range, kind, court, number, date, reader, record }));
    const row = insert.get(id, text, range.start, range.end, kind, court, number, date, reader, recordDigest(record), entry);
    found.run(id);
    const content = contents.get(text) ?? '';
    written.push({ row: Number(row?.['seq']), text: content.slice(range.start, range.end) });
  }
  writeMentions(database, write.mentions);
  return written;
}

/** An item that has an outcome in the batch keeps it. */
function writeItems(database: Database, say: Say, batch: string, outcomes: readonly ItemOutcome[]): void {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO item (tenant, batch, path, outcome, reason, detail, documents) VALUES ({tenant}, ?, ?, ?, ?, ?, ?) RETURNING path',
  );
  for (const { path, outcome, reason, detail, documents } of outcomes) {
    if (!insert.get(batch, path, outcome, reason, detail, documents)) continue;
    say('item', batch, JSON.stringify({ path, outcome, reason, detail, documents }));
  }
}

/** Gives what is to be found of new nodes. */
function writeGraph(database: Database, write: StoreWrite): Searchable[] {
  const nodes = writeNodes(database, write.nodes);
  writeEdges(database, write.edges);
  writeLoneMentions(database, loneMentions(write));
  return nodes;
}

/** Adds the mentions that are not there. */
export function writeMentions(database: Database, mentions: readonly Mention[]): void {
  const mention = database.prepare(
    'INSERT OR IGNORE INTO mention (tenant, document, start, end, field, node, text) VALUES ({tenant}, ?, ?, ?, ?, ?, ?)',
  );
  for (const m of mentions) mention.run(m.document, m.start, m.end, m.field, m.node, m.text);
}

/** Adds the nodes that are not there; gives what is to be found of them. */
export function writeNodes(database: Database, nodes: readonly GraphNode[]): Searchable[] {
  const written: Searchable[] = [];
  const node = database.prepare(
    'INSERT OR IGNORE INTO node (tenant, id, kind, label, masked, properties) VALUES ({tenant}, ?, ?, ?, ?, ?) RETURNING seq',
  );
  for (const n of sortedById(nodes)) {
    const row = node.get(n.id, n.kind, n.label, n.masked ? 1 : 0, JSON.stringify(n.properties));
    if (row) written.push({ row: row['seq'] as number, text: n.label });
  }
  return written;
}

/** Adds edges with what a document says of each. */
export function writeEdges(database: Database, edges: readonly EvidencedEdge[]): void {
  // An edge said by several documents keeps the earliest date and the surest reading, whatever came first.
  const edge = database.prepare(
    `INSERT INTO edge (tenant, id, kind, source, target, role, date, confidence, inferred) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (tenant, id) DO UPDATE SET
       date = CASE WHEN date IS NULL OR excluded.date < date THEN excluded.date ELSE date END,
       confidence = max(confidence, excluded.confidence), inferred = min(inferred, excluded.inferred)
     WHERE excluded.confidence > confidence OR excluded.inferred < inferred OR (excluded.date IS NOT NULL AND (date IS NULL OR excluded.date < date))`,
  );
  for (const e of sortedById(edges)) {
    edge.run(e.id, e.kind, e.from, e.to, e.role, e.date, e.confidence, e.inferred ? 1 : 0);
    writeEvidence(database, e);
  }
}

/** Adds what a document says of an edge, unless it is there. */
export function writeEvidence(database: Database, { id, evidence, date, confidence, inferred }: EvidencedEdge): void {
  const spans = JSON.stringify(evidence.spans.map((s) => [s.start, s.end]));
  database
    .prepare(
      'INSERT OR IGNORE INTO edge_evidence (tenant, edge, document, spans, date, confidence, inferred) VALUES ({tenant}, ?, ?, ?, ?, ?, ?)',
    )
    .run(id, evidence.document, spans, date, confidence, inferred ? 1 : 0);
}

/** Adds the values that wait for a person. */
export function writeReview(database: Database, documents: StoreWrite['documents']): void {
  const value = database.prepare(
    'INSERT OR IGNORE INTO review_value (tenant, document, place, field, read, reason, candidates, spans) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { id, record } of documents) {
    for (const v of reviewValues(record)) {
      value.run(id, placeOf(v), v.field, v.read, v.reason, JSON.stringify(v.candidates), JSON.stringify(v.spans));
    }
  }
}

/** Remembers which documents mention an entity and join it to nothing. */
export function writeLoneMentions(database: Database, mentions: readonly LoneMention[]): void {
  const lone = database.prepare('INSERT OR IGNORE INTO lone_mention (tenant, node, document) VALUES ({tenant}, ?, ?)');
  for (const { node, document } of mentions) lone.run(node, document);
}

/** Neighbours in the order of the tables' keys are written to the same pages. */
function sortedById<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
