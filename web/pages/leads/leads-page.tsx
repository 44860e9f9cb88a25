import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { TIERS, type Tier } from '../../../graph/model/glossary.ts';
import { numberIn } from '../../address.ts';
import { useSay } from '../../language.ts';
import { DocumentPane } from '../../parts/document-pane.tsx';
import { KeyMark } from '../../parts/key-mark.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { PaneSkeleton, TextSkeleton } from '../../parts/skeletons.tsx';
import { SHORTCUTS } from '../../shortcuts.ts';
import { ASK_TEXT } from '../../text/ask.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import { adjustAddress, openPage, useAddress } from '../../use-address.ts';
import { useNarrow } from '../../use-narrow.ts';
import { useReply } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { changeAsked } from './change-words.ts';
import { type Quote, quoteIndex } from './gather.ts';
import { LeadCard } from './lead-card.tsx';
import { LEADS_STEP, LeadList } from './lead-list.tsx';

const NO_QUOTES: readonly Quote[] = [];
const NO_QUOTE = { doc: null, start: null, end: null } as const;

function quoteQuery(quote: Quote): { doc: string; start: number; end: number } {
  return { doc: quote.document, start: quote.start, end: quote.end };
}

/** The place that the address names, where no quote of the lead stands there: one of an answer. */
function placeOf(document: string | null, start: number | null, end: number | null): Quote | null {
  if (document === null || start === null || end === null || end <= start) return null;
  return { document, path: '', start, end, quote: '', shows: ASK_TEXT.answerQuote };
}

/** Three panes: ranked leads · card · original text. On narrow windows the text is a drawer. */
export function LeadsPage() {
  const say = useSay();
  const narrow = useNarrow();
  const { id, query } = useAddress();
  const [shown, setShown] = useState(LEADS_STEP);
  const tier = query['tier'] !== undefined && query['tier'] in TIERS ? (query['tier'] as Tier) : null;
  const filter = { tier, pattern: query['pattern'] ?? null, text: query['q'] ?? '', change: changeAsked(query['change']) };
  const full = query['full'] === '1';
  const list = useReply('GET /api/leads', {
    query: {
      limit: shown,
      ...(tier === null ? {} : { tier }),
      ...(filter.pattern === null ? {} : { pattern: filter.pattern }),
      q: filter.text,
      ...(filter.change === null || filter.change === 'vanished' ? {} : { change: filter.change }),
    },
  });
  const leads = list.reply?.leads ?? [];
  const selected = id ?? leads[0]?.id ?? null;
  const card = useReply('GET /api/leads/:id', selected === null ? null : { id: selected });
  const lead = card.reply;
  const quotes = lead?.quotes ?? NO_QUOTES;

  const [place, start, end] = [query['doc'] ?? null, numberIn(query, 'start'), numberIn(query, 'end')];
  const asked = quoteIndex(quotes, place, start, end);
  const elsewhere = useMemo(() => (asked >= 0 ? null : placeOf(place, start, end)), [asked, place, start, end]);
  const chosen = asked >= 0 || elsewhere !== null;
  // Beside the card there is always room for an original: without a choice it shows the first quote.
  const index = chosen || narrow || quotes.length === 0 ? asked : 0;
  const quote = elsewhere ?? quotes[index] ?? null;
  const cited = useMemo(() => quotes.filter((other) => other.document === quote?.document), [quotes, quote?.document]);
  const focus = useMemo(() => (quote === null ? null : { start: quote.start, end: quote.end }), [quote]);

  const select = useCallback((next: string) => adjustAddress(NO_QUOTE, { id: next, replace: true }), []);
  const step = (by: number) => {
    const at = leads.findIndex((entry) => entry.id === selected);
    const next = leads[Math.min(leads.length - 1, Math.max(0, at + by))];
    if (next !== undefined && next.id !== id) select(next.id);
  };
  const openQuote = useCallback(
    (next: Quote) => adjustAddress(quoteQuery(next), { ...(selected === null ? {} : { id: selected }), replace: true }),
    [selected],
  );
  const stepQuote = (by: number) => {
    const next = quotes[Math.min(quotes.length - 1, Math.max(0, index + by))];
    if (next !== undefined) openQuote(next);
  };
  const back = (): boolean => {
    if (chosen) adjustAddress(NO_QUOTE, { replace: true });
    else if (full) adjustAddress({ full: null });
    else if (filter.tier !== null || filter.pattern !== null || filter.change !== null)
      adjustAddress({ tier: null, pattern: null, change: null });
    else return false;
    return true;
  };
  useShortcuts({
    'lead-next': () => step(1),
    'lead-previous': () => step(-1),
    'lead-open': () => adjustAddress({ full: 1 }, selected === null ? {} : { id: selected }),
    'lead-graph': () => (selected === null ? false : openPage('graph', null, { lead: selected })),
    'lead-print': () => window.print(),
    'quote-next': () => stepQuote(1),
    'quote-previous': () => stepQuote(-1),
    back,
  });
  useEffect(() => {
    const title = lead === null ? null : say(lead.claim);
    if (title !== null) document.title = title;
  }, [lead, say]);

  const tools = quote !== null && (
    <>
      {index >= 0 && <span data-part="quote-place">{say(LEADS_TEXT.quoteOf, { index: index + 1, total: quotes.length })}</span>}
      <Button onClick={() => stepQuote(-1)} disabled={index <= 0} aria-label={say(SHORTCUTS['quote-previous'].label)} type="text">
        <KeyMark of="quote-previous" />
      </Button>
      <Button
        onClick={() => stepQuote(1)}
        disabled={index >= quotes.length - 1}
        aria-label={say(SHORTCUTS['quote-next'].label)}
        type="text"
      >
        <KeyMark of="quote-next" />
      </Button>
      {narrow && <Button onClick={() => adjustAddress(NO_QUOTE, { replace: true })}>{say(LEADS_TEXT.close)}</Button>}
    </>
  );
  const original =
    quote === null ? (
      lead !== null && <Notice title={say(LEADS_TEXT.documentPane)} said={say(LEADS_TEXT.noQuote)} />
    ) : (
      <DocumentPane document={quote.document} focus={focus} cited={cited} shows={quote.shows} tools={tools} />
    );

  return (
    <div className={`main leads-page${narrow ? ' narrow' : ''}${full ? ' full' : ''}`}>
      {!full && (
        <LeadList
          filter={filter}
          loaded={list}
          selected={selected}
          shown={shown}
          onSelect={select}
          onMore={() => setShown((count) => count + LEADS_STEP)}
        />
      )}
      <section className="pane lead-pane">
        {card.problem !== null && <ProblemNotice problem={card.problem} onRetry={card.retry} />}
        {card.problem === null && lead === null && (selected !== null || list.reply === null) && list.problem === null && <PaneSkeleton />}
        {card.problem === null && lead === null && selected === null && list.reply !== null && list.reply.total > 0 && (
          <Notice title={say(LEADS_TEXT.choose)} />
        )}
        {card.problem === null && lead !== null && (
          <LeadCard lead={lead} stale={!card.fresh} total={list.reply?.total ?? null} open={quote} full={full} onQuote={openQuote} />
        )}
      </section>
      {!narrow && (
        <section className="pane document-pane">
          {lead === null && card.problem === null && list.problem === null && list.reply === null ? <TextSkeleton /> : original}
        </section>
      )}
      {narrow && (
        <Drawer
          open={chosen}
          onClose={() => adjustAddress(NO_QUOTE, { replace: true })}
          placement="left"
          size={472}
          keyboard={false}
          closable={false}
          mask={false}
          styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
        >
          {chosen && original}
        </Drawer>
      )}
    </div>
  );
}
