import type { DocumentId } from '../../model/entity.ts';
import type { Adoption } from '../../model/record/reading.ts';
import { indexWords } from '../bigrams.ts';
import { graphChanges, loneMentions } from '../changes.ts';
import { recordDigest } from '../digest.ts';
import type { DocumentGraph, ReadGraph } from '../ports/graph.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { writeChanges, writeListing } from './changes.ts';
import { writeEdges, writeLoneMentions, writeNodes, writeReview, writeSearch } from './commit.ts';
import { placeDecisions, placedDecisions } from './decisions.ts';
import { readDocument } from './documents.ts';
import type { Database, Row } from './driver.ts';
import type { Say } from './ledger.ts';
import { withdrawLeads } from './results.ts';
import { readDocumentOf, readText } from './texts.ts';
import { erasedAmong } from './tombstones.ts';
import { withdrawDocuments } from './withdraw.ts';

/** An adoption that is under way, and what is needed to do a part of it. */
export interface Placing {
  /** Its row. */
  readonly row: number;
  readonly adoption: Adoption;
  /** Texts that are put in place at most. */
  readonly limit: number;
  readonly read: ReadGraph;
  readonly graphFollows: boolean;
}

/** Lets what was adopted stand, text by text. Within a transaction. @returns how many texts are left */
export function putInPlace(database: Database, say: Say, placing: Placing): number {
  const { row, limit } = placing;
  const texts = database
    .prepare('SELECT DISTINCT text FROM waiting WHERE adoption = ? AND tenant = {tenant} ORDER BY text LIMIT ?')
    .all(row, limit)
    .map(({ text }) => String(text));
  const rows = texts.flatMap((text) =>
    database.prepare('SELECT * FROM waiting WHERE tenant = {tenant} AND text = ? AND adoption = ? ORDER BY place, document').all(text, row),
  );
  takeOff(
    database,
    say,
    rows.filter(({ outcome }) => outcome === 'gone'),
  );
  for (const waiting of rows) {
    if (waiting['outcome'] !== 'gone') stand(database, say, waiting, placing);
    database
      .prepare('DELETE FROM waiting WHERE tenant = {tenant} AND text = ? AND place = ? AND document = ?')
      .run(waiting['text']!, waiting['place']!, waiting['document']!);
  }
  const left = database.prepare('SELECT count(DISTINCT text) n FROM waiting WHERE adoption = ? AND tenant = {tenant}').get(row);
  return Number(left?.['n']);
}

function sayStanding(say: Say, id: DocumentId, reader: string): void {
  say('standing', id, JSON.stringify({ reader }));
}

/** A document is changed where it stands, or stands from now on. */
function stand(database: Database, say: Say, waiting: Row, { adoption, read, graphFollows }: Placing): void {
  const document = readDocumentOf(database, waiting);
  const { id } = document;
  const before = readDocument(database, id);
  // It came with another text meanwhile, or was erased.
  if (before ? before.text !== document.text : waiting['outcome'] === 'changed' || erasedAmong(database, [id]).size > 0) return;
  sayStanding(say, id, adoption.reader);
  const graphBefore = before && read(before, placedDecisions(database, id));
  const entry = Number(waiting['entry']);
  if (before) replace(database, before, document, entry);
  else add(database, document, entry);
  writeReview(database, [document]);
  placeDecisions(database, id, before?.record ?? null, document.record);
  const now = read(document, placedDecisions(database, id));
  writeListing(database, now);
  if (!graphFollows) return;
  if (graphBefore) writeChanges(database, id, graphChanges(graphBefore, now));
  else addGraph(database, now);
}

function replace(database: Database, before: StoredDocument, document: StoredDocument, entry: number): void {
  const { id, range, reader, record } = document;
  const moved = before.range.start !== range.start || before.range.end !== range.end;
  const row = rowOf(database, id);
  if (moved) forgetWords(database, row, before);
  database
    .prepare('UPDATE document SET start = ?, end = ?, reader = ?, digest = ?, entry = ? WHERE tenant = {tenant} AND id = ?')
    .run(range.start, range.end, reader, recordDigest(record), entry, id);
  if (moved) writeSearch(database, 'document_search', [{ row, text: contentOf(database, document) }]);
  database.prepare('DELETE FROM review_value WHERE tenant = {tenant} AND document = ?').run(id);
}

function add(database: Database, document: StoredDocument, entry: number): void {
  const { id, text, range, kind, court, number, date, reader, record } = document;
  const row = database
    .prepare(
      'INSERT INTO document (tenant, id, text, start, end, kind, court, number, date, reader, digest, entry) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq',
    )
    .get(id, text, range.start, range.end, kind, court, number, date, reader, recordDigest(record), entry);
  database.prepare('DELETE FROM gone WHERE tenant = {tenant} AND document = ?').run(id);
  writeSearch(database, 'document_search', [{ row: Number(row?.['seq']), text: contentOf(database, document) }]);
}

function addGraph(database: Database, graph: DocumentGraph): void {
  const found = writeNodes(database, graph.nodes);
  writeEdges(database, graph.edges);
  writeLoneMentions(database, loneMentions(graph));
  writeSearch(database, 'node_search', found);
}

/** Documents that are no longer found leave the desk and the graph as if they had never come; what was decided about them stays, unplaced. */
function takeOff(database: Database, say: Say, rows: readonly Row[]): void {
  const taken: DocumentId[] = [];
  for (const { document, text, reader } of rows) {
    const before = readDocument(database, String(document));
    if (before?.text !== text) continue;
    const { id, range } = before!;
    sayStanding(say, id, String(reader));
    forgetWords(database, rowOf(database, id), before!);
    for (const table of ['mention', 'review_value', 'gap'])
      database.prepare(`DELETE FROM ${table} WHERE tenant = {tenant} AND document = ?`).run(id);
    placeDecisions(database, id, before!.record, null);
    const gone = database.prepare('DELETE FROM document WHERE tenant = {tenant} AND id = ? RETURNING entry').get(id);
    database
      .prepare('INSERT OR REPLACE INTO gone (tenant, document, text, start, end, entry) VALUES ({tenant}, ?, ?, ?, ?, ?)')
      .run(id, text!, range.start, range.end, gone!['entry']!);
    taken.push(id);
  }
  if (taken.length === 0) return;
  withdrawLeads(database, taken);
  withdrawDocuments(database, taken);
}

const rowOf = (database: Database, id: DocumentId): number =>
  Number(database.prepare('SELECT seq FROM document WHERE tenant = {tenant} AND id = ?').get(id)?.['seq']);

function contentOf(database: Database, { text, range }: StoredDocument): string {
  return readText(database, text)?.content.slice(range.start, range.end) ?? '';
}

/** The index keeps no texts: what is taken out of it must be said again as it was put in. */
function forgetWords(database: Database, row: number, document: StoredDocument): void {
  const words = indexWords(contentOf(database, document));
  database.prepare("INSERT INTO document_search (document_search, rowid, body) VALUES ('delete', ?, ?)").run(row, words);
}
