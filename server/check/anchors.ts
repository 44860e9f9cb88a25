import type { DamageTally } from '../../graph/model/damage.ts';
import type { Ledger } from '../../graph/store/ports/ledger.ts';
import { type Anchor, hashAt } from '../anchors.ts';

/** Compares a ledger with what was kept of its heads; those of other ledgers say nothing of this one. */
export async function checkAnchors(ledger: Ledger, anchors: readonly Anchor[], tally: DamageTally): Promise<void> {
  for (const { ledger: id, number, hash, at } of anchors) {
    if (id === ledger.id && (await hashAt(ledger, number)) !== hash) tally.add('anchor-broken', `${number} (${at})`);
  }
}
