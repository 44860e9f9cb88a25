import type { DocumentId } from '../../model/entity.ts';
import { recordChanges } from '../../model/record/record-changes.ts';
import { reachesBlank } from '../erased.ts';
import type { ReadingCounts, TextReading } from '../ports/readings.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { type Comparison, compareReading, readingBody } from '../readings.ts';
import { bodyOf } from './body.ts';
import { documentsOfText } from './documents.ts';
import type { Database, Row } from './driver.ts';
import type { Say } from './ledger.ts';
import { readText } from './texts.ts';
import { erasedAmong } from './tombstones.ts';

/** Keeps what a reader found in texts. Within a transaction. */
export function keepReadings(database: Database, say: Say, reader: string, readings: readonly TextReading[]): ReadingCounts {
  const counts = { same: 0, changed: 0, added: 0, gone: 0 };
  for (const { text, documents } of readings) {
    const content = readText(database, text)?.content;
    if (content === undefined) continue;
    const standing = documentsOfText(database, text);
    const compared = compareReading(standing, documents, standElsewhere(database, text, documents));
    const allowed = withoutWhatWasErased(database, text, content, compared);
    for (const { outcome } of allowed) counts[outcome]++;
    keepText(database, say, { reader, text }, allowed);
  }
  return counts;
}

function standElsewhere(database: Database, text: string, found: readonly StoredDocument[]): Set<DocumentId> {
  const ids = JSON.stringify(found.map(({ id }) => id));
  const rows = database
    .prepare('SELECT id FROM document WHERE tenant = {tenant} AND id IN (SELECT value FROM json_each(?)) AND text <> ?')
    .all(ids, text);
  return new Set(rows.map((row) => String(row['id'])));
}

/** A text may have been read before a part of it was erased: nothing of that part is taken in. */
function withoutWhatWasErased(database: Database, text: string, content: string, compared: readonly Comparison[]): readonly Comparison[] {
  const blanked = database.prepare('SELECT 1 FROM tombstone WHERE tenant = {tenant} AND text = ?').get(text) !== undefined;
  const erased = erasedAmong(
    database,
    compared.map(({ id }) => id),
  );
  return compared.filter(({ id, outcome, after }) => {
    if (erased.has(id)) return false;
    return !blanked || after === null || outcome === 'same' || !reachesBlank(content, after.range);
  });
}

interface Read {
  readonly reader: string;
  readonly text: string;
}

function keepText(database: Database, say: Say, read: Read, compared: readonly Comparison[]): void {
  const waiting = new Map(
    database
      .prepare(
        'SELECT w.document, w.place, w.reader, e.body FROM waiting w JOIN ledger_entry e ON e.id = w.entry WHERE w.tenant = {tenant} AND w.text = ?',
      )
      .all(read.text)
      .map((row) => [String(row['document']), row]),
  );
  for (const comparison of compared) {
    const known = waiting.get(comparison.id);
    if (comparison.outcome === 'same') nowOfReader(database, say, read, comparison);
    else if (known && known['reader'] === read.reader && bodyOf(known['body']) === readingBody(read.reader, read.text, comparison))
      waiting.delete(comparison.id);
    else {
      if (known) forget(database, read.text, known);
      waiting.delete(comparison.id);
      wait(database, say, read, comparison);
    }
  }
  for (const left of waiting.values()) forget(database, read.text, left);
}

/** An equal record is not stored twice. */
function nowOfReader(database: Database, say: Say, { reader, text }: Read, comparison: Comparison): void {
  if (comparison.before?.reader === reader) return;
  say('reading', comparison.id, readingBody(reader, text, comparison));
  database.prepare('UPDATE document SET reader = ? WHERE tenant = {tenant} AND id = ?').run(reader, comparison.id);
}

function wait(database: Database, say: Say, { reader, text }: Read, comparison: Comparison): void {
  const { id, outcome, before, after } = comparison;
  const entry = say('reading', id, readingBody(reader, text, comparison));
  const range = (after ?? before)!.range;
  const changes = recordChanges(before?.record ?? null, after?.record ?? null);
  database
    .prepare('INSERT INTO waiting (tenant, text, place, document, reader, outcome, changes, entry) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?)')
    .run(text, range.start, id, reader, outcome, JSON.stringify(changes), entry);
  database
    .prepare('INSERT INTO text_reading (tenant, text, entry, document, start, end) VALUES ({tenant}, ?, ?, ?, ?, ?)')
    .run(text, entry, id, range.start, range.end);
}

function forget(database: Database, text: string, { place, document }: Row): void {
  database.prepare('DELETE FROM waiting WHERE tenant = {tenant} AND text = ? AND place = ? AND document = ?').run(text, place!, document!);
}
