/** Reads how jobs stand, each answer of one moment. */
import type { Redis } from 'ioredis';
import { ERROR_CODES } from '../../graph/model/errors.ts';
import type { JobError } from './attempt.ts';
import { bullId, idOf, type JobPlace } from './bull-jobs.ts';
import type { Job, JobState, JobStatus, ListOptions } from './port.ts';

function asJobError(kept: string | null): JobError | null {
  if (!kept) return null;
  try {
    const { code, message } = JSON.parse(kept) as JobError;
    if (code in ERROR_CODES) return { code, message: String(message) };
  } catch {
    // Words of Bull's own.
  }
  return { code: 'internal', message: kept };
}

const FIELDS = ['timestamp', 'data', 'begun', 'progress', 'returnvalue', 'failedReason', 'stopping'] as const;

/** One job as Redis gives it, in the order of FIELDS. */
type Fields = readonly (string | null)[];

function asStatus(id: string, state: JobState, [, data, begun, progress, returned, failed, stopping]: Fields): JobStatus {
  const job = JSON.parse(data ?? '{}') as Job;
  const completed = state === 'completed';
  return {
    id,
    kind: job.kind,
    batch: job.kind === 'load' ? job.batch : null,
    state,
    stopping: state === 'active' && stopping === '1',
    attempts: Number(begun ?? 0),
    progress: completed ? 1 : Number(progress ?? 0),
    result: completed ? String(JSON.parse(returned ?? '""')) : null,
    error: completed ? null : asJobError(failed ?? null),
  };
}

type Scores = [string | null, string | null, string | null, string | null];

export async function statusOf({ client, keyOf, jobKey }: JobPlace, id: string): Promise<JobStatus | null> {
  const answer = await transaction(client, [
    ['hmget', jobKey(id), ...FIELDS],
    ['zscore', keyOf('completed'), bullId(id)],
    ['zscore', keyOf('failed'), bullId(id)],
    ['zscore', keyOf('stopped'), bullId(id)],
    ['zscore', keyOf('delayed'), bullId(id)],
    ['lrange', keyOf('active'), '0', '-1'],
  ]);
  const [fields, completed, failed, stopped, delayed, active] = answer as [Fields, ...Scores, string[]];
  if (fields[1] === null) return null;
  const ended = completed ? 'completed' : failed ? 'failed' : stopped ? 'stopped' : null;
  return asStatus(id, ended ?? (delayed ? 'delayed' : active.includes(bullId(id)) ? 'active' : 'waiting'), fields);
}

/** The keys of Bull for each state; `paused` holds the waiting ones while somebody has paused the queue. */
const KEYS: Readonly<Record<JobState, readonly string[]>> = {
  waiting: ['wait', 'paused'],
  delayed: ['delayed'],
  active: ['active'],
  completed: ['completed'],
  failed: ['failed'],
  stopped: ['stopped'],
};

/** The jobs of one kind in a list or a sorted set, as SORT would give them: the payloads of all others stay where they are. */
const OF_KIND = `
  local ids = redis.call('TYPE', KEYS[1]).ok == 'zset' and redis.call('ZRANGE', KEYS[1], 0, -1) or redis.call('LRANGE', KEYS[1], 0, -1)
  local found = {}
  for _, id in ipairs(ids) do
    if redis.call('HGET', ARGV[1] .. id, 'name') == ARGV[2] then
      found[#found + 1] = id
      for i = 3, #ARGV do found[#found + 1] = redis.call('HGET', ARGV[1] .. id, ARGV[i]) end
    end
  end
  return found`;

export async function listJobs(
  { client, keyOf }: JobPlace,
  states: readonly JobState[],
  { limit, kind }: ListOptions,
): Promise<JobStatus[]> {
  const places = states.flatMap((state) => KEYS[state].map((key) => ({ state, key })));
  const values = FIELDS.flatMap((field) => ['GET', `${keyOf('*')}->${field}`]);
  const read = (key: string): string[] =>
    kind === undefined
      ? ['sort', key, 'BY', `${keyOf('*')}->timestamp`, 'LIMIT', '0', String(limit), 'GET', '#', ...values]
      : ['eval', OF_KIND, '1', key, keyOf(''), kind, ...FIELDS];
  const answers = await transaction(
    client,
    places.map(({ key }) => read(keyOf(key))),
  );
  const found = places.flatMap(({ state }, index) => {
    const flat = answers[index] as (string | null)[];
    const width = FIELDS.length + 1;
    return Array.from({ length: flat.length / width }, (_, i) => {
      const [kept, ...fields] = flat.slice(i * width, (i + 1) * width);
      return { added: Number(fields[0]), status: asStatus(idOf(kept ?? ''), state, fields) };
    });
  });
  return found
    .sort((a, b) => a.added - b.added)
    .slice(0, limit)
    .map(({ status }) => status);
}

export async function countJobs({ client, keyOf }: JobPlace): Promise<Record<JobState, number>> {
  const answers = (await transaction(client, [
    ['llen', keyOf('wait')],
    ['llen', keyOf('paused')],
    ['zcard', keyOf('delayed')],
    ['llen', keyOf('active')],
    ['zcard', keyOf('completed')],
    ['zcard', keyOf('failed')],
    ['zcard', keyOf('stopped')],
  ])) as [number, number, number, number, number, number, number];
  const [wait, paused, delayed, active, completed, failed, stopped] = answers;
  return { waiting: wait + paused, delayed, active, completed, failed, stopped };
}

/** Of the connections of a worker the one that waits for jobs bears this name. @param name of its queue */
export const workerName = (name: string): string => (name === 'jobs' ? 'jianwei-worker' : `jianwei-worker-${name}`);

/** Workers that are connected; null where the server does not tell who is. */
export async function countWorkers({ client, name }: JobPlace): Promise<number | null> {
  try {
    const connections = String(await client.client('LIST')).split('\n');
    return connections.filter((line) => line.split(' ').includes(`name=${workerName(name)}`)).length;
  } catch (error) {
    if (/NOPERM|unknown command/i.test(error instanceof Error ? error.message : String(error))) return null;
    throw error;
  }
}

/** Several commands at one moment, so that a job is seen in one state only. */
async function transaction(client: Redis, commands: readonly (readonly string[])[]): Promise<unknown[]> {
  const answers = await client.multi(commands.map((command) => [...command])).exec();
  return (answers ?? []).map(([error, answer]) => {
    if (error) throw error;
    return answer;
  });
}
