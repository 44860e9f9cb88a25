import { type ReactNode, useMemo, useState } from 'react';
import type { Bilingual, Span } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { baseName } from '../../format.ts';
import { documentKindLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { DocumentText, type Mark } from '../../parts/document-text.tsx';
import { type FieldGroup, fieldGroup } from '../../parts/field-groups.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { HitLine } from './hit-line.tsx';
import type { Hits } from './hits.ts';

const GROUP_LABELS: Readonly<Record<FieldGroup, Bilingual>> = {
  official: DOCUMENTS_TEXT.officials,
  representative: DOCUMENTS_TEXT.representatives,
  party: DOCUMENTS_TEXT.parties,
  number: DOCUMENTS_TEXT.number,
  court: DOCUMENTS_TEXT.court,
  outcome: DOCUMENTS_TEXT.outcomes,
  date: DOCUMENTS_TEXT.date,
  other: DOCUMENTS_TEXT.details,
};
const GROUPS = Object.keys(GROUP_LABELS) as FieldGroup[];

interface Properties {
  readonly reply: Reply<'GET /api/documents/:id'>;
  readonly marks: readonly Mark[];
  readonly focus: Span | null;
  /** What is searched, and where it stands; an empty text where nothing is. */
  readonly searched: string;
  readonly hits: Hits;
  readonly onPlace: (place: Span) => void;
  readonly onMark: (mark: Mark) => void;
  readonly tools: ReactNode;
}

/** Middle pane: the original with marks by field; the legend switches groups of marks off and on. */
export function DocumentView({ reply, marks, focus, searched, hits, onPlace, onMark, tools }: Properties) {
  const say = useSay();
  const [off, setOff] = useState<ReadonlySet<FieldGroup>>(new Set());
  const shown = useMemo(() => marks.filter((mark) => !off.has(fieldGroup(mark.field))), [marks, off]);
  const counts = useMemo(() => {
    const found = new Map<FieldGroup, number>();
    for (const mark of marks) found.set(fieldGroup(mark.field), (found.get(fieldGroup(mark.field)) ?? 0) + 1);
    return found;
  }, [marks]);
  const toggle = (group: FieldGroup) =>
    setOff((now) => {
      const next = new Set(now);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  return (
    <>
      <div className="bar doc-head">
        <b className="one-line">{reply.number ?? baseName(reply.path)}</b>
        <span className="chip">{say(documentKindLabel(reply.kind))}</span>
        <span className="muted one-line" title={reply.path}>
          {[reply.court, reply.date].filter((part) => part !== null).join(' · ')}
        </span>
        <span className="push">{tools}</span>
      </div>
      <div className="legend-line">
        <span className="muted">{say(DOCUMENTS_TEXT.legend)}</span>
        {GROUPS.filter((group) => counts.has(group)).map((group) => (
          <button key={group} type="button" className="bare" aria-pressed={!off.has(group)} onClick={() => toggle(group)}>
            <span className={`mention mention-${group}`}>{say(GROUP_LABELS[group])}</span>{' '}
            <span className="muted">{counts.get(group)}</span>
          </button>
        ))}
      </div>
      {searched !== '' && <HitLine searched={searched} hits={hits} focus={focus} onPlace={onPlace} />}
      <div className="scroll" data-part="document">
        <DocumentText text={reply.text} marks={shown} focus={focus} cited={hits.places} onMark={onMark} />
      </div>
    </>
  );
}
