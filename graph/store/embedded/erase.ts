import type { DocumentId } from '../../model/entity.ts';
import type { Erased, ErasureOrder, Tombstone } from '../../model/keeping/erasure.ts';
import type { Span } from '../../model/span.ts';
import { overlap } from '../../model/spans.ts';
import { packedLeads, unpackedLeads } from '../beside.ts';
import { indexWords } from '../bigrams.ts';
import { blanked, erasedPath, rangesWithout, withoutNaming } from '../erased.ts';
import { bodyOf } from './body.ts';
import type { Database, Value } from './driver.ts';
import { type Say, SELDOM_SAID } from './ledger.ts';
import { withdrawLeads } from './results.ts';
import { sayTombstone } from './tombstones.ts';
import { withdrawDocuments } from './withdraw.ts';

/** A document that is to go, as the desk has it. */
interface Doomed {
  readonly id: DocumentId;
  /** Its row in the catalogue and the index; null where it is no longer found. */
  readonly row: number | null;
  readonly range: Span;
  readonly entry: number;
}

/** A text with what is to go of it. */
interface TextAtHand {
  readonly hash: string;
  readonly source: string;
  readonly entry: number;
  readonly content: string;
  readonly doomed: readonly Doomed[];
  /** What else stands in it, or stood there and is no longer found. */
  readonly kept: readonly { readonly id: DocumentId; readonly range: Span; readonly stands: boolean }[];
}

/** Takes documents out of ledger, desk and graph, and says so. Within a transaction. */
export function erase(database: Database, say: Say, order: ErasureOrder): Erased {
  const texts = textsAtHand(database, order.documents);
  const ids = texts.flatMap(({ doomed }) => doomed.map(({ id }) => id));
  const leads = withdrawLeads(database, ids);
  withdrawBeside(database, new Set(ids));
  for (const text of texts) {
    const ofDocuments = text.doomed.map((document) => eraseDocument(database, document, text));
    const ofReadings = eraseReadings(database, text);
    const ofText = text.kept.length > 0 ? blankText(database, say, text) : eraseText(database, say, text);
    for (const [i, { id }] of text.doomed.entries()) {
      const commitments = [...(ofDocuments[i] ?? []), ...(i === 0 ? [...ofReadings, ...ofText] : []), ...eraseFindings(database, id)];
      sayTombstone(database, say, tombstoneOf(order, id, text, commitments));
    }
  }
  withdrawDocuments(database, ids);
  const blankedTexts = texts.filter(({ kept }) => kept.length > 0).length;
  return {
    documents: ids.length,
    texts: texts.length - blankedTexts,
    blanked: blankedTexts,
    orphaned: countTextsOf(database, texts),
    leads,
  };
}

/** Texts that are left of the originals of these. */
function countTextsOf(database: Database, texts: readonly TextAtHand[]): number {
  const sources = JSON.stringify(texts.map(({ source }) => source));
  const row = database
    .prepare('SELECT count(*) n FROM source_text WHERE tenant = {tenant} AND source IN (SELECT value FROM json_each(?))')
    .get(sources);
  return Number(row?.['n']);
}

function tombstoneOf(order: ErasureOrder, document: DocumentId, { hash, source }: TextAtHand, commitments: readonly string[]): Tombstone {
  const { id, documents: _documents, ...why } = order;
  return { document, request: id, ...why, text: hash, source, commitments };
}

function textsAtHand(database: Database, ids: readonly DocumentId[]): TextAtHand[] {
  const asked = JSON.stringify(ids);
  const rows = database.prepare(
    `SELECT t.hash, t.source, t.entry, c.body content FROM source_text t JOIN ledger_entry c ON c.id = t.entry
     WHERE t.tenant = {tenant} AND t.hash IN (SELECT text FROM document WHERE tenant = {tenant} AND id IN (SELECT value FROM json_each(?1))
       UNION SELECT text FROM gone WHERE tenant = {tenant} AND document IN (SELECT value FROM json_each(?1))) ORDER BY t.hash`,
  );
  return rows.all(asked).map((row) => {
    const hash = String(row['hash']);
    const all = documentsOf(database, hash);
    const named = all.filter(({ id }) => ids.includes(id));
    // What earlier readers found at the place of a document that goes says what it says.
    const doomed = all.filter((one) => named.includes(one) || (one.row === null && overlap(named.map(range), [one.range])));
    const kept = all.filter((one) => !doomed.includes(one)).map((one) => ({ ...one, stands: one.row !== null }));
    return { hash, source: String(row['source']), entry: Number(row['entry']), content: bodyOf(row['content']), doomed, kept };
  });
}

const range = (document: { readonly range: Span }): Span => document.range;

/** Documents that stand in a text, and those that are no longer found in it. */
function documentsOf(database: Database, text: string): Doomed[] {
  return database
    .prepare(
      `SELECT seq, id, start, end, entry FROM document WHERE tenant = {tenant} AND text = ?1
       UNION ALL SELECT NULL, document, start, end, entry FROM gone WHERE tenant = {tenant} AND text = ?1 ORDER BY start, id`,
    )
    .all(text)
    .map((row) => ({
      ...{ id: String(row['id']), row: row['seq'] === null ? null : Number(row['seq']), entry: Number(row['entry']) },
      range: { start: Number(row['start']), end: Number(row['end']) },
    }));
}

/** Of runs that stand beside, too. */
function withdrawBeside(database: Database, ids: ReadonlySet<DocumentId>): void {
  for (const row of database.prepare('SELECT seq, leads FROM run_beside WHERE tenant = {tenant}').all()) {
    const leads = unpackedLeads(row['leads'] as Uint8Array);
    const left = withoutNaming(leads, ids);
    if (left.length === leads.length) continue;
    database.prepare('UPDATE run_beside SET leads = ? WHERE tenant = {tenant} AND seq = ?').run(packedLeads(left), row['seq']!);
  }
}

/** What was found in a document, and what could not be told of it or has changed with it; gives the commitments of the entries that said it. */
function eraseFindings(database: Database, id: DocumentId): string[] {
  database.prepare('DELETE FROM gap WHERE tenant = {tenant} AND document = ?').run(id);
  database.prepare('DELETE FROM lead_change WHERE tenant = {tenant} AND instr(documents, ?) > 0').run(id);
  return database
    .prepare(`SELECT id, subject FROM ledger_entry WHERE tenant = {tenant} AND kind = 'finding' AND instr(body, ?) > 0 AND ${SELDOM_SAID}`)
    .all(id)
    .flatMap(({ id: entry = null, subject = null }) => {
      database.prepare('DELETE FROM finding WHERE tenant = {tenant} AND id = ?').run(subject);
      return empty(database, 'id = ?', entry);
    });
}

/** Takes a document off the desk; gives the commitments of the entries that said it. */
function eraseDocument(database: Database, { id, row, range, entry }: Doomed, { content }: TextAtHand): string[] {
  // The index keeps no texts: what is taken out of it must be said again as it was put in.
  if (row !== null) {
    const words = indexWords(content.slice(range.start, range.end));
    database.prepare("INSERT INTO document_search (document_search, rowid, body) VALUES ('delete', ?, ?)").run(row, words);
  }
  for (const table of ['mention', 'review_value', 'review_decision', 'waiting', 'text_reading', 'gone'])
    database.prepare(`DELETE FROM ${table} WHERE tenant = {tenant} AND document = ?`).run(id);
  database.prepare('DELETE FROM document WHERE tenant = {tenant} AND id = ?').run(id);
  const decided = empty(database, `kind = 'decision' AND subject = ? AND ${SELDOM_SAID}`, id);
  const read = empty(database, `kind = 'reading' AND subject = ? AND ${SELDOM_SAID}`, id);
  // Only what was read again may have been said by another entry than the one that stands, which no index finds.
  return [
    ...empty(database, 'id = ?', entry),
    ...decided,
    ...read,
    ...(read.length > 0 ? empty(database, "kind = 'document' AND subject = ?", id) : []),
  ];
}

/** What readers found at places that go, and nobody let stand. Gives the commitments of the entries that said it. */
function eraseReadings(database: Database, { hash, doomed, kept }: TextAtHand): string[] {
  const stays = new Set(kept.map(({ id }) => id));
  const rows = database.prepare('SELECT * FROM text_reading WHERE tenant = {tenant} AND text = ?').all(hash);
  return rows.flatMap(({ entry, document, start, end }) => {
    const place = { start: Number(start), end: Number(end) };
    if (stays.has(String(document)) || (kept.length > 0 && !overlap(doomed.map(range), [place]))) return [];
    for (const table of ['waiting', 'text_reading'])
      database.prepare(`DELETE FROM ${table} WHERE tenant = {tenant} AND text = ? AND entry = ?`).run(hash, entry!);
    return empty(database, 'id = ?', entry!);
  });
}

/** A text in which nothing else stands, and the paths and items that name it. */
function eraseText(database: Database, say: Say, { hash, entry }: TextAtHand): string[] {
  const paths = database
    .prepare(
      "SELECT json_extract(body, '$.path') path FROM ledger_entry WHERE tenant = {tenant} AND kind = 'path' AND subject = ? AND salt <> ''",
    )
    .all(hash)
    .map((row) => String(row['path']));
  database.prepare('DELETE FROM source_text WHERE tenant = {tenant} AND hash = ?').run(hash);
  const names = renameItems(database, say, hash, paths);
  return [...empty(database, 'id = ?', entry), ...empty(database, "kind = 'path' AND subject = ?", hash), ...names];
}

/** Files are often named after the people in them. What became of an item stays; its path gives way to what the tombstone says of the text. */
function renameItems(database: Database, say: Say, hash: string, paths: readonly string[]): string[] {
  const items = database
    .prepare('SELECT * FROM item WHERE tenant = {tenant} AND path IN (SELECT value FROM json_each(?)) ORDER BY batch, path')
    .all(JSON.stringify(paths));
  // A text that was erased before and came again with another document has names already.
  const first = database.prepare('SELECT count(*) n FROM item WHERE tenant = {tenant} AND path GLOB ?').get(erasedPath(hash, '*'));
  return items.flatMap((item, i) => {
    const [batch, path] = [String(item['batch']), String(item['path'])];
    const { outcome, reason, documents } = item as Record<string, Value>;
    const named = erasedPath(hash, Number(first?.['n']) + i);
    database.prepare('UPDATE item SET path = ?, detail = NULL WHERE tenant = {tenant} AND batch = ? AND path = ?').run(named, batch, path);
    const emptied = empty(
      database,
      "kind = 'item' AND subject = ? AND CASE WHEN salt = '' THEN 0 ELSE json_extract(body, '$.path') = ? END",
      batch,
      path,
    );
    say('item', batch, JSON.stringify({ path: named, outcome, reason, detail: null, documents }));
    return emptied;
  });
}

/** A text of which the rest stays is said anew without what is erased. */
function blankText(database: Database, say: Say, { hash, entry, content, doomed, kept }: TextAtHand): string[] {
  const standing = kept.filter(({ stands }) => stands).map(range);
  const said = say('text', hash, blanked(content, rangesWithout(doomed.map(range), standing)));
  database.prepare('UPDATE source_text SET entry = ? WHERE tenant = {tenant} AND hash = ?').run(said, hash);
  return empty(database, 'id = ?', entry);
}

/** Takes body and salt out of entries; gives their commitments. Without its salt nobody can find out by guessing what an entry said. */
function empty(database: Database, where: string, ...values: Value[]): string[] {
  return database
    .prepare(`UPDATE ledger_entry SET body = '', salt = '' WHERE tenant = {tenant} AND salt <> '' AND ${where} RETURNING commitment`)
    .all(...values)
    .map((row) => String(row['commitment']));
}
