/** The reply that a card lays out, and its quotes by document. What several findings say alike the reply says once. Pure. */
import type { Reply } from '../../../server/api/contract.ts';

export type LeadReply = Reply<'GET /api/leads/:id'>;
export type FindingReply = LeadReply['findings'][number];
export type Quote = FindingReply['evidence'][number];

/** Quotes by document, in order of first mention. */
export function byDocument(
  quotes: readonly Quote[],
): { readonly document: string; readonly path: string; readonly quotes: readonly Quote[] }[] {
  const groups = new Map<string, { document: string; path: string; quotes: Quote[] }>();
  for (const quote of quotes) {
    const group = groups.get(quote.document);
    if (group === undefined) groups.set(quote.document, { document: quote.document, path: quote.path, quotes: [quote] });
    else group.quotes.push(quote);
  }
  return [...groups.values()];
}

/** Place of the open quote in the list, or -1. */
export function quoteIndex(quotes: readonly Quote[], document: string | null, start: number | null, end: number | null): number {
  return quotes.findIndex((quote) => quote.document === document && quote.start === start && quote.end === end);
}
