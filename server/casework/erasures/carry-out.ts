import type { Erased, ErasureOrder } from '../../../graph/model/keeping/erasure.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { BlobStore } from '../../../ingestion/blobs/port.ts';

/** Erases, and removes the originals that held what is erased. Each of the two may be done again after a crash. */
export async function carryOut(store: Store, blobs: BlobStore, order: ErasureOrder): Promise<Erased> {
  const erased = await store.erasures.carryOut(order);
  await removeErasedOriginals(store, blobs);
  return erased;
}

/** Removes every original that holds what was erased, also where a process died before it did. */
export async function removeErasedOriginals({ erasures }: Pick<Store, 'erasures'>, blobs: BlobStore): Promise<void> {
  for (const source of new Set((await erasures.tombstones()).map((tombstone) => tombstone.source))) await blobs.remove(source);
}
