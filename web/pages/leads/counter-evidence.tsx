import { formatDecibans } from '../../format.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';
import { QuoteList, type Quoting } from './quote-list.tsx';

/** What the documents say in favour of the people named. */
export function CounterEvidence({ lead, ...quoting }: { readonly lead: LeadReply } & Quoting) {
  const say = useSay();
  const counters = lead.findings.flatMap((finding) => finding.counterEvidence.map((counter) => ({ finding: finding.id, counter })));
  return (
    <section>
      <h2>{say(CARD_TEXT.counterEvidence)}</h2>
      {counters.length === 0 && <p className="muted">{say(CARD_TEXT.noCounterEvidence)}</p>}
      {counters.map(({ finding, counter }) => (
        <div key={`${finding} ${counter.text.zh}`} className="counter">
          <p>
            {say(counter.text)} <b className="muted">{formatDecibans(counter.decibans)}</b>
          </p>
          <QuoteList lead={lead} quotes={counter.evidence} {...quoting} />
        </div>
      ))}
    </section>
  );
}
