import type { StoredDocument } from '../ports/stored.ts';
import { storedRecord } from '../stored-record.ts';
import type { Row, Run } from './driver.ts';
import { bodyOf } from './rows.ts';

/** What waits, with what was read. @param which conditions, order and limits */
export function waitingRows(run: Run, which: string, values: readonly unknown[]): Promise<Row[]> {
  return run(
    `SELECT w.*, e.body, t.path FROM (SELECT * FROM waiting WHERE ${which}) w
     JOIN source_text t ON t.tenant = {tenant} AND t.hash = w.text
     JOIN ledger_entry e ON e.tenant = {tenant} AND e.kind = 'reading' AND e.subject = w.document AND e.commitment = w.said
     ORDER BY w.text, w.place, w.document`,
    values,
  );
}

/** A document as it was read. @param row one of `waitingRows` that was found */
export function readDocumentOf(row: Row): StoredDocument {
  const [body, path, text, reader] = [bodyOf(row['body']), String(row['path']), String(row['text']), String(row['reader'])];
  const { start, end, kind, court, number, date } = JSON.parse(body);
  const id = String(row['document']);
  return { id, path, range: { start, end }, kind, court, number, date, text, reader, record: storedRecord(body, path) };
}
