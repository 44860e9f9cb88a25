import { useState } from 'react';
import { formatDecibans } from '../../format.ts';
import { documentKindLabel, outcomeLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import { type CaseRow, caseRows } from './case-rows.ts';
import type { LeadReply, Quote } from './gather.ts';
import type { Quoting } from './quote-list.tsx';

const FIRST_CASES = 10;

/** A case opens its first quote beside the card; without one, its document page. */
function CaseNumber({ row, quote, onQuote }: { readonly row: CaseRow; readonly quote: Quote | undefined } & Pick<Quoting, 'onQuote'>) {
  if (quote !== undefined) {
    return (
      <button type="button" className="bare as-link" onClick={() => onQuote(quote)}>
        {row.number}
      </button>
    );
  }
  return row.document === null ? (
    row.number
  ) : (
    <PageLink page="documents" id={row.document}>
      {row.number}
    </PageLink>
  );
}

/** What of the case counts; where nothing was weighed, its kind of document. */
function CaseSays({ row: { mover, entry } }: { readonly row: CaseRow }) {
  const say = useSay();
  if (mover !== null && say(mover.says) !== '') return say(mover.says);
  if (entry === null || entry.document === null) return <span className="muted">{say(CARD_TEXT.notLoaded)}</span>;
  return entry.kind === null ? '—' : say(documentKindLabel(entry.kind));
}

/** The ten cases that move the lead most, those against it with a minus; the others open on a click. */
export function CaseTable({ lead, onQuote }: { readonly lead: LeadReply } & Quoting) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const rows = caseRows(lead);
  const shown = all ? rows : rows.slice(0, FIRST_CASES);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        {say(CARD_TEXT.movers, { count: lead.cases.length })} <span className="muted">{say(CARD_TEXT.moversMeaning)}</span>
      </h2>
      <table className="plain-table case-table">
        <thead>
          <tr>
            <th>{say(CARD_TEXT.caseNumber)}</th>
            <th>{say(CARD_TEXT.date)}</th>
            <th>{say(CARD_TEXT.counts)}</th>
            <th>{say(CARD_TEXT.outcome)}</th>
            <th className="num">{say(CARD_TEXT.share)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.number} ${row.document}`}>
              <td className="keep" title={row.entry?.court ?? undefined}>
                <CaseNumber row={row} quote={lead.quotes.find((quote) => quote.document === row.document)} onQuote={onQuote} />
                {row.cases > 1 && <span className="muted"> {say(CARD_TEXT.series, { count: row.cases })}</span>}
              </td>
              <td className="keep">{row.date ?? '—'}</td>
              <td>
                <CaseSays row={row} />
              </td>
              <td>{row.entry?.outcomes.map((outcome) => say(outcomeLabel(outcome))).join('、') || '—'}</td>
              <td className="num">{row.mover === null ? '—' : formatDecibans(row.mover.decibans)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="bare as-link list-rest" onClick={() => setAll(true)}>
          {say(CARD_TEXT.moreCases, { count: rows.length - shown.length })}
        </button>
      )}
    </section>
  );
}
