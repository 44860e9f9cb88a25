import { setTimeout as sleep } from 'node:timers/promises';
import { asAppError } from '../graph/model/errors.ts';

/** Waits between attempts in milliseconds: doubled up to the greatest, given up after `inAll`. */
const PATIENCE = { first: 200, greatest: 5_000, inAll: 120_000 };

/**
 * Does something that a server may refuse for a while, because it is being restarted, until it is done or two minutes are over.
 * @throws AppError the last error, or the first that trying again cannot mend
 */
export async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  let waited = 0;
  for (let wait = PATIENCE.first; ; wait = Math.min(wait * 2, PATIENCE.greatest)) {
    try {
      return await work();
    } catch (error) {
      const known = asAppError(error);
      if (!known.retriable || waited >= PATIENCE.inAll || signal?.aborted) throw known;
      await sleep(wait, undefined, signal ? { signal } : {});
      waited += wait;
    }
  }
}
