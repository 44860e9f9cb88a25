import { memo } from 'react';
import type { Reply } from '../../../server/api/contract.ts';
import { formatPeriod } from '../../format.ts';
import { useSay } from '../../language.ts';
import { TierMark } from '../../parts/tier-mark.tsx';
import { CHANGES_TEXT } from '../../text/changes.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import { changeWords, type LeadChange } from './change-words.ts';

export type LeadSummary = Reply<'GET /api/leads'>['leads'][number];

interface Properties {
  readonly lead: LeadSummary;
  /** What the last run made of it; absent where nothing. */
  readonly change?: LeadChange | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

/** One lead in the list: tier, claim, counts, period, indicators. Names stand in the card, not here. */
export const LeadRow = memo(function LeadRow({ lead, change, selected, onSelect }: Properties) {
  const say = useSay();
  return (
    <button
      type="button"
      className="bare lead-row"
      aria-current={selected ? 'true' : undefined}
      data-lead={lead.id}
      onClick={() => onSelect(lead.id)}
    >
      <span className="lead-row-top">
        <TierMark tier={lead.tier} />
        <span className="muted one-line">{say(lead.patternName)}</span>
        {change !== undefined && (
          <span className="lead-change" data-change={change.kind} title={say(changeWords(change))}>
            {say(change.kind === 'new' ? CHANGES_TEXT.newTag : CHANGES_TEXT.changedTag)}
          </span>
        )}
        <span className="muted push">{say(LEADS_TEXT.rank, { rank: lead.rank })}</span>
      </span>
      <span className="lead-row-claim">{say(lead.claim)}</span>
      <span className="lead-row-foot">
        <span>{formatPeriod(lead.period)}</span>
        <span>{say(LEADS_TEXT.cases, { count: lead.cases })}</span>
        <span className="one-line">
          {lead.indicators.map((indicator) => (
            <span key={indicator.id} title={say(indicator.title)} className="lead-row-indicator">
              {indicator.count > 1 ? `${indicator.id} × ${indicator.count}` : indicator.id}
            </span>
          ))}
        </span>
      </span>
    </button>
  );
});
