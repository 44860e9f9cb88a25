/** How a run of the indicators stands, in the words of its box. Pure. */
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { BATCHES_TEXT } from '../../text/batches.ts';

export type RunJob = Reply<'GET /api/runs/:id'>;

/** True while something of it is to come. */
export function isUnderWay({ state }: RunJob): boolean {
  return state === 'waiting' || state === 'delayed' || state === 'active';
}

/** What it is doing, in a few words. */
export function doingOf({ state, stopping }: RunJob): Bilingual {
  if (stopping) return BATCHES_TEXT.runStopping;
  if (state === 'waiting') return BATCHES_TEXT.runWaiting;
  return state === 'delayed' ? BATCHES_TEXT.runDelayed : BATCHES_TEXT.mining;
}

/** Whole parts of a hundred; all of them only when it is done. */
export function percentOf({ state, progress }: RunJob): number {
  return state === 'completed' ? 100 : Math.min(99, Math.floor(progress * 100));
}
