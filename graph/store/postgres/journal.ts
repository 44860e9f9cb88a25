import { AppError } from '../../model/errors.ts';
import { type Batch, EMPTY_RECEIPT, type ItemOutcome, type ItemOutcomeName, type Receipt } from '../../model/keeping/batch.ts';
import type { Journal } from '../ports/desk.ts';
import type { Database, Row, Run } from './driver.ts';
import { toOutcome } from './items.ts';
import { LEASED_UNTIL, type Lease } from './lease.ts';
import { type Say, saying } from './ledger.ts';
import { textOrNull } from './rows.ts';
import { LOCKS } from './schema.ts';

const ALIVE = "b.state = 'running' AND coalesce(b.lease_until > clock_timestamp(), false)";
const BATCHES = `SELECT b.id, b.name, b.paths, b.started, b.finished, b.total,
  CASE WHEN b.state = 'queued' OR (${ALIVE}) THEN 'running' WHEN b.state = 'finished' THEN 'finished' ELSE 'interrupted' END AS state
  FROM batch b`;

/** The batch journal. Who loads a batch is known by a lease that ends by itself when its process dies. */
export function postgresJournal(database: Database, lease: Lease): Journal {
  const read = async (id: string): Promise<Batch | null> =>
    (await withReceipts(database, await database.rows(`${BATCHES} WHERE b.tenant = {tenant} AND b.id = $1`, [id])))[0] ?? null;
  return {
    async open(batch) {
      const id = await saying(database, (run, say) => takeUp(run, say, batch, lease.owner));
      lease.keep(id);
      return (await read(id)) as Batch;
    },
    async handedOver(batch, parts) {
      lease.end(batch);
      await database.rows(
        "UPDATE batch SET state = 'queued', parts = $2::text[], owner = NULL, lease_until = NULL WHERE tenant = {tenant} AND id = $1",
        [batch, parts],
      );
      return noPartMissing(database, batch);
    },
    async release(batch) {
      lease.end(batch);
      await database.rows(
        "UPDATE batch SET owner = NULL, lease_until = NULL WHERE tenant = {tenant} AND id = $1 AND state = 'running' AND owner = $2",
        [batch, lease.owner],
      );
    },
    async partDone(batch, part) {
      await database.rows('INSERT INTO batch_part (tenant, batch, part) VALUES ({tenant}, $1, $2) ON CONFLICT DO NOTHING', [batch, part]);
      return noPartMissing(database, batch);
    },
    async done(batch) {
      const rows = await database.rows('SELECT path FROM item WHERE tenant = {tenant} AND batch = $1', [batch]);
      return new Set(rows.map((row) => String(row['path'])));
    },
    async setTotal(batch, total) {
      await database.rows('UPDATE batch SET total = $2 WHERE tenant = {tenant} AND id = $1', [batch, total]);
    },
    async finish(batch, at) {
      lease.end(batch);
      await database.rows(
        "UPDATE batch SET state = 'finished', finished = $2, owner = NULL, lease_until = NULL WHERE tenant = {tenant} AND id = $1",
        [batch, at],
      );
      const finished = await read(batch);
      if (!finished) throw new AppError('not-found', `no batch ${batch}`);
      return finished;
    },
    batch: read,
    async batches() {
      return withReceipts(database, await database.rows(`${BATCHES} WHERE b.tenant = {tenant} ORDER BY b.started DESC, b.id`));
    },
    outcomes: (batch, which) => readOutcomes(database, batch, '$2::text[] IS NULL OR outcome = ANY($2::text[])', which ?? null),
    remarked: (batch) => readOutcomes(database, batch, 'outcome = ANY($2::text[]) AND reason IS NOT NULL', ['loaded']),
  };
}

async function readOutcomes(database: Database, batch: string, where: string, which: readonly string[] | null): Promise<ItemOutcome[]> {
  const rows = await database.rows(`SELECT * FROM item WHERE tenant = {tenant} AND batch = $1 AND (${where}) ORDER BY path`, [
    batch,
    which,
  ]);
  const once = new Map<string, string>();
  return rows.map((row) => toOutcome(row, once));
}

/** Takes up the unfinished batch of this name and these paths, or makes it; gives its id. One at a time may do so, in each unit. */
async function takeUp(run: Run, say: Say, batch: Batch, owner: string): Promise<string> {
  await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.journal]);
  const paths = JSON.stringify(batch.paths);
  const [unfinished] = await run(
    `SELECT b.id, ${ALIVE} AND b.owner IS DISTINCT FROM $3 AS taken FROM batch b
     WHERE b.tenant = {tenant} AND b.name = $1 AND b.paths = $2 AND b.state <> 'finished' ORDER BY b.started LIMIT 1`,
    [batch.name, paths, owner],
  );
  if (unfinished?.['taken'] === true) throw new AppError('already-running', `batch ${batch.name} is being loaded by another process`);
  const id = String(unfinished?.['id'] ?? batch.id);
  if (!unfinished) {
    await run("INSERT INTO batch (tenant, id, name, paths, state, started, total) VALUES ({tenant}, $1, $2, $3, 'running', $4, $5)", [
      ...[id, batch.name, paths, batch.startedAt, batch.total],
    ]);
    say('batch', id, JSON.stringify({ name: batch.name, paths: batch.paths, startedAt: batch.startedAt }));
  }
  await run(`UPDATE batch SET state = 'running', owner = $2, lease_until = ${LEASED_UNTIL} WHERE tenant = {tenant} AND id = $1`, [
    id,
    owner,
  ]);
  return id;
}

/** Read after the caller's own word is durable, so that of two callers the later sees both. */
async function noPartMissing(database: Database, batch: string): Promise<boolean> {
  const [row] = await database.rows(
    `SELECT NOT EXISTS (SELECT FROM unnest(b.parts) p WHERE NOT EXISTS (
       SELECT FROM batch_part d WHERE d.tenant = {tenant} AND d.batch = b.id AND d.part = p)) AS complete
     FROM batch b WHERE b.tenant = {tenant} AND b.id = $1 AND b.parts IS NOT NULL`,
    [batch],
  );
  return row?.['complete'] === true;
}

async function withReceipts(database: Database, batches: readonly Row[]): Promise<Batch[]> {
  const rows = await database.rows(
    `SELECT batch, outcome, count(*) AS n, sum(documents) AS documents FROM item
     WHERE tenant = {tenant} AND batch = ANY($1::text[]) GROUP BY batch, outcome`,
    [batches.map((row) => row['id'])],
  );
  const receipts = new Map<string, Receipt>();
  for (const row of rows) {
    const batch = String(row['batch']);
    const receipt = receipts.get(batch) ?? EMPTY_RECEIPT;
    const outcome = row['outcome'] as ItemOutcomeName;
    const [items, documents] = [Number(row['n']), receipt.documents + Number(row['documents'])];
    receipts.set(batch, { ...receipt, in: receipt.in + items, [outcome]: items, documents });
  }
  return batches.map((row) => toBatch(row, receipts.get(String(row['id'])) ?? EMPTY_RECEIPT));
}

function toBatch(row: Row, receipt: Receipt): Batch {
  return {
    id: String(row['id']),
    name: String(row['name']),
    paths: JSON.parse(String(row['paths'])),
    state: row['state'] as Batch['state'],
    startedAt: String(row['started']),
    finishedAt: textOrNull(row['finished']),
    total: row['total'] === null ? null : Number(row['total']),
    receipt,
  };
}
