import { setTimeout as sleep } from 'node:timers/promises';
import { finishAdoption } from '../casework/readings/finish.ts';
import { readAnew } from '../casework/readings/read.ts';
import type { Log } from '../observe/log.ts';
import type { Perform } from './context.ts';

/** Milliseconds between two looks for what was adopted, and looks at that after which texts are looked for that another reader has read. */
const LOOKED_EVERY = 5_000;
const READ_EVERY_LOOKS = 720;

/**
 * Reads in the background what an older reader has read, and puts in place what was adopted, as long as the process serves. It gives way group by
 * group, and goes on where whoever did so before has stopped. What fails is logged and tried again.
 * @returns stops it after what is at hand
 */
export function readOn(perform: Perform, log: Log, lookedEvery = LOOKED_EVERY): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const attempt = async (otherwise: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, otherwise);
    }
  };
  const read = async (): Promise<void> => {
    const { counts, failed } = await perform(readAnew, {}, { signal });
    const documents = Object.values(counts).reduce((sum, n) => sum + n, 0);
    if (documents > 0) log.info({ ...counts }, 'read anew');
    for (const { path, detail } of failed) log.warn({ path, detail }, 'not read anew');
  };
  const finish = async (): Promise<void> => {
    const { begun, left } = await perform(finishAdoption, {}, { signal });
    if (begun) log.info({ left }, 'readings in place');
  };
  const working = (async () => {
    for (let look = 0; !signal.aborted; look++) {
      if (look % READ_EVERY_LOOKS === 0) await attempt('stored texts not read anew', read);
      await attempt('adopted readings not put in place', finish);
      await sleep(lookedEvery, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await working;
  };
}
