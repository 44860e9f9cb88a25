import type { ItemOutcome } from '../../graph/model/keeping/batch.ts';
import type { DamageTally } from '../../graph/model/keeping/damage.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { REASONS, type ReasonCode } from '../../ingestion/formats/reasons.ts';
import { refused } from '../../ingestion/group-loader.ts';

/** What was told of every item agrees with itself, and all receipts together with what is stored. */
export async function checkJournal(store: Store, tally: DamageTally): Promise<void> {
  let told = 0;
  for (const batch of await store.journal.batches()) {
    told += batch.receipt.documents;
    if (batch.state === 'finished' && batch.total !== null && batch.total !== batch.receipt.in)
      tally.add('counts-differ', `${batch.name}: ${batch.receipt.in}/${batch.total}`);
    for (const item of await store.journal.outcomes(batch.id)) if (contradictsItself(item)) tally.add('outcome-contradicts', item.path);
  }
  // What was erased was loaded once, and its receipt says so.
  const erased = new Set((await store.erasures.tombstones()).map(({ document }) => document)).size;
  const stored = (await store.documents.count()) + erased;
  if (told !== stored) tally.add('counts-differ', `${told}/${stored}`);
}

/** A `loaded` item brings documents and needs no reason; every other outcome follows from its reason. */
function contradictsItself({ path, outcome, reason, detail, documents }: ItemOutcome): boolean {
  if (outcome === 'loaded') return documents === 0 || (reason !== null && !Object.hasOwn(REASONS, reason));
  if (reason === null || documents < 0) return true;
  if (outcome === 'duplicate') return reason !== 'duplicate' && reason !== 'same-document';
  return (
    documents > 0 ||
    !Object.hasOwn(REASONS, reason) ||
    refused({ ok: false, path, reason: reason as ReasonCode, detail }).outcome !== outcome
  );
}
