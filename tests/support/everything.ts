import type { ReviewDecision } from '../../graph/model/record/review.ts';
import type { ReviewEntry } from '../../graph/store/ports/desk.ts';
import type { Store } from '../../graph/store/ports/store.ts';

const PARTS = ['nodes', 'edges', 'documents', 'mentions', 'loneMentions'] as const;
type Part = (typeof PARTS)[number];

/** The whole graph of a store as plain data, in its fixed order: two stores are equal when this is. */
export async function everythingIn(store: Store): Promise<Record<Part, unknown[]>> {
  const everything = Object.fromEntries(PARTS.map((part) => [part, [] as unknown[]])) as Record<Part, unknown[]>;
  for await (const row of everyRowOf(store)) everything[row.of].push(row.row);
  return everything;
}

/** The same, row by row, for stores that do not fit into memory. */
export async function* everyRowOf(store: Store): AsyncGenerator<{ of: Part; row: unknown }> {
  for await (const row of store.graph.allNodes()) yield { of: 'nodes', row };
  for await (const row of store.graph.allEdges()) yield { of: 'edges', row };
  for await (const row of store.graph.loneMentions()) yield { of: 'loneMentions', row };
  for await (const { document, sourceText } of store.documents.all()) {
    const { id, kind, number, court, date, path, range, record } = document;
    yield { of: 'documents', row: { id, kind, number, court, date, path, text: sourceText.slice(range.start, range.end).length, record } };
    for (const row of await store.documents.mentions(id)) yield { of: 'mentions', row };
  }
}

/** Every value to review, and all that was ever decided about each document that has one. */
export async function reviewIn(store: Store): Promise<{ entries: readonly ReviewEntry[]; history: readonly ReviewDecision[] }> {
  const { entries } = await store.review.list({ offset: 0, limit: 100_000 });
  const documents = [...new Set(entries.map(({ document }) => document.id))];
  return { entries, history: (await Promise.all(documents.map((id) => store.review.history(id)))).flat() };
}
