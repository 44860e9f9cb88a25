import { type Batch, EMPTY_RECEIPT, type ItemOutcome, type ItemOutcomeName, type Receipt } from '../../model/batch.ts';
import { AppError } from '../../model/errors.ts';
import type { Journal } from '../port.ts';
import type { Database, Row } from './driver.ts';

/** The batch journal of the embedded store. `isAlive` tells whether a process of this machine still runs. */
export function embeddedJournal(database: Database, isAlive: (process: number) => boolean): Journal {
  const read = (id: string): Batch | null => {
    const row = database.prepare('SELECT * FROM batch WHERE id = ?').get(id);
    return row ? toBatch(database, row, isAlive) : null;
  };
  return {
    async open(batch) {
      return database.transaction(() => {
        const unfinished = database
          .prepare("SELECT * FROM batch WHERE name = ? AND paths = ? AND state = 'running' ORDER BY started LIMIT 1")
          .get(batch.name, JSON.stringify(batch.paths));
        if (unfinished) {
          if (isAlive(Number(unfinished['process'])) && Number(unfinished['process']) !== process.pid) {
            throw new AppError('already-running', `batch ${batch.name} is being loaded by process ${unfinished['process']}`);
          }
          database.prepare('UPDATE batch SET process = ? WHERE id = ?').run(process.pid, String(unfinished['id']));
          return read(String(unfinished['id'])) as Batch;
        }
        database
          .prepare(
            "INSERT INTO batch (id, name, paths, state, started, finished, total, process) VALUES (?, ?, ?, 'running', ?, NULL, ?, ?)",
          )
          .run(batch.id, batch.name, JSON.stringify(batch.paths), batch.startedAt, batch.total, process.pid);
        return read(batch.id) as Batch;
      });
    },
    async done(batch) {
      return new Set(
        database
          .prepare('SELECT path FROM item WHERE batch = ?')
          .all(batch)
          .map((r) => String(r['path'])),
      );
    },
    async setTotal(batch, total) {
      database.prepare('UPDATE batch SET total = ? WHERE id = ?').run(total, batch);
    },
    async finish(batch, at) {
      database.prepare("UPDATE batch SET state = 'finished', finished = ?, process = NULL WHERE id = ?").run(at, batch);
      const finished = read(batch);
      if (!finished) throw new AppError('not-found', `no batch ${batch}`);
      return finished;
    },
    async batch(id) {
      return read(id);
    },
    async batches() {
      return database
        .prepare('SELECT * FROM batch ORDER BY started DESC, id')
        .all()
        .map((row) => toBatch(database, row, isAlive));
    },
    async outcomes(batch, which) {
      return database
        .prepare('SELECT * FROM item WHERE batch = ? AND (? IS NULL OR outcome IN (SELECT value FROM json_each(?))) ORDER BY path')
        .all(batch, which ? 1 : null, JSON.stringify(which ?? []))
        .map(toOutcome);
    },
  };
}

function receiptOf(database: Database, batch: string): Receipt {
  const rows = database
    .prepare('SELECT outcome, count(*) n, sum(documents) documents FROM item WHERE batch = ? GROUP BY outcome')
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

function toBatch(database: Database, row: Row, isAlive: (process: number) => boolean): Batch {
  const running = row['state'] === 'running';
  return {
    id: String(row['id']),
    name: String(row['name']),
    paths: JSON.parse(String(row['paths'])),
    state: running ? (isAlive(Number(row['process'])) ? 'running' : 'interrupted') : 'finished',
    startedAt: String(row['started']),
    finishedAt: row['finished'] === null ? null : String(row['finished']),
    total: row['total'] === null ? null : Number(row['total']),
    receipt: receiptOf(database, String(row['id'])),
  };
}

function toOutcome(row: Row): ItemOutcome {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  return {
    path: String(row['path']),
    outcome: row['outcome'] as ItemOutcomeName,
    reason: text('reason'),
    detail: text('detail'),
    documents: Number(row['documents']),
  };
}
