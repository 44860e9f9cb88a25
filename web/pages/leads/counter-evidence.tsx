import { formatDecibans } from '../../format.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';
import { QuoteList, type Quoting } from './quote-list.tsx';

/** What the documents say in favour of the people named. */
export function CounterEvidence({ lead, ...quoting }: { readonly lead: LeadReply } & Quoting) {
  const say = useSay();
  const counters = lead.counterEvidence;
  return (
    <section>
      <h2>{say(CARD_TEXT.counterEvidence)}</h2>
      {counters.length === 0 && <p className="muted">{say(CARD_TEXT.noCounterEvidence)}</p>}
      {counters.map((counter) => (
        <div key={counter.text.zh} className="counter">
          <p>
            {say(counter.text)} <b>{formatDecibans(counter.decibans)}</b>
            {counter.count > 1 && (
              <span className="muted"> {say(CARD_TEXT.inFindings, { count: counter.count, total: lead.findings.length })}</span>
            )}
          </p>
          <QuoteList lead={lead} quotes={counter.evidence} {...quoting} />
        </div>
      ))}
    </section>
  );
}
