/** Whether a court gives all cases of one party to one judge: what its other parties show who come again and again. */
import type { NodeId } from '../model/entity.ts';
import { gather } from './groups/gather.ts';

/** Parties that show how a court deals out the cases of one. */
const FEWEST_PARTIES = 3;

/**
 * The middle share, among parties with so many cases at least, that the judge who had most of a party's cases had of them. Null where too few
 * parties come again and again.
 */
export function usualShareOfOne(filed: readonly { readonly party: string; readonly judge: NodeId }[], fewestCases: number): number | null {
  const shares = gather(filed, (f) => [f.party]).flatMap(([, own]) => {
    if (own.length < fewestCases) return [];
    return [Math.max(...gather(own, (f) => [f.judge]).map(([, same]) => same.length)) / own.length];
  });
  return shares.length < FEWEST_PARTIES ? null : shares.sort((a, b) => a - b)[shares.length >> 1]!;
}
