import { useState } from 'react';
import { useSay } from '../../language.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import type { LeadChange } from './change-words.ts';
import { LeadRow, type LeadSummary } from './lead-row.tsx';

interface Properties {
  readonly head: LeadSummary;
  readonly folded: readonly LeadSummary[];
  /** What the last run made of each, by lead. */
  readonly changes: ReadonlyMap<string, LeadChange>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** A lead with those about the same cases folded under it; they open on a click, and while one of them is selected. */
export function LeadGroup({ head, folded, changes, selected, onSelect }: Properties) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || folded.some((lead) => lead.id === selected);
  return (
    <>
      <LeadRow lead={head} change={changes.get(head.id)} selected={head.id === selected} onSelect={onSelect} />
      {folded.length > 0 && (
        <button type="button" className="bare lead-others" aria-expanded={open} onClick={() => setUnfolded(!open)}>
          {open ? '▾' : '▸'} {say(LEADS_TEXT.others, { count: folded.length })}
        </button>
      )}
      {open && folded.length > 0 && (
        <div className="lead-folded">
          {folded.map((lead) => (
            <LeadRow key={lead.id} lead={lead} change={changes.get(lead.id)} selected={lead.id === selected} onSelect={onSelect} />
          ))}
        </div>
      )}
    </>
  );
}
