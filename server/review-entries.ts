import type { ReviewEntry } from '../graph/store/ports/desk.ts';
import type { Store } from '../graph/store/ports/store.ts';

/** Values read at a time. */
const PAGE = 500;

/** Every value that is or was in doubt, those of one document together. */
export async function* reviewEntries(store: Store): AsyncGenerator<ReviewEntry> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await store.review.list({ offset, limit: PAGE });
    total = page.total;
    yield* page.entries;
  }
}
