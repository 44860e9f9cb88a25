/** The places of an open document where what is searched stands, and which of them is looked at. Pure; offsets into the shown text. */
import { closestHits, hitsOf, searchedRuns } from '../../../graph/model/documents/search-text.ts';
import type { Span } from '../../../graph/model/span.ts';

export interface Hits {
  readonly places: readonly Span[];
  /** Where the document opens: the first of the words that stand closest together, or of those that are there. */
  readonly first: Span | null;
}

export function hitsIn(text: string, searched: string): Hits {
  const runs = searchedRuns(searched);
  const places = hitsOf(text, runs);
  return { places, first: closestHits(text, runs)[0] ?? places[0] ?? null };
}

/** Index of the hit at the place that is looked at; -1 where that is none. */
export function hitAt({ places }: Hits, focus: Span | null): number {
  return focus === null ? -1 : places.findIndex(({ start, end }) => start < focus.end && end > focus.start);
}

/** The hit after (1) or before (-1) the place that is looked at, from the end on to the beginning; null where there is none. */
export function nextHit(hits: Hits, focus: Span | null, by: 1 | -1): Span | null {
  const { places } = hits;
  const at = hitAt(hits, focus);
  const after = places.findIndex(({ start }) => start >= (focus?.start ?? 0));
  const between = by === 1 ? (after === -1 ? 0 : after) : (after === -1 ? places.length : after) - 1;
  const next = at === -1 ? between : at + by;
  return places[(next + places.length) % Math.max(1, places.length)] ?? null;
}
