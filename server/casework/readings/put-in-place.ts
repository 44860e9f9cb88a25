import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** Texts that change in one transaction: loads wait for it, and nobody sees half of a text. */
const GROUP = 50;

/** How far what was adopted is in place. */
export interface InPlace {
  /** Whether there was anything to put in place. */
  readonly begun: boolean;
  /** Texts still to come. */
  readonly left: number;
}

/** Puts what was adopted in place, group by group, until nothing is left or the signal says stop. */
export async function putInPlace({ readings }: Store, signal: AbortSignal, tell: (news: InPlace) => void): Promise<InPlace> {
  const begun = (await readings.underWay()) !== null;
  let left = begun ? await readings.putInPlace(GROUP, documentGraph) : 0;
  while (left > 0 && !signal.aborted) {
    tell({ begun, left });
    left = await readings.putInPlace(GROUP, documentGraph);
  }
  return { begun, left };
}
