/** The moves of a job in the table of an embedded queue; each is one transaction. */
import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../../graph/model/errors.ts';
import type { Database, Row, Value } from '../../graph/store/embedded/driver.ts';
import { type Verdict, WORKER_DIED } from './attempt.ts';
import type { Job, JobState, JobStatus, ListOptions, QueuedJob, QueuePolicy } from './port.ts';

/** Completed jobs that are remembered, so that the file does not grow for ever. */
const KEPT_COMPLETED = 1000;

/** A job in the hands of a worker. */
export interface ClaimedJob {
  readonly id: string;
  readonly job: Job;
  readonly attempt: number;
  readonly lease: string;
}

/** Of a job that is done its id is remembered: files are often named after people, and their names are nobody's business any more. */
const WITHOUT_FILES = "iif(job ->> '$.files' IS NULL, job, json_set(job, '$.files', json('[]')))";

const RENEWED = `state = 'waiting', attempts = 0, progress = 0, code = NULL, message = NULL`;

export function addJobs(database: Database, jobs: readonly QueuedJob[], now: number): void {
  database.transaction(() => {
    const insert = database.prepare(
      `INSERT INTO job (tenant, id, job, state, at) VALUES ({tenant}, ?, ?, 'waiting', ?)
       ON CONFLICT (tenant, id) DO UPDATE SET ${RENEWED}, at = excluded.at WHERE state IN ('failed', 'stopped')`,
    );
    for (const { id, job } of jobs) insert.run(id, JSON.stringify(job), now);
  });
}

export function retryJob(database: Database, id: string, now: number): boolean {
  const retry = database.prepare(
    `UPDATE job SET ${RENEWED}, at = ? WHERE tenant = {tenant} AND id = ? AND state IN ('failed', 'stopped') RETURNING id`,
  );
  return retry.get(now, id) !== undefined;
}

/** Takes out a job that waits, tells one that runs; false when there is nothing to stop. */
export function stopJob(database: Database, id: string, now: number): boolean {
  const stop = database.prepare(
    `UPDATE job SET at = iif(state = 'active', at, ?), state = iif(state = 'active', 'stopping', 'stopped')
     WHERE tenant = {tenant} AND id = ? AND state IN ('waiting', 'delayed', 'active') RETURNING id`,
  );
  return stop.get(now, id) !== undefined;
}

/** Takes the oldest job that may run; null when there is none. A job whose lease has run out is taken from its dead worker first. */
export function claimJob(database: Database, policy: QueuePolicy, now: number): ClaimedJob | null {
  const runnable = database.prepare(
    `SELECT EXISTS (SELECT 1 FROM job WHERE tenant = {tenant} AND state = 'waiting') OR EXISTS (SELECT 1 FROM job WHERE tenant = {tenant} AND state IN ('delayed', 'active', 'stopping') AND at <= ?) yes`,
  );
  // Idle workers ask five times a second; only one that has something to take asks for the write lock.
  if (!runnable.get(now)?.['yes']) return null;
  return database.transaction(() => {
    const { code, message } = WORKER_DIED;
    const dead = `lease = NULL, code = ?, message = ? WHERE tenant = {tenant} AND state = 'active' AND at <= ?`;
    database
      .prepare(`UPDATE job SET state = 'stopped', at = ?, lease = NULL WHERE tenant = {tenant} AND state = 'stopping' AND at <= ?`)
      .run(now, now);
    database.prepare(`UPDATE job SET state = 'failed', at = ?, ${dead} AND attempts >= ?`).run(now, code, message, now, policy.attempts);
    database.prepare(`UPDATE job SET state = 'waiting', at = 0, ${dead}`).run(code, message, now);
    database.prepare(`UPDATE job SET state = 'waiting' WHERE tenant = {tenant} AND state = 'delayed' AND at <= ?`).run(now);
    const lease = randomUUID();
    const row = database
      .prepare(
        `UPDATE job SET state = 'active', attempts = attempts + 1, progress = 0, lease = ?, at = ?
         WHERE seq = (SELECT seq FROM job WHERE tenant = {tenant} AND state = 'waiting' ORDER BY at, seq LIMIT 1) RETURNING id, job, attempts`,
      )
      .get(lease, now + policy.stalledAfter);
    return row ? { id: String(row['id']), job: JSON.parse(String(row['job'])) as Job, attempt: Number(row['attempts']), lease } : null;
  });
}

/** Says that the worker is alive; false when the job is no longer its own. */
export function renewLease(database: Database, { lease }: ClaimedJob, until: number): boolean {
  return changeHeld(database, 'at = ?', [until], lease);
}

export function tellProgress(database: Database, { lease }: ClaimedJob, fraction: number): void {
  changeHeld(database, 'progress = ?', [fraction], lease);
}

/** True when the job was told to stop and the worker still holds it. */
export function isToldToStop(database: Database, { id, lease }: ClaimedJob): boolean {
  return (
    database.prepare(`SELECT 1 FROM job WHERE tenant = {tenant} AND id = ? AND lease = ? AND state = 'stopping'`).get(id, lease) !==
    undefined
  );
}

/** Writes down how an attempt ended, unless the job has been given to another meanwhile. */
export function settleJob(database: Database, { lease, attempt }: ClaimedJob, verdict: Verdict, now: number): void {
  if (verdict.end !== 'completed') {
    const stopped = database.prepare(
      `UPDATE job SET state = 'stopped', at = ?, lease = NULL WHERE tenant = {tenant} AND state = 'stopping' AND lease = ? RETURNING id`,
    );
    if (stopped.get(now, lease)) return;
  }
  if (verdict.end === 'completed') {
    database.transaction(() => {
      const done = `state = 'completed', at = ?, progress = 1, result = ?, code = NULL, message = NULL, lease = NULL, job = ${WITHOUT_FILES}`;
      changeHeld(database, done, [now, verdict.result], lease);
      database
        .prepare(
          `DELETE FROM job WHERE seq IN (SELECT seq FROM job WHERE tenant = {tenant} AND state = 'completed' ORDER BY at DESC, seq DESC LIMIT -1 OFFSET ?)`,
        )
        .run(KEPT_COMPLETED);
    });
  } else if (verdict.end === 'released') {
    changeHeld(database, `state = 'waiting', at = 0, attempts = ?, lease = NULL`, [attempt - 1], lease);
  } else {
    const at = verdict.end === 'delayed' ? now + verdict.wait : now;
    const { code, message } = verdict.error;
    changeHeld(database, 'state = ?, at = ?, code = ?, message = ?, lease = NULL', [verdict.end, at, code, message], lease);
  }
}

function changeHeld(database: Database, change: string, values: readonly Value[], lease: string): boolean {
  const statement = database.prepare(
    `UPDATE job SET ${change} WHERE tenant = {tenant} AND state IN ('active', 'stopping') AND lease = ? RETURNING id`,
  );
  return statement.get(...values, lease) !== undefined;
}

const STATUS = `SELECT id, job ->> '$.kind' kind, job ->> '$.batch' batch, state, attempts, progress, result, code, message FROM job`;

export function statusOf(database: Database, id: string): JobStatus | null {
  const row = database.prepare(`${STATUS} WHERE tenant = {tenant} AND id = ?`).get(id);
  return row ? asStatus(row) : null;
}

export function listJobs(database: Database, states: readonly JobState[], { limit, kind }: ListOptions): JobStatus[] {
  const kept = states.flatMap((state) => (state === 'active' ? ['active', 'stopping'] : [state]));
  const rows = database.prepare(
    `${STATUS} WHERE tenant = {tenant} AND state IN (SELECT value FROM json_each(?)) AND (?2 IS NULL OR kind = ?2) ORDER BY seq LIMIT ?3`,
  );
  return rows.all(JSON.stringify(kept), kind ?? null, limit).map(asStatus);
}

function asStatus(row: Row): JobStatus {
  return {
    id: String(row['id']),
    kind: row['kind'] as Job['kind'],
    batch: row['batch'] === null ? null : String(row['batch']),
    state: stateOf(row),
    stopping: row['state'] === 'stopping',
    attempts: Number(row['attempts']),
    progress: Number(row['progress']),
    result: row['result'] === null ? null : String(row['result']),
    error: row['code'] === null ? null : { code: row['code'] as ErrorCode, message: String(row['message']) },
  };
}

export function countJobs(database: Database): Record<JobState, number> {
  const counts: Record<JobState, number> = { waiting: 0, delayed: 0, active: 0, completed: 0, failed: 0, stopped: 0 };
  for (const row of database.prepare('SELECT state, count(*) n FROM job WHERE tenant = {tenant} GROUP BY state').all())
    counts[stateOf(row)] += Number(row['n']);
  return counts;
}

const stateOf = ({ state }: Row): JobState => (state === 'stopping' ? 'active' : (state as JobState));
