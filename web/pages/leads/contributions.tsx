import { formatDecibans } from '../../format.ts';
import { familyLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

type Contribution = LeadReply['contributions'][number];

/** A bar to one side of zero; `most` is the longest of the lead. */
function EvidenceBar({ decibans, most }: { readonly decibans: number; readonly most: number }) {
  const width = most === 0 ? 0 : (Math.abs(decibans) / most) * 48;
  const side = decibans < 0 ? { right: '50%' } : { left: '50%' };
  return (
    <span className="evidence-track" aria-hidden="true">
      <i className={decibans < 0 ? 'bar-against' : 'bar-for'} style={{ ...side, width: `${width}%` }} />
    </span>
  );
}

function Row({ item, most }: { readonly item: Contribution; readonly most: number }) {
  const say = useSay();
  return (
    <li>
      <span>
        {say(item.label)} <span className="muted">{item.indicator}</span>
        <small className="muted"> {say(familyLabel(item.family))}</small>
      </span>
      <EvidenceBar decibans={item.decibans} most={most} />
      <span className="num">{formatDecibans(item.decibans)}</span>
    </li>
  );
}

/** The evidence by indicator in decibans, both sides of zero. */
export function Contributions({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  if (lead.contributions.length === 0) return null;
  const most = Math.max(...lead.contributions.map((item) => Math.abs(item.decibans)));
  const sum = lead.contributions.reduce((total, item) => total + item.decibans, 0);
  return (
    <section>
      <h2>{say(CARD_TEXT.contributions)}</h2>
      <ul className="evidence">
        {lead.contributions.map((item) => (
          <Row key={`${item.family} ${item.indicator} ${item.label.zh}`} item={item} most={most} />
        ))}
        <li className="evidence-foot muted">
          <span />
          <span className="evidence-sides">
            <span>← {say(CARD_TEXT.against)}</span>
            <span>{say(CARD_TEXT.for)} →</span>
          </span>
          <span className="num">{lead.contributions.length > 1 ? `${say(CARD_TEXT.sum)} ${formatDecibans(sum)}` : ''}</span>
        </li>
      </ul>
    </section>
  );
}
