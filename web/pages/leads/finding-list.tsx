import { FindingDetail } from '../../details/finding-detail.tsx';
import { formatDecibans } from '../../format.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { FindingReply, LeadReply } from './gather.ts';
import { IdentityNote } from './identity-note.tsx';
import { InfluenceList } from './influence-list.tsx';
import { QuoteList, type Quoting } from './quote-list.tsx';
import { StatisticsLine } from './statistics-line.tsx';

const CLASS_TEXT = { H: CARD_TEXT.hard, S: CARD_TEXT.statistical, N: CARD_TEXT.network } as const;
/** So many findings are open from the start; the rest open on a click. */
const OPEN_FROM_START = 2;

function FindingView({
  finding,
  lead,
  open,
  ...quoting
}: { readonly finding: FindingReply; readonly lead: LeadReply } & Quoting & { readonly unfolded: boolean }) {
  const say = useSay();
  const { unfolded, onQuote } = quoting;
  return (
    <details className="finding" open={unfolded}>
      <summary>
        <span className="finding-id">{finding.indicator}</span>
        <span className="finding-title">{say(finding.claim)}</span>
        <span className="muted num">{formatDecibans(finding.decibans)}</span>
      </summary>
      <div className="finding-body">
        <p className="muted">
          {say(finding.title)} · {say(CLASS_TEXT[finding.class])} · {say(finding.verdictSays)}
        </p>
        {say(finding.why) !== '' && (
          <p className="muted">
            {say(CARD_TEXT.why)}：{say(finding.why)}
          </p>
        )}
        {finding.statistics !== null && <StatisticsLine statistics={finding.statistics} oddsRatio={finding.oddsRatio} />}
        {finding.identity !== null && <IdentityNote identity={finding.identity} />}
        {finding.details.map((detail) => (
          <FindingDetail key={`${detail.type} ${detail.title.zh}`} detail={detail} />
        ))}
        {lead.findings.length > 1 && finding.influence.length > 0 && <InfluenceList influence={finding.influence} />}
        {finding.evidence.length > 0 && <h3 className="finding-quotes">{say(CARD_TEXT.quotes, { count: finding.evidence.length })}</h3>}
        <QuoteList lead={lead} quotes={finding.evidence} open={open} onQuote={onQuote} />
      </div>
    </details>
  );
}

/** Every finding with its checks, figures and quotes. */
export function FindingList({ lead, ...quoting }: { readonly lead: LeadReply } & Quoting) {
  const say = useSay();
  return (
    <section>
      <h2>{say(CARD_TEXT.findings, { count: lead.findings.length })}</h2>
      {lead.findings.map((finding, index) => (
        <FindingView key={finding.id} finding={finding} lead={lead} unfolded={index < OPEN_FROM_START} {...quoting} />
      ))}
    </section>
  );
}
