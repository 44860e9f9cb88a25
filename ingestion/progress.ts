import type { Receipt } from '../graph/model/keeping/batch.ts';

/** How far a batch is; rates and times are estimates over the last half minute. */
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

/** Milliseconds that a rate looks back: a batch of large archives and small files has a rate of the moment, not of its life. */
const WINDOW_MS = 30_000;
/** Milliseconds between two moments that are remembered. */
const APART_MS = 250;

/** Measures how fast something goes, in milliseconds of the given clock; what was done before the start does not count. */
export class Pace {
  /** Oldest first; the first may be a little older than the window, so that there is always something to look back at. */
  #moments: { readonly at: number; readonly done: number }[];

  constructor(done: number, at: number) {
    this.#moments = [{ at, done }];
  }

  measure(input: Omit<Progress, 'perSecond' | 'secondsLeft'> & { readonly now: number }): Progress {
    const { now, ...rest } = input;
    const last = this.#moments.at(-1);
    if (!last || now - last.at >= APART_MS) this.#moments.push({ at: now, done: rest.done });
    while (this.#moments.length > 2 && now - (this.#moments[1]?.at ?? now) >= WINDOW_MS) this.#moments.shift();
    const [first = { at: now, done: rest.done }] = this.#moments;
    const perSecond = (rest.done - first.done) / Math.max((now - first.at) / 1000, 0.001);
    const left = rest.total === null ? null : Math.max(rest.total - rest.done, 0);
    return { ...rest, perSecond, secondsLeft: left === null || perSecond === 0 ? null : left / perSecond };
  }
}
