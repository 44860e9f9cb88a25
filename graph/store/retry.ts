import { setTimeout as wait } from 'node:timers/promises';
import type { AppError } from '../model/errors.ts';

/**
 * What can be done about an error. `busy`: another transaction was in the way, try again at once. `lost`: the server cannot be reached,
 * try again when it may be back. `raced`: two transactions made the same thing, the next try finds it. `final`: nothing.
 */
export type Trouble = 'busy' | 'lost' | 'raced' | 'final';

/** How an adapter reads what its server throws. */
export interface Failures {
  troubleOf(error: unknown): Trouble;
  /** The error in the words of the port. */
  storeFailure(error: unknown, address: string): AppError;
}

/** Milliseconds after which nothing is tried again, unless somebody says otherwise. */
export const PATIENCE = 30_000;
/** A constraint that fails so often is not a race. */
const RACES = 20;

/**
 * Gives what runs a piece of work, which must bear being run twice, until it succeeds: at once (5 to 50 ms) where another transaction was in the
 * way, with growing waits (up to 2 s) where the server is away. That throws AppError store-unavailable after so many milliseconds, access-refused, or
 * what the work itself throws.
 */
export function retrying(
  { troubleOf, storeFailure }: Failures,
  patience: number = PATIENCE,
): <T>(work: () => Promise<T>, address: string) => Promise<T> {
  return async (work, address) => {
    const end = Date.now() + patience;
    for (let attempt = 0; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        const trouble = troubleOf(error);
        const pause = pauseAfter(trouble, attempt);
        if (trouble === 'final' || (trouble === 'raced' && attempt >= RACES) || Date.now() + pause > end)
          throw storeFailure(error, address);
        await wait(pause);
      }
    }
  };
}

/** With chance in it, so that two who were in each other's way do not meet again. */
function pauseAfter(trouble: Trouble, attempt: number): number {
  return trouble === 'lost' ? Math.min(100 * 2 ** attempt, 2000) * (0.5 + Math.random() / 2) : 5 + 45 * Math.random();
}
