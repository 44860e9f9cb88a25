import { useState } from 'react';
import { useSay } from '../../language.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import { LeadRow, type LeadSummary } from './lead-row.tsx';

interface Properties {
  readonly head: LeadSummary;
  readonly folded: readonly LeadSummary[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** A lead with those about the same cases folded under it; they open on a click, and while one of them is selected. */
export function LeadGroup({ head, folded, selected, onSelect }: Properties) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || folded.some((lead) => lead.id === selected);
  return (
    <>
      <LeadRow lead={head} selected={head.id === selected} onSelect={onSelect} />
      {folded.length > 0 && (
        <button type="button" className="bare lead-others" aria-expanded={open} onClick={() => setUnfolded(!open)}>
          {open ? '▾' : '▸'} {say(LEADS_TEXT.others, { count: folded.length })}
        </button>
      )}
      {open && folded.length > 0 && (
        <div className="lead-folded">
          {folded.map((lead) => (
            <LeadRow key={lead.id} lead={lead} selected={lead.id === selected} onSelect={onSelect} />
          ))}
        </div>
      )}
    </>
  );
}
