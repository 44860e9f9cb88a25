import { type Damage, DamageTally } from '../../graph/model/keeping/damage.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { Anchor } from '../keeping/anchors.ts';
import { checkAnchors } from './anchors.ts';
import { checkDocuments } from './documents.ts';
import { checkJournal } from './journal.ts';
import { checkLeads } from './leads.ts';
import { checkOriginals } from './originals.ts';

/**
 * Everything that is wrong with a store and its originals, as far as it can be told without reading the documents anew: what a record says that
 * is neither a name nor a number nor in the graph is taken as it stands. Reads all of it; one part that fails does not keep the others from being looked at.
 * @param sources folder of the originals
 * @param anchors gives what was kept of the heads of the ledger
 */
export async function findDamage(store: Store, sources: string, anchors: () => Promise<readonly Anchor[]>): Promise<readonly Damage[]> {
  const tally = new DamageTally();
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    originals: () => checkOriginals(store, sources, tally),
    documents: () => checkDocuments(store, tally),
    journal: () => checkJournal(store, tally),
    leads: () => checkLeads(store, tally),
    anchors: async () => checkAnchors(store, await anchors(), tally),
  };
  const within = await store.check();
  for (const [part, check] of Object.entries(parts)) {
    try {
      await check();
    } catch (error) {
      tally.add('check-stopped', `${part}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return [...within, ...tally.all()];
}
