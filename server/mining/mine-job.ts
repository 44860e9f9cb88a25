import { AppError } from '../../graph/model/errors.ts';
import type { JobRun, MineJob } from '../../ingestion/queue/port.ts';
import { entryOf, startProcess } from '../entry.ts';
import type { MineReply, MineRequest } from './mine-messages.ts';

/** Milliseconds between two words on progress: the queue writes each of them down. */
const TOLD_EVERY_MS = 300;

/**
 * Mines in a process of its own: the queue takes a worker that does not answer for dead. When the run is aborted the process is ended and
 * nothing is saved; once it saves, it is too late for that, and the run is completed.
 */
export async function mineInProcess(
  { ledger, store }: Pick<MineRequest, 'ledger' | 'store'>,
  { asOf, fdr }: MineJob,
  run: JobRun,
): Promise<string> {
  const { signal } = run;
  signal.throwIfAborted();
  const child = startProcess(entryOf('mine-process'), [], {});
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const tell = seldom(
    TOLD_EVERY_MS,
    () => performance.now(),
    (share: number) => void run.progress(share).catch(() => undefined),
  );
  let saving = false;
  try {
    return await new Promise<string>((resolve, reject) => {
      const giveUp = (): void => {
        if (!saving) reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      child.on('message', (reply: MineReply) => {
        if ('share' in reply) tell(reply.share);
        else if ('run' in reply) resolve(reply.run);
        else if ('code' in reply) reject(new AppError(reply.code, reply.message));
        else if (!signal.aborted) {
          saving = true;
          child.send('save');
        }
      });
      child.once('error', (error) => reject(new AppError('internal', `the mining process failed: ${error.message}`, { cause: error })));
      child.once('exit', (code, by) => reject(new AppError('internal', `the mining process ended (${code ?? by})`)));
      child.send({ ledger, store, asOf, fdr } satisfies MineRequest);
    });
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Passes on the first word and then at most one in so many milliseconds. */
export function seldom<T>(every: number, now: () => number, tell: (word: T) => void): (word: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (word) => {
    if (now() - last < every) return;
    last = now();
    tell(word);
  };
}
