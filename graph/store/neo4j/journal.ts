import { type Batch, EMPTY_RECEIPT, type ItemOutcome, type ItemOutcomeName, type Receipt } from '../../model/batch.ts';
import { AppError } from '../../model/errors.ts';
import type { Journal } from '../ports/desk.ts';
import type { Database, Row, Run } from './driver.ts';
import { LEASE_MILLISECONDS, type Lease } from './lease.ts';
import { hold } from './lock.ts';
import { textOrNull } from './rows.ts';

/** The batch journal of the Neo4j store. Who loads a batch is known by a lease that ends by itself when its process dies. */
export function neo4jJournal(database: Database, lease: Lease): Journal {
  const read = async (run: Run, id: string): Promise<Batch | null> => {
    const [row] = await run(`MATCH (b:Batch {id: $id}) RETURN ${BATCH_COLUMNS}`, { id });
    return row ? toBatch(row, await receiptOf(run, id)) : null;
  };
  return {
    async open(batch) {
      const id = await database.transaction((run) => takeUp(run, batch, lease.owner));
      lease.keep(id);
      return (await read(database.rows, id)) as Batch;
    },
    async handedOver(batch, parts) {
      await database.rows("MATCH (b:Batch {id: $batch}) SET b.state = 'queued', b.parts = $parts REMOVE b.owner, b.leaseUntil", {
        batch,
        parts,
      });
      lease.end(batch);
      return noPartMissing(database, batch);
    },
    async release(batch) {
      lease.end(batch);
      await database.rows("MATCH (b:Batch {id: $batch}) WHERE b.state = 'running' AND b.owner = $owner REMOVE b.owner, b.leaseUntil", {
        batch,
        owner: lease.owner,
      });
    },
    async partDone(batch, part) {
      await database.rows('MERGE (:BatchPart {batch: $batch, part: $part})', { batch, part });
      return noPartMissing(database, batch);
    },
    async done(batch) {
      const rows = await database.rows('MATCH (i:Item {batch: $batch}) WHERE i.path IS NOT NULL RETURN i.path AS path', { batch });
      return new Set(rows.map((row) => String(row['path'])));
    },
    async setTotal(batch, total) {
      await database.rows('MATCH (b:Batch {id: $batch}) SET b.total = $total', { batch, total });
    },
    async finish(batch, at) {
      lease.end(batch);
      await database.rows("MATCH (b:Batch {id: $batch}) SET b.state = 'finished', b.finished = $at REMOVE b.owner, b.leaseUntil", {
        batch,
        at,
      });
      const finished = await read(database.rows, batch);
      if (!finished) throw new AppError('not-found', `no batch ${batch}`);
      return finished;
    },
    batch: (id) => read(database.rows, id),
    async batches() {
      const rows = await database.rows(`MATCH (b:Batch) RETURN ${BATCH_COLUMNS} ORDER BY b.started DESC, b.id`);
      return Promise.all(rows.map(async (row) => toBatch(row, await receiptOf(database.rows, String(row['id'])))));
    },
    async outcomes(batch, which) {
      const rows = await database.rows(
        `MATCH (i:Item {batch: $batch}) WHERE i.path IS NOT NULL AND ($which IS NULL OR i.outcome IN $which) RETURN ${ITEM_COLUMNS} ORDER BY i.path`,
        { batch, which: which ?? null },
      );
      return rows.map(toOutcome);
    },
    async remarked(batch) {
      const rows = await database.rows(
        `MATCH (i:Item {batch: $batch}) WHERE i.outcome = 'loaded' AND i.reason IS NOT NULL RETURN ${ITEM_COLUMNS} ORDER BY i.path`,
        { batch },
      );
      return rows.map(toOutcome);
    },
  };
}

const ITEM_COLUMNS = 'i.path AS path, i.outcome AS outcome, i.reason AS reason, i.detail AS detail, i.documents AS documents';
const ALIVE = "b.state = 'running' AND coalesce(b.leaseUntil, 0) > timestamp()";
const BATCH_COLUMNS = `b.id AS id, b.name AS name, b.paths AS paths, b.started AS started, b.finished AS finished, b.total AS total,
  CASE WHEN b.state = 'queued' OR (${ALIVE}) THEN 'running' WHEN b.state = 'finished' THEN 'finished' ELSE 'interrupted' END AS state`;

/** Takes up the unfinished batch of this name and these paths, or makes it; gives its id. One at a time may do so. */
async function takeUp(run: Run, batch: Batch, owner: string): Promise<string> {
  await hold(run, 'journal');
  const [unfinished] = await run(
    `MATCH (b:Batch {name: $name}) WHERE b.paths = $paths AND b.state <> 'finished'
     RETURN b.id AS id, ${ALIVE} AND b.owner <> $owner AS taken ORDER BY b.started LIMIT 1`,
    { name: batch.name, paths: batch.paths, owner },
  );
  if (unfinished?.['taken'] === true) throw new AppError('already-running', `batch ${batch.name} is being loaded by another process`);
  const id = String(unfinished?.['id'] ?? batch.id);
  if (!unfinished) {
    await run('CREATE (:Batch {id: $id, name: $name, paths: $paths, started: $startedAt, total: $total})', {
      ...{ id, name: batch.name, paths: batch.paths, startedAt: batch.startedAt, total: batch.total },
    });
  }
  await run("MATCH (b:Batch {id: $id}) SET b.state = 'running', b.owner = $owner, b.leaseUntil = timestamp() + $lease", {
    ...{ id, owner, lease: LEASE_MILLISECONDS },
  });
  return id;
}

/** Read after the caller's own word is durable, so that of two callers the later sees both. The last parts are those most often missing. */
async function noPartMissing(database: Database, batch: string): Promise<boolean> {
  const [row] = await database.rows(
    `MATCH (b:Batch {id: $batch}) WHERE b.parts IS NOT NULL
     RETURN all(part IN reverse([part IN b.parts | part]) WHERE EXISTS { (:BatchPart {batch: $batch, part: part}) }) AS complete`,
    { batch },
  );
  return row?.['complete'] === true;
}

async function receiptOf(run: Run, batch: string): Promise<Receipt> {
  const rows = await run(
    `MATCH (i:Item {batch: $batch}) WHERE i.path IS NOT NULL
     RETURN i.outcome AS outcome, count(*) AS items, sum(i.documents) AS documents`,
    { batch },
  );
  let receipt = EMPTY_RECEIPT;
  for (const row of rows) {
    const items = Number(row['items']);
    const outcome = row['outcome'] as ItemOutcomeName;
    receipt = { ...receipt, in: receipt.in + items, [outcome]: items, documents: receipt.documents + Number(row['documents']) };
  }
  return receipt;
}

function toBatch(row: Row, receipt: Receipt): Batch {
  return {
    id: String(row['id']),
    name: String(row['name']),
    paths: row['paths'] as string[],
    state: row['state'] as Batch['state'],
    startedAt: String(row['started']),
    finishedAt: textOrNull(row['finished']),
    total: row['total'] === null ? null : Number(row['total']),
    receipt,
  };
}

function toOutcome(row: Row): ItemOutcome {
  return {
    path: String(row['path']),
    outcome: row['outcome'] as ItemOutcomeName,
    reason: textOrNull(row['reason']),
    detail: textOrNull(row['detail']),
    documents: Number(row['documents']),
  };
}
