import { AppError } from '../../model/errors.ts';
import type { Adoption } from '../../model/record/reading.ts';
import { sumChanges } from '../../model/record/record-changes.ts';
import type { Page } from '../ports/page.ts';
import type { ReadingStore, WaitingReading } from '../ports/readings.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { CONTENT, storedDocuments } from './documents.ts';
import type { Database, Row, Run } from './driver.ts';
import { keepReadings } from './keep-readings.ts';
import { saying } from './ledger.ts';
import { putInPlace } from './put-in-place.ts';
import { bodyOf, textOrNull } from './rows.ts';
import { LOCKS } from './schema.ts';
import { readDocumentOf, waitingRows } from './waiting.ts';

/** Texts `t` of which the reader $1 has not said yet what it finds. */
const UNREAD = `EXISTS (SELECT FROM document d WHERE d.tenant = {tenant} AND d.text = t.hash AND d.reader IS DISTINCT FROM $1)
  AND NOT EXISTS (SELECT FROM waiting w WHERE w.tenant = {tenant} AND w.text = t.hash AND w.reader = $1)`;
const OF_READER = 'tenant = {tenant} AND reader = $1';

/** The readings of a unit. */
export function postgresReadings(database: Database): ReadingStore {
  return {
    async readers() {
      const rows = await database.rows(
        'SELECT reader, count(*) AS n FROM document WHERE tenant = {tenant} GROUP BY reader ORDER BY n DESC, reader NULLS FIRST',
      );
      return rows.map((row) => ({ reader: textOrNull(row['reader']), documents: Number(row['n']) }));
    },
    async unread(reader, after, limit) {
      const rows = await database.rows(
        `SELECT t.hash, t.path, t.source, c.body FROM (
           SELECT * FROM source_text t WHERE t.tenant = {tenant} AND t.hash > $2 AND ${UNREAD} ORDER BY t.hash LIMIT $3) t
         ${CONTENT} ORDER BY t.hash`,
        [reader, after, limit],
      );
      return rows.map((row) => ({
        ...{ hash: String(row['hash']), path: String(row['path']), source: String(row['source']), content: bodyOf(row['body']) },
      }));
    },
    async progress(reader) {
      const [row] = await database.rows(
        `SELECT count(*) AS texts, count(*) FILTER (WHERE ${UNREAD}) AS unread FROM source_text t WHERE t.tenant = {tenant}`,
        [reader],
      );
      return { left: Number(row?.['unread']), texts: Number(row?.['texts']) };
    },
    keep: (reader, readings) => saying(database, (run, say) => keepReadings(run, say, reader, readings)),
    async summary(reader) {
      const documents = { changed: 0, added: 0, gone: 0 };
      const rows = await database.rows(`SELECT outcome, changes FROM waiting WHERE ${OF_READER} ORDER BY text, place, document`, [reader]);
      for (const { outcome } of rows) documents[outcome as keyof typeof documents]++;
      return { documents, changes: sumChanges(rows.map((row) => JSON.parse(String(row['changes'])))) };
    },
    waiting: (reader, page) => database.snapshot((run) => listWaiting(run, reader, page)),
    adopt: (adoption) =>
      saying(database, async (run, say) => {
        await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.readings]);
        const [found] = await run(
          `SELECT count(*) AS n, count(*) FILTER (WHERE adoption IS NULL) AS left FROM waiting WHERE ${OF_READER}`,
          [adoption.reader],
        );
        if (Number(found?.['n']) === 0) throw new AppError('not-found', `nothing that ${adoption.reader} read waits`);
        // All of it was adopted before: it is on its way.
        if (Number(found?.['left']) === 0) return;
        const body = JSON.stringify(adoption);
        const [row] = await run('INSERT INTO adoption (tenant, body) VALUES ({tenant}, $1) RETURNING seq', [body]);
        await run(`UPDATE waiting SET adoption = $2 WHERE ${OF_READER} AND adoption IS NULL`, [adoption.reader, row?.['seq']]);
        say('adoption', adoption.reader, body);
      }),
    async underWay() {
      return (await underWay(database.rows))?.adoption ?? null;
    },
    putInPlace: (limit, read) =>
      saying(database, async (run, say) => {
        await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.readings]);
        const at = await underWay(run);
        return at ? putInPlace(run, say, { ...at, limit, read }) : 0;
      }),
  };
}

/** What was adopted last of all that is not in place. */
async function underWay(run: Run): Promise<{ readonly seq: number; readonly adoption: Adoption } | null> {
  const [found] = await run(
    `SELECT seq, body FROM adoption a WHERE tenant = {tenant} AND EXISTS (SELECT FROM waiting w WHERE w.tenant = {tenant} AND w.adoption = a.seq)
     ORDER BY seq DESC LIMIT 1`,
  );
  return found ? { seq: Number(found['seq']), adoption: JSON.parse(String(found['body'])) as Adoption } : null;
}

async function listWaiting(run: Run, reader: string, { offset, limit }: Page): Promise<Awaited<ReturnType<ReadingStore['waiting']>>> {
  const [total] = await run(`SELECT count(*) AS n FROM waiting WHERE ${OF_READER}`, [reader]);
  const rows = await waitingRows(run, `${OF_READER} ORDER BY text, place, document LIMIT $2 OFFSET $3`, [reader, limit, offset]);
  const documents = await storedDocuments(run, 'd.id = ANY($1::text[])', [rows.map((row) => row['document'])]);
  const standing = new Map(documents.map((document) => [document.id, document]));
  return { total: Number(total?.['n']), readings: rows.map((row) => toWaiting(row, standing.get(String(row['document'])) ?? null)) };
}

function toWaiting(row: Row, standing: StoredDocument | null): WaitingReading {
  const outcome = row['outcome'] as WaitingReading['outcome'];
  const after = outcome === 'gone' ? null : readDocumentOf(row);
  const { text: _text, record: _record, reader: _reader, ...document } = (standing ?? after)!;
  return { document, outcome, changes: JSON.parse(String(row['changes'])), before: standing?.record ?? null, after: after?.record ?? null };
}
