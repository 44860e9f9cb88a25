import { defectsOf } from '../defect.ts';

/** Runs that are followed and stopped. */
export const RUNS = [
  ...defectsOf(
    ['tests/contract/embedded-queue.test.ts'],
    [
      {
        name: 'a stopped job that is tried again',
        file: 'ingestion/queue/embedded-jobs.ts',
        text: 'if (stopped.get(now, lease)) return;',
        instead: '',
        means: 'a run that somebody stopped replaces the leads after all',
      },
      {
        name: 'a stopped job of a dead worker',
        file: 'ingestion/queue/embedded-jobs.ts',
        text: "SET state = 'stopped', at = ?, lease = NULL WHERE state = 'stopping' AND at <= ?",
        instead: "SET state = 'waiting', at = ?, lease = NULL WHERE state = 'stopping' AND at <= ?",
        means: 'a run that somebody stopped is run again when its worker is killed',
      },
      {
        name: 'stopping in other processes',
        file: 'ingestion/queue/embedded-worker.ts',
        text: 'if (orNull(() => isToldToStop(database, claimed))) abort.abort();',
        instead: '',
        means: 'the button does nothing while a run of hours goes on',
      },
    ],
  ),
  ...defectsOf(
    ['tests/server/runs-api.test.ts'],
    [
      {
        name: 'one run for all who ask',
        file: 'server/casework/runs/run-jobs.ts',
        text: "partsId('mine', job.asOf, (await store.results.lastRun())?.at ?? '')",
        instead: "partsId('mine', job.asOf, String(Math.random()))",
        means: 'two who press the button at once have everything mined twice',
      },
      {
        name: 'stopping of loads',
        file: 'server/casework/runs/stop.ts',
        text: "if (job?.kind === 'load')",
        instead: 'if (false)',
        means: 'a batch never ends, and nobody says why',
      },
      {
        name: 'words of internal errors',
        file: 'server/http/present/run-job.ts',
        text: "error.code === 'internal' ? '' : error.message",
        instead: 'error.message',
        means: 'what the program says of itself, names and paths with it, stands on a page',
      },
    ],
  ),
  ...defectsOf(
    ['tests/server/api.test.ts'],
    [
      {
        name: 'leads of an aborted run',
        file: 'server/mining/mine-job.ts',
        text: 'if (!saving) reject(signal.reason);',
        instead: '',
        means: 'a run that was stopped goes on, unseen, to its end',
      },
    ],
  ),
];
