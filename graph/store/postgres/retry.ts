import { setTimeout as wait } from 'node:timers/promises';
import { storeFailure, type Trouble, troubleOf } from './failure.ts';

/** Milliseconds after which nothing is tried again. */
const PATIENCE = 30_000;
/** A constraint that fails so often is not a race. */
const RACES = 20;

/**
 * Runs a piece of work, which must bear being run twice, until it succeeds: at once (5 to 50 ms) where another transaction was in the way,
 * with growing waits (up to 2 s) where the server is away.
 * @throws AppError store-unavailable after half a minute, access-refused, or what the work itself throws
 */
export async function withRetry<T>(work: () => Promise<T>, address: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const trouble = troubleOf(error);
      const pause = pauseAfter(trouble, attempt);
      if (trouble === 'final' || (trouble === 'raced' && attempt >= RACES) || Date.now() + pause > end) throw storeFailure(error, address);
      await wait(pause);
    }
  }
}

/** With chance in it, so that two who were in each other's way do not meet again. */
function pauseAfter(trouble: Trouble, attempt: number): number {
  return trouble === 'lost' ? Math.min(100 * 2 ** attempt, 2000) * (0.5 + Math.random() / 2) : 5 + 45 * Math.random();
}
