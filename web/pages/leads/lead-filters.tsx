import { Input, Select } from 'antd';
import { TIERS, type Tier } from '../../../graph/model/glossary.ts';
import type { LeadChangeKind } from '../../../graph/model/leads/lead-change.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { useSay } from '../../language.ts';
import { SearchNotes } from '../../parts/search-notes.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { useTypedFilter } from '../../parts/use-typed-filter.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import { adjustAddress } from '../../use-address.ts';

export interface LeadFilter {
  readonly tier: Tier | null;
  readonly pattern: string | null;
  readonly text: string;
  /** What the last run made of a lead. */
  readonly change: LeadChangeKind | null;
}

const TIER_IDS = Object.keys(TIERS) as Tier[];

/** Tier chips with counts, pattern and text; each lives in the address. */
export function LeadFilters({ filter, reply }: { readonly filter: LeadFilter; readonly reply: Reply<'GET /api/leads'> | null }) {
  const say = useSay();
  const [typed, type] = useTypedFilter(filter.text, (q) => adjustAddress({ q }, { replace: true }));

  return (
    <>
      <fieldset className="bar lead-tiers" aria-label={say(LEADS_TEXT.tiers)}>
        {TIER_IDS.map((tier) => (
          <button
            key={tier}
            type="button"
            className="bare tier-filter"
            aria-pressed={filter.tier === tier}
            data-tier={tier}
            onClick={() => adjustAddress({ tier: filter.tier === tier ? null : tier })}
          >
            <TierMark tier={tier} {...(reply === null ? {} : { count: reply.byTier[tier] ?? 0 })} />
          </button>
        ))}
      </fieldset>
      <div className="bar lead-narrow">
        <Select
          value={filter.pattern ?? ''}
          aria-label={say(LEADS_TEXT.pattern)}
          popupMatchSelectWidth={false}
          onChange={(pattern: string) => adjustAddress({ pattern })}
          options={[
            { value: '', label: say(LEADS_TEXT.allPatterns) },
            ...(reply?.patterns ?? []).map((entry) => ({ value: entry.pattern, label: `${say(entry.name)} ${entry.count}` })),
          ]}
        />
        <Input
          allowClear
          value={typed}
          placeholder={say(LEADS_TEXT.filterText)}
          aria-label={say(LEADS_TEXT.filterText)}
          maxLength={200}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <SearchNotes notes={reply?.notes ?? []} />
    </>
  );
}
