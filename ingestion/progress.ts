import type { Receipt } from '../graph/model/batch.ts';

/** How far a batch is; rates and times are estimates over the whole run so far. */
export interface Progress {
  readonly batch: string;
  readonly done: number;
  readonly total: number | null;
  /** Items a second. */
  readonly perSecond: number;
  readonly secondsLeft: number | null;
  /** Path that is being read. */
  readonly current: string | null;
  readonly receipt: Receipt;
}

/** Measures a run from `startedAt` (milliseconds of the given clock); what was done before the start does not count for the rate. */
export function measure(
  input: Omit<Progress, 'perSecond' | 'secondsLeft'> & { doneBefore: number; startedAt: number; now: number },
): Progress {
  const { doneBefore, startedAt, now, ...rest } = input;
  const seconds = Math.max((now - startedAt) / 1000, 0.001);
  const perSecond = (rest.done - doneBefore) / seconds;
  const left = rest.total === null ? null : Math.max(rest.total - rest.done, 0);
  return { ...rest, perSecond, secondsLeft: left === null || perSecond === 0 ? null : left / perSecond };
}
