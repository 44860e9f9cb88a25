import { AppError } from '../../model/errors.ts';
import type { Adoption } from '../../model/record/reading.ts';
import { sumChanges } from '../../model/record/record-changes.ts';
import type { ReadingStore, WaitingReading } from '../ports/readings.ts';
import { readDocument } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { keepReadings } from './keep-readings.ts';
import { type HoldsGraph, saying } from './ledger.ts';
import { putInPlace } from './put-in-place.ts';
import { countIn } from './tenant-database.ts';
import { readDocumentOf, TEXT_COLUMNS, TEXTS, toText } from './texts.ts';

/** Texts `t` of which a reader, named twice, has not said yet what it finds. */
const UNREAD = `EXISTS (SELECT 1 FROM document d WHERE d.tenant = {tenant} AND d.text = t.hash AND d.reader IS NOT ?)
  AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.tenant = {tenant} AND w.text = t.hash AND w.reader = ?)`;

/** The readings of the embedded store. */
export function embeddedReadings(database: Database, holdsGraph: HoldsGraph): ReadingStore {
  return {
    async readers() {
      return database
        .prepare('SELECT reader, count(*) n FROM document WHERE tenant = {tenant} GROUP BY reader ORDER BY n DESC, reader')
        .all()
        .map((row) => ({ reader: row['reader'] === null ? null : String(row['reader']), documents: Number(row['n']) }));
    },
    async unread(reader, after, limit) {
      return database
        .prepare(`SELECT ${TEXT_COLUMNS} FROM ${TEXTS} WHERE t.tenant = {tenant} AND t.hash > ? AND ${UNREAD} ORDER BY t.hash LIMIT ?`)
        .all(after, reader, reader, limit)
        .map(toText);
    },
    async progress(reader) {
      const row = database.prepare(`SELECT count(*) n FROM source_text t WHERE t.tenant = {tenant} AND ${UNREAD}`).get(reader, reader);
      return { left: Number(row?.['n']), texts: countIn(database, 'source_text') };
    },
    async keep(reader, readings) {
      return saying(database, holdsGraph, (say) => keepReadings(database, say, reader, readings));
    },
    async summary(reader) {
      const documents = { changed: 0, added: 0, gone: 0 };
      const rows = database
        .prepare('SELECT outcome, changes FROM waiting WHERE tenant = {tenant} AND reader = ? ORDER BY text, place, document')
        .all(reader);
      for (const { outcome } of rows) documents[outcome as keyof typeof documents]++;
      return { documents, changes: sumChanges(rows.map((row) => JSON.parse(String(row['changes'])))) };
    },
    async waiting(reader, { offset, limit }) {
      const readings = database
        .prepare('SELECT * FROM waiting WHERE tenant = {tenant} AND reader = ? ORDER BY text, place, document LIMIT ? OFFSET ?')
        .all(reader, limit, offset)
        .map((row) => toWaiting(database, row));
      const total = database.prepare('SELECT count(*) n FROM waiting WHERE tenant = {tenant} AND reader = ?').get(reader);
      return { total: Number(total?.['n']), readings };
    },
    async adopt(adoption) {
      saying(database, holdsGraph, (say) => {
        const of = 'tenant = {tenant} AND reader = ?';
        if (!database.prepare(`SELECT 1 FROM waiting WHERE ${of}`).get(adoption.reader))
          throw new AppError('not-found', `nothing that ${adoption.reader} read waits`);
        // All of it was adopted before: it is on its way.
        if (!database.prepare(`SELECT 1 FROM waiting WHERE ${of} AND adoption IS NULL`).get(adoption.reader)) return;
        const body = JSON.stringify(adoption);
        const row = database.prepare('INSERT INTO adoption (tenant, body) VALUES ({tenant}, ?) RETURNING seq').get(body);
        database.prepare(`UPDATE waiting SET adoption = ? WHERE ${of} AND adoption IS NULL`).run(row!['seq']!, adoption.reader);
        say('adoption', adoption.reader, body);
      });
    },
    async underWay() {
      return underWay(database)?.adoption ?? null;
    },
    async putInPlace(limit, read) {
      return saying(database, holdsGraph, (say, graphFollows) => {
        const at = underWay(database);
        return at ? putInPlace(database, say, { ...at, limit, read, graphFollows }) : 0;
      });
    },
  };
}

/** What was adopted last of all that is not in place. */
function underWay(database: Database): { readonly row: number; readonly adoption: Adoption } | null {
  const found = database
    .prepare(
      'SELECT seq, body FROM adoption WHERE tenant = {tenant} AND EXISTS (SELECT 1 FROM waiting WHERE adoption = seq) ORDER BY seq DESC LIMIT 1',
    )
    .get();
  return found ? { row: Number(found['seq']), adoption: JSON.parse(String(found['body'])) as Adoption } : null;
}

function toWaiting(database: Database, row: Row): WaitingReading {
  const standing = readDocument(database, String(row['document']));
  const outcome = row['outcome'] as WaitingReading['outcome'];
  const after = outcome === 'gone' ? null : readDocumentOf(database, row);
  const { text: _text, record: _record, reader: _reader, ...document } = (standing ?? after)!;
  return { document, outcome, changes: JSON.parse(String(row['changes'])), before: standing?.record ?? null, after: after?.record ?? null };
}
