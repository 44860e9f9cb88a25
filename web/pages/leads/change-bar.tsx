import { LEAD_CHANGES, type LeadChangeKind } from '../../../graph/model/leads/lead-change.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { useCount, useSay } from '../../language.ts';
import { CHANGES_TEXT } from '../../text/changes.ts';
import { adjustAddress } from '../../use-address.ts';

const KINDS = Object.keys(LEAD_CHANGES) as LeadChangeKind[];

interface Properties {
  readonly counts: Reply<'GET /api/leads/changes'>['byKind'];
  readonly chosen: LeadChangeKind | null;
}

/** How many leads are new, changed and gone since the run before; each is a filter that lives in the address. */
export function ChangeBar({ counts, chosen }: Properties) {
  const say = useSay();
  const count = useCount();
  return (
    <fieldset className="bar lead-changes" aria-label={say(CHANGES_TEXT.bar)}>
      <span className="muted">{say(CHANGES_TEXT.since)}</span>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="bare change-filter"
          aria-pressed={chosen === kind}
          data-change={kind}
          disabled={counts[kind] === 0 && chosen !== kind}
          onClick={() => adjustAddress({ change: chosen === kind ? null : kind })}
        >
          {say(CHANGES_TEXT[kind], { count: count(counts[kind]) })}
        </button>
      ))}
    </fieldset>
  );
}
