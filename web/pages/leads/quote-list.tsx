import { useState } from 'react';
import { baseName } from '../../format.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import { byDocument, type LeadReply, type Quote } from './gather.ts';

/** Which quote is open beside the card, and how to open another. */
export interface Quoting {
  readonly open: Quote | null;
  readonly onQuote: (quote: Quote) => void;
}

const FIRST_DOCUMENTS = 5;
const same = (a: Quote | null, b: Quote): boolean => a !== null && a.document === b.document && a.start === b.start && a.end === b.end;

/** Quotes by document; pressing one opens the original at that place. */
export function QuoteList({ lead, quotes, open, onQuote }: { readonly lead: LeadReply; readonly quotes: readonly Quote[] } & Quoting) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const groups = byDocument(quotes);
  const shown = all ? groups : groups.slice(0, FIRST_DOCUMENTS);
  const numbers = new Map(lead.cases.map((entry) => [entry.document, entry.number]));
  if (groups.length === 0) return null;
  return (
    <ul className="quotes">
      {shown.map((group) => (
        <li key={group.document}>
          <span className="muted quote-source" title={group.path}>
            {numbers.get(group.document) ?? baseName(group.path)}
          </span>
          {group.quotes.map((quote) => (
            <button
              key={`${quote.start}-${quote.end}`}
              type="button"
              className="bare quote"
              aria-pressed={same(open, quote)}
              onClick={() => onQuote(quote)}
            >
              <small>{say(quote.shows)}</small>
              <q>{quote.quote}</q>
            </button>
          ))}
        </li>
      ))}
      {groups.length > shown.length && (
        <li>
          <button type="button" className="bare as-link" onClick={() => setAll(true)}>
            {say(CARD_TEXT.moreQuotes, { count: groups.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
