import type { DocumentId } from '../../model/entity.ts';
import type { Tombstone } from '../../model/keeping/erasure.ts';
import type { MetAgain } from '../erased.ts';
import type { Database } from './driver.ts';
import type { Say } from './ledger.ts';

/** Says that a document was erased, or came again and was not taken in. */
export function sayTombstone(database: Database, say: Say, tombstone: Tombstone): void {
  const { document, text, source } = tombstone;
  const added = database
    .prepare('INSERT OR IGNORE INTO tombstone (tenant, document, text, source, body) VALUES ({tenant}, ?, ?, ?, ?) RETURNING document')
    .get(document, text, source, JSON.stringify(tombstone));
  if (added) say('erasure', document, JSON.stringify(tombstone));
}

/** Says it of documents that were erased and came again: their originals are to go as the first ones did. */
export function sayMetAgain(database: Database, say: Say, met: readonly MetAgain[]): void {
  for (const { document, text, source } of met) {
    const first = firstTombstone(database, document);
    if (first) sayTombstone(database, say, { ...first, text, source, commitments: [] });
  }
}

export function firstTombstone(database: Database, document: DocumentId): Tombstone | null {
  const row = database.prepare('SELECT body FROM tombstone WHERE tenant = {tenant} AND document = ? ORDER BY seq LIMIT 1').get(document);
  return row ? (JSON.parse(String(row['body'])) as Tombstone) : null;
}

export function readTombstones(database: Database): Tombstone[] {
  const rows = database.prepare('SELECT body FROM tombstone WHERE tenant = {tenant} ORDER BY seq').all();
  return rows.map((row) => JSON.parse(String(row['body'])) as Tombstone);
}

/** Which of these documents were erased, or are no longer found: a run may have been mined before. */
export function absentAmong(database: Database, ids: readonly DocumentId[]): Set<DocumentId> {
  const gone = database
    .prepare('SELECT document FROM gone WHERE tenant = {tenant} AND document IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids));
  return new Set([...erasedAmong(database, ids), ...gone.map((row) => String(row['document']))]);
}

/** Which of these documents were erased. */
export function erasedAmong(database: Database, ids: readonly DocumentId[]): Set<DocumentId> {
  const rows = database
    .prepare('SELECT document FROM tombstone WHERE tenant = {tenant} AND document IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids));
  return new Set(rows.map((row) => String(row['document'])));
}
