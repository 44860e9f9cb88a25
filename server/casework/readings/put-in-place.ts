import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** Texts that change in one transaction: loads wait for it, and nobody sees half of a text. */
const GROUP = 50;

/** How far what was adopted is in place. */
export interface InPlace {
  /** Texts in place in this call, and still to come. */
  readonly done: number;
  readonly left: number;
}

/** Puts what was adopted in place, group by group, until nothing is left or the signal says stop. */
export async function putInPlace({ readings }: Store, signal: AbortSignal, tell: (news: InPlace) => void): Promise<InPlace> {
  const before = await readings.underWay();
  let left = before === null ? 0 : await readings.putInPlace(GROUP, documentGraph);
  let done = 0;
  while (left > 0 && !signal.aborted) {
    done += GROUP;
    tell({ done, left });
    left = await readings.putInPlace(GROUP, documentGraph);
  }
  return { done, left };
}
