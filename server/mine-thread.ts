/** The mining thread: runs the indicators once with a store of its own, so that whoever waits stays able to answer. */
import { parentPort } from 'node:worker_threads';
import { asAppError, type ErrorCode } from '../graph/model/errors.ts';
import { openStore } from './compose.ts';
import { mineStore } from './mining.ts';

export interface MineRequest {
  /** Address of the store. */
  readonly store: string;
  readonly asOf: string;
  readonly fdr: number;
}
export type MineReply = { readonly run: string } | { readonly code: ErrorCode; readonly message: string };

parentPort?.once('message', async (request: MineRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer({ store: address, asOf, fdr }: MineRequest): Promise<MineReply> {
  try {
    const store = await openStore(address);
    try {
      return { run: (await mineStore(store, { asOf, fdr, now: () => new Date() })).id };
    } finally {
      await store.close();
    }
  } catch (error) {
    const { code, message } = asAppError(error);
    return { code, message };
  }
}
