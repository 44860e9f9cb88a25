/**
 * How the jobs of the port stand in Redis: as Bull keeps them, with a count of our own for the attempts begun (field `begun`), a mark on those
 * that were told to stop (field `stopping`), and a set of our own for those that are (`stopped`, by the time of it).
 */
import Bull from 'bull';
import type { Redis } from 'ioredis';
import { ROOT_TENANT } from '../../graph/model/keeping/tenant.ts';
import type { JobError } from './attempt.ts';
import type { Job } from './port.ts';

const PREFIX = 'jianwei';

/** The jobs of one unit on a server. Keys are `jianwei:jobs:…` for the root, `jianwei:jobs@3:…` for the unit of number 3. */
export interface JobPlace {
  readonly client: Redis;
  /** Name of the Bull queue. */
  readonly name: string;
  keyOf(part: string): string;
  jobKey(id: string): string;
}

export function jobPlace(client: Redis, tenant: number): JobPlace {
  const name = jobsOf(tenant);
  const keyOf = (part: string): string => `${PREFIX}:${name}:${part}`;
  return { client, name, keyOf, jobKey: (id) => keyOf(bullId(id)) };
}

/** Name of the Bull queue of a unit. */
export const jobsOf = (tenant: number): string => (tenant === ROOT_TENANT.number ? 'jobs' : `jobs@${tenant}`);

/** Name of the back-off that waits as long as the thrown error tells. */
export const AS_TOLD = 'as-told';

/** A Bull queue on connections that stay ours: Bull neither makes nor closes one. */
export function bullQueue(
  name: string,
  clients: (kind: 'client' | 'subscriber' | 'bclient') => Redis,
  settings: Bull.AdvancedSettings = {},
): Bull.Queue<Job> {
  return new Bull<Job>(name, {
    prefix: PREFIX,
    createClient: clients,
    settings,
    // Not in Bull's types: it would ask for the version on a connection that may be closing.
    ...{ skipVersionCheck: true },
  });
}

/** A job's id as Bull keeps it: never one of Bull's own words, and without the colon that parts its keys. */
export const bullId = (id: string): string => `job-${encodeURIComponent(id)}`;
export const idOf = (kept: Bull.JobId): string => decodeURIComponent(String(kept).slice('job-'.length));

/**
 * Bull counts failures and stalls apart. One count of attempts begun covers both, so that a job that kills its workers
 * and one that fails in between have the same number of attempts.
 */
const BEGIN = `
  local begun = tonumber(redis.call('HGET', KEYS[1], 'begun') or '0')
  if begun >= tonumber(ARGV[1]) then return 0 end
  redis.call('HSET', KEYS[1], 'progress', '0')
  return redis.call('HINCRBY', KEYS[1], 'begun', 1)`;

/** Counts one more attempt; null when the job has used up all of them. */
export async function beginAttempt({ client, jobKey }: JobPlace, id: string, attempts: number): Promise<number | null> {
  return Number(await client.eval(BEGIN, 1, jobKey(id), attempts)) || null;
}

export async function takeBackAttempt({ client, jobKey }: JobPlace, id: string): Promise<void> {
  await client.hincrby(jobKey(id), 'begun', -1);
}

/** Bull's own retry keeps the counts of the attempts; these are forgotten in the same step. */
const RETRY_ENDED = `
  local retried = 0
  for _, id in ipairs(ARGV) do
    if redis.call('ZREM', KEYS[1], id) == 1 or redis.call('ZREM', KEYS[4], id) == 1 then
      redis.call('HDEL', KEYS[3] .. id, 'begun', 'stopping', 'attemptsMade', 'stalledCounter', 'failedReason', 'stacktrace', 'progress', 'finishedOn', 'processedOn')
      redis.call('LPUSH', KEYS[2], id)
      retried = retried + 1
    end
  end
  return retried`;

/** Gives those of the jobs that have failed for good or were stopped all their attempts anew; returns how many there were. */
export async function retryEnded({ client, keyOf }: JobPlace, ids: readonly string[]): Promise<number> {
  const keys = [keyOf('failed'), keyOf('wait'), keyOf(''), keyOf('stopped')];
  return Number(await client.eval(RETRY_ENDED, keys.length, ...keys, ...ids.map(bullId)));
}

const STOP = `
  local function out()
    redis.call('ZADD', KEYS[5], ARGV[2], ARGV[1])
    return 1
  end
  if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 1 or redis.call('LREM', KEYS[2], 1, ARGV[1]) == 1 then return out() end
  if redis.call('ZREM', KEYS[3], ARGV[1]) == 1 then return out() end
  for _, id in ipairs(redis.call('LRANGE', KEYS[4], 0, -1)) do
    if id == ARGV[1] then return redis.call('HSETNX', KEYS[6], 'stopping', '1') end
  end
  return 0`;

/** Takes out a job that waits, tells one that runs; false when there is nothing to stop. */
export async function stopJob({ client, keyOf, jobKey }: JobPlace, id: string, now: number): Promise<boolean> {
  const keys = [...['wait', 'paused', 'delayed', 'active', 'stopped'].map(keyOf), jobKey(id)];
  return Number(await client.eval(STOP, keys.length, ...keys, bullId(id), now)) === 1;
}

/** Whether a running job was told to stop. */
export async function isToldToStop({ client, jobKey }: JobPlace, id: string): Promise<boolean> {
  return (await client.hget(jobKey(id), 'stopping')) !== null;
}

const SETTLE_STOPPED = `
  if redis.call('HEXISTS', KEYS[3], 'stopping') == 0 or redis.call('GET', KEYS[4]) ~= ARGV[2] then return 0 end
  if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
  redis.call('DEL', KEYS[4])
  redis.call('HDEL', KEYS[3], 'stopping')
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  return 1`;

/** Takes a job that was told to stop out of the hands of the worker whose lock it bears; false when it was not told, or is not its own. */
export async function settleStopped({ client, keyOf, jobKey }: JobPlace, id: string, lock: string, now: number): Promise<boolean> {
  const keys = [keyOf('active'), keyOf('stopped'), jobKey(id), `${jobKey(id)}:lock`];
  return Number(await client.eval(SETTLE_STOPPED, keys.length, ...keys, bullId(id), lock, now)) === 1;
}

/** An attempt that did not complete, as Bull is told of it: Bull keeps the message and waits so many milliseconds. */
export class AttemptEnded extends Error {
  readonly wait: number;
  constructor(error: JobError | null, wait: number) {
    super(error ? JSON.stringify(error) : '');
    // Bull would keep the stack of every attempt beside the job.
    this.stack = '';
    this.wait = wait;
  }
}
