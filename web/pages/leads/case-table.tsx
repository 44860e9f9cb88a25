import { useState } from 'react';
import { documentKindLabel, outcomeLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import { type LeadReply, type Quote, quotesOf } from './gather.ts';
import type { Quoting } from './quote-list.tsx';

const FIRST_CASES = 8;
type CaseEntry = LeadReply['cases'][number];

/** A case opens its first quote beside the card; without one, its document page. */
function CaseNumber({
  entry,
  quote,
  onQuote,
}: { readonly entry: CaseEntry; readonly quote: Quote | undefined } & Pick<Quoting, 'onQuote'>) {
  if (quote !== undefined) {
    return (
      <button type="button" className="bare as-link" onClick={() => onQuote(quote)}>
        {entry.number}
      </button>
    );
  }
  return entry.document === null ? (
    entry.number
  ) : (
    <PageLink page="documents" id={entry.document}>
      {entry.number}
    </PageLink>
  );
}

/** The cases of the lead with date, kind and outcome. */
export function CaseTable({ lead, onQuote }: { readonly lead: LeadReply } & Quoting) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const quotes = quotesOf(lead);
  const shown = all ? lead.cases : lead.cases.slice(0, FIRST_CASES);
  if (lead.cases.length === 0) return null;
  return (
    <section>
      <h2>{say(CARD_TEXT.cases, { count: lead.cases.length })}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{say(CARD_TEXT.caseNumber)}</th>
            <th>{say(CARD_TEXT.date)}</th>
            <th>{say(CARD_TEXT.kind)}</th>
            <th>{say(CARD_TEXT.outcome)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={`${entry.number} ${entry.document}`}>
              <td className="keep" title={entry.court ?? undefined}>
                <CaseNumber entry={entry} quote={quotes.find((quote) => quote.document === entry.document)} onQuote={onQuote} />
              </td>
              <td className="keep">{entry.date ?? '—'}</td>
              <td>
                {entry.document === null ? (
                  <span className="muted">{say(CARD_TEXT.notLoaded)}</span>
                ) : entry.kind === null ? (
                  '—'
                ) : (
                  say(documentKindLabel(entry.kind))
                )}
              </td>
              <td>{entry.outcomes.length === 0 ? '—' : entry.outcomes.map((outcome) => say(outcomeLabel(outcome))).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lead.cases.length > shown.length && (
        <button type="button" className="bare as-link list-rest" onClick={() => setAll(true)}>
          {say(CARD_TEXT.moreCases, { count: lead.cases.length - shown.length })}
        </button>
      )}
    </section>
  );
}
