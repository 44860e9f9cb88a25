import type { DamageTally } from '../../graph/model/keeping/damage.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { type Anchor, hashAt, isOf } from '../keeping/anchors.ts';

/** Compares a ledger with what was kept of its heads; those of other ledgers and units say nothing of this one. */
export async function checkAnchors(store: Store, anchors: readonly Anchor[], tally: DamageTally): Promise<void> {
  for (const anchor of anchors.filter((one) => isOf(store, one))) {
    const { number, hash, at } = anchor;
    if ((await hashAt(store.ledger, number)) !== hash) tally.add('anchor-broken', `${number} (${at})`);
  }
}
