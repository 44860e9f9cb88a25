import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import { adjustAddress, openPage } from '../../use-address.ts';
import { AlikeLeads } from './alike-leads.tsx';
import { AskBox } from './ask-box.tsx';
import { CardHead } from './card-head.tsx';
import { CaseTable } from './case-table.tsx';
import { Contributions } from './contributions.tsx';
import { CounterEvidence } from './counter-evidence.tsx';
import { CrimeList } from './crime-list.tsx';
import { FindingList } from './finding-list.tsx';
import type { LeadReply, Quote } from './gather.ts';
import { InnocentReadings } from './innocent-readings.tsx';
import { LawList } from './law-list.tsx';
import { NextSteps } from './next-steps.tsx';
import { PaperList } from './paper-list.tsx';
import { SubjectList } from './subject-list.tsx';

interface Properties {
  readonly lead: LeadReply;
  /** The next lead is on its way. */
  readonly stale: boolean;
  readonly total: number | null;
  /** The quote that is open beside the card. */
  readonly open: Quote | null;
  readonly full: boolean;
  readonly onQuote: (quote: Quote) => void;
}

/** One lead with everything that speaks for and against it. */
export const LeadCard = memo(function LeadCard({ lead, stale, total, open, full, onQuote }: Properties) {
  const say = useSay();
  const scroll = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lead starts at its head
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
  }, [lead.id]);
  const quoting = { open, onQuote };
  return (
    <>
      <p className="card-note">{say(CARD_TEXT.note)}</p>
      <div className="scroll" ref={scroll}>
        <article className={`card${stale ? ' stale' : ''}`} aria-busy={stale} aria-label={say(CARD_TEXT.card)} data-lead-card={lead.id}>
          <CardHead lead={lead} />
          <Contributions lead={lead} />
          <InnocentReadings lead={lead} />
          <PaperList lead={lead} />
          <CaseTable key={lead.id} lead={lead} {...quoting} />
          <CounterEvidence lead={lead} {...quoting} />
          <FindingList lead={lead} {...quoting} />
          <AlikeLeads lead={lead} />
          <AskBox key={`ask ${lead.id}`} lead={lead} {...quoting} />
          <SubjectList lead={lead} />
          <LawList lead={lead} />
          <CrimeList lead={lead} />
          <NextSteps lead={lead} />
        </article>
      </div>
      <div className="card-actions">
        <Button type="primary" onClick={() => openPage('graph', null, { lead: lead.id })}>
          {say(CARD_TEXT.graph)}
          <KeyMark of="lead-graph" />
        </Button>
        <Button onClick={() => adjustAddress({ full: full ? null : 1 }, { id: lead.id })}>
          {say(full ? CARD_TEXT.leaveFullPage : CARD_TEXT.fullPage)}
          <KeyMark of={full ? 'back' : 'lead-open'} />
        </Button>
        <Button onClick={() => window.print()}>
          {say(CARD_TEXT.print)}
          <KeyMark of="lead-print" />
        </Button>
        <span className="muted push card-position">
          {total !== null && say(CARD_TEXT.position, { rank: lead.rank, total })}
          <KeyMark of="lead-next" />
          <KeyMark of="lead-previous" />
        </span>
      </div>
    </>
  );
});
