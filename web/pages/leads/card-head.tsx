import { LIKELIHOOD_EXPLAINED } from '../../../graph/model/leads/odds-words.ts';
import { formatPeriod } from '../../format.ts';
import { useSay } from '../../language.ts';
import { TierMark } from '../../parts/tier-mark.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** Claim in counts, why this tier, and up to four facts with their denominators. */
export function CardHead({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  return (
    <header className="card-head">
      <div className="card-chips">
        <TierMark tier={lead.tier} />
        <span className="chip">{say(lead.patternName)}</span>
        <span className="muted">{formatPeriod(lead.period)}</span>
        <span className="muted push" title={lead.id}>
          L-{lead.id.slice(0, 8)}
        </span>
      </div>
      <h1>{say(lead.claim)}</h1>
      <p className="muted card-reason">{say(lead.tierReason)}</p>
      <dl className="facts">
        {lead.facts.slice(0, 4).map((fact) => (
          <div key={fact.label.zh} className="fact">
            <dd>
              {fact.value}
              {fact.of !== '' && <span> / {fact.of}</span>}
            </dd>
            <dt>{say(fact.label)}</dt>
          </div>
        ))}
      </dl>
      <p className="card-odds">
        <abbr title={say(LIKELIHOOD_EXPLAINED)}>{say(lead.likelihood)}</abbr>
        <span>{say(lead.listed)}</span>
        {lead.identity !== null && <b>{say(lead.identity.says)}</b>}
        {lead.windows.map((window) => (
          <span key={window.from + window.to}>{say(CARD_TEXT.densest, window)}</span>
        ))}
      </p>
    </header>
  );
}
