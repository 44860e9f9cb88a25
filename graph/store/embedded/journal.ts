import { AppError } from '../../model/errors.ts';
import { type Batch, EMPTY_RECEIPT, type ItemOutcome, type ItemOutcomeName, type Receipt } from '../../model/keeping/batch.ts';
import type { Journal } from '../ports/desk.ts';
import type { Database, Row } from './driver.ts';
import { type HoldsGraph, saying } from './ledger.ts';

/** Who opens batches, and whether somebody else who did still runs. */
export interface Openers {
  readonly self: string;
  isRunning(identity: string): boolean;
}

/** The batch journal of the embedded store. */
export function embeddedJournal(database: Database, holdsGraph: HoldsGraph, openers: Openers): Journal {
  const read = (id: string): Batch | null => {
    const row = database.prepare('SELECT * FROM batch WHERE tenant = {tenant} AND id = ?').get(id);
    return row ? toBatch(database, row, openers) : null;
  };
  return {
    async open(batch) {
      return saying(database, holdsGraph, (say) => {
        const unfinished = database
          .prepare(
            "SELECT * FROM batch WHERE tenant = {tenant} AND name = ? AND paths = ? AND state <> 'finished' ORDER BY started LIMIT 1",
          )
          .get(batch.name, JSON.stringify(batch.paths));
        if (unfinished) {
          const opener = String(unfinished['process'] ?? '');
          if (unfinished['state'] === 'running' && opener !== openers.self && openers.isRunning(opener)) {
            throw new AppError('already-running', `batch ${batch.name} is being loaded by process ${opener.split('@')[0]}`);
          }
          database
            .prepare("UPDATE batch SET state = 'running', process = ? WHERE tenant = {tenant} AND id = ?")
            .run(openers.self, String(unfinished['id']));
          return read(String(unfinished['id'])) as Batch;
        }
        database
          .prepare(
            "INSERT INTO batch (tenant, id, name, paths, state, started, finished, total, process) VALUES ({tenant}, ?, ?, ?, 'running', ?, NULL, ?, ?)",
          )
          .run(batch.id, batch.name, JSON.stringify(batch.paths), batch.startedAt, batch.total, openers.self);
        const { id, name, paths, startedAt } = batch;
        say('batch', id, JSON.stringify({ name, paths, startedAt }));
        return read(batch.id) as Batch;
      });
    },
    async handedOver(batch, parts) {
      return database.transaction(() => {
        database
          .prepare("UPDATE batch SET state = 'queued', parts = ?, process = NULL WHERE tenant = {tenant} AND id = ?")
          .run(JSON.stringify(parts), batch);
        return noPartMissing(database, batch);
      });
    },
    async partDone(batch, part) {
      return database.transaction(() => {
        database.prepare('INSERT OR IGNORE INTO batch_part (tenant, batch, part) VALUES ({tenant}, ?, ?)').run(batch, part);
        return noPartMissing(database, batch);
      });
    },
    async release(batch) {
      database.prepare("UPDATE batch SET process = NULL WHERE tenant = {tenant} AND id = ? AND state = 'running'").run(batch);
    },
    async done(batch) {
      const paths = new Set<string>();
      for (const row of database.prepare('SELECT path FROM item WHERE tenant = {tenant} AND batch = ?').iterate(batch))
        paths.add(String(row['path']));
      return paths;
    },
    async setTotal(batch, total) {
      database.prepare('UPDATE batch SET total = ? WHERE tenant = {tenant} AND id = ?').run(total, batch);
    },
    async finish(batch, at) {
      database
        .prepare("UPDATE batch SET state = 'finished', finished = ?, process = NULL WHERE tenant = {tenant} AND id = ?")
        .run(at, batch);
      const finished = read(batch);
      if (!finished) throw new AppError('not-found', `no batch ${batch}`);
      return finished;
    },
    async batch(id) {
      return read(id);
    },
    async batches() {
      return database
        .prepare('SELECT * FROM batch WHERE tenant = {tenant} ORDER BY started DESC, id')
        .all()
        .map((row) => toBatch(database, row, openers));
    },
    async outcomes(batch, which) {
      const rows = database
        .prepare(
          'SELECT * FROM item WHERE tenant = {tenant} AND batch = ? AND (? IS NULL OR outcome IN (SELECT value FROM json_each(?))) ORDER BY path',
        )
        .iterate(batch, which ? 1 : null, JSON.stringify(which ?? []));
      // A batch may have half a million: one row at a time, and each reason is one string for all.
      const once = new Map<string, string>();
      const outcomes: ItemOutcome[] = [];
      for (const row of rows) outcomes.push(toOutcome(row, once));
      return outcomes;
    },
    async remarked(batch) {
      return database
        .prepare("SELECT * FROM item WHERE tenant = {tenant} AND batch = ? AND outcome = 'loaded' AND reason IS NOT NULL ORDER BY path")
        .all(batch)
        .map((row) => toOutcome(row));
    },
  };
}

function noPartMissing(database: Database, batch: string): boolean {
  const row = database
    .prepare(
      `SELECT 1 FROM batch b WHERE b.tenant = {tenant} AND b.id = ? AND b.parts IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM json_each(b.parts) p WHERE p.value NOT IN (SELECT part FROM batch_part WHERE tenant = {tenant} AND batch = b.id))`,
    )
    .get(batch);
  return row !== undefined;
}

function receiptOf(database: Database, batch: string): Receipt {
  const rows = database
    .prepare('SELECT outcome, count(*) n, sum(documents) documents FROM item WHERE tenant = {tenant} AND batch = ? GROUP BY outcome')
    .all(batch);
  let receipt = EMPTY_RECEIPT;
  for (const row of rows) {
    const outcome = row['outcome'] as ItemOutcomeName;
    receipt = {
      ...receipt,
      in: receipt.in + Number(row['n']),
      [outcome]: Number(row['n']),
      documents: receipt.documents + Number(row['documents']),
    };
  }
  return receipt;
}

function toBatch(database: Database, row: Row, openers: Openers): Batch {
  return {
    id: String(row['id']),
    name: String(row['name']),
    paths: JSON.parse(String(row['paths'])),
    state: stateOf(row, openers),
    startedAt: String(row['started']),
    finishedAt: row['finished'] === null ? null : String(row['finished']),
    total: row['total'] === null ? null : Number(row['total']),
    receipt: receiptOf(database, String(row['id'])),
  };
}

/** A batch in the queue runs whoever handed it over; one that a process loads runs as long as that process. */
function stateOf(row: Row, openers: Openers): Batch['state'] {
  if (row['state'] === 'finished') return 'finished';
  if (row['state'] === 'queued') return 'running';
  return openers.isRunning(String(row['process'] ?? '')) ? 'running' : 'interrupted';
}

function toOutcome(row: Row, once: Map<string, string> = new Map()): ItemOutcome {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  const shared = (word: string): string => {
    if (!once.has(word)) once.set(word, word);
    return once.get(word) ?? word;
  };
  const reason = text('reason');
  return {
    path: String(row['path']),
    outcome: shared(String(row['outcome'])) as ItemOutcomeName,
    reason: reason === null ? null : shared(reason),
    detail: text('detail'),
    documents: Number(row['documents']),
  };
}
