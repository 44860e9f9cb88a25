import { useCallback, useEffect, useMemo, useState } from 'react';
import { REVIEW_FIELDS, type ReviewField, UNCERTAIN_REASONS, type UncertainReason } from '../../../graph/model/record/review.ts';
import { type AddressQuery, numberIn } from '../../address.ts';
import { useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { PaneSkeleton } from '../../parts/skeletons.tsx';
import { REVIEW_TEXT } from '../../text/review.ts';
import { adjustAddress, openPage, useAddress } from '../../use-address.ts';
import { useReply } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import type { ReviewState } from './review-filters.tsx';
import { REVIEW_STEP, ReviewList } from './review-list.tsx';
import { afterDeciding, neighbourOf, type ReviewValue } from './review-words.ts';
import { useDecisions, type Verdict } from './use-decision.ts';
import { ValuePanel } from './value-panel.tsx';
import { documentLink, ValueText } from './value-text.tsx';

/** Most values of one document that are read beside the list. */
const MOST_OF_A_DOCUMENT = 500;

function filterIn(query: AddressQuery): { state: ReviewState; field: ReviewField | null; reason: UncertainReason | null } {
  const { state, field, reason } = query;
  return {
    state: state === 'decided' || state === 'all' ? state : 'undecided',
    field: REVIEW_FIELDS.find((known) => known === field) ?? null,
    reason: reason !== undefined && Object.hasOwn(UNCERTAIN_REASONS, reason) ? (reason as UncertainReason) : null,
  };
}

/** Values that the reader was not sure of · the original text with the candidates and the ways to decide. */
export function ReviewPage() {
  const say = useSay();
  const { id: document, query } = useAddress();
  const [typing, setTyping] = useState(false);
  const [note, setNote] = useState('');
  const { made, busy, decide, takeBack } = useDecisions();
  const filter = useMemo(() => filterIn(query), [query]);
  const page = numberIn(query, 'page') ?? 1;
  const list = useReply('GET /api/review', {
    query: {
      ...{ offset: (page - 1) * REVIEW_STEP, limit: REVIEW_STEP },
      ...(filter.state === 'all' ? {} : { state: filter.state }),
      ...(filter.field === null ? {} : { field: filter.field }),
      ...(filter.reason === null ? {} : { reason: filter.reason }),
    },
  });
  const values = list.reply?.values ?? [];
  const asked = query['value'] ?? null;
  const listed = values.find(({ id }) => id === asked) ?? (asked === null ? (values[0] ?? null) : null);
  const home = listed?.document.id ?? document;
  const same = useReply('GET /api/review', home === null ? null : { query: { document: home, limit: MOST_OF_A_DOCUMENT } });
  const ofDocument = same.reply?.values.filter((value) => value.document.id === home) ?? [];
  const selected = ofDocument.find(({ id }) => id === (listed?.id ?? asked)) ?? listed;
  const others = useMemo(
    () => (same.reply?.values ?? []).filter((value) => value.id !== selected?.id && value.document.id === selected?.document.id),
    [same.reply, selected],
  );

  const select = useCallback(
    (value: ReviewValue | null) => adjustAddress({ value: value?.id ?? null }, { id: value?.document.id ?? null, replace: true }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value starts without an open input and with its own note
  useEffect(() => {
    setTyping(false);
    setNote(selected?.decision?.note ?? '');
  }, [selected?.id]);

  const settle = async (value: ReviewValue | null, verdict: Verdict, instead?: string) => {
    if (value === null) return;
    const next = filter.state === 'undecided' ? afterDeciding(values, value.id) : value;
    if (await decide(value, verdict, { note, ...(instead !== undefined && { instead }) })) select(next);
  };
  const take = (index: number) => {
    const candidate = selected?.candidates[index];
    if (selected === null || candidate === undefined || (index > 0 && !selected.replaceable)) return;
    void (index === 0 ? settle(selected, 'confirmed') : settle(selected, 'replaced', candidate.value));
  };
  const undo = async (value: ReviewValue | null) => {
    // Where the value on show was not decided, the last decision is meant: deciding goes on to the next value.
    const meant = value !== null && value.decision !== null ? value : made.at(-1);
    if (meant !== undefined && (await takeBack(meant))) select(meant);
  };
  useShortcuts({
    'review-next': () => select(neighbourOf(values, selected?.id ?? null, 1)),
    'review-previous': () => select(neighbourOf(values, selected?.id ?? null, -1)),
    'review-take': (key) => take(Number(key) - 1),
    'review-change': () => (selected?.replaceable ? setTyping(true) : false),
    'review-reject': () => void settle(selected, 'rejected'),
    'review-undo': () => void undo(selected),
    'review-document': () => {
      if (selected === null) return false;
      const { id, query: place } = documentLink(selected);
      openPage('documents', id, place);
    },
    back: () => {
      if (filter.field === null && filter.reason === null) return false;
      adjustAddress({ field: null, reason: null, page: null });
    },
  });

  const problem = listed === null ? same.problem : null;
  return (
    <div className="main review-page">
      <ReviewList filter={filter} loaded={list} selected={selected?.id ?? null} page={page} made={made.length} onSelect={select} />
      <section className="pane" aria-label={say(REVIEW_TEXT.original)}>
        {problem !== null && <ProblemNotice problem={problem} onRetry={same.retry} />}
        {selected === null && problem === null && list.problem === null && list.reply === null && <PaneSkeleton />}
        {selected === null && values.length > 0 && <Notice title={say(REVIEW_TEXT.choose)} />}
        {selected !== null && (
          <>
            <ValuePanel
              key={selected.id}
              value={selected}
              busy={busy}
              typing={typing}
              note={note}
              onNote={setNote}
              onTake={take}
              onTyping={setTyping}
              onChange={(instead) => void settle(selected, 'replaced', instead)}
              onReject={() => void settle(selected, 'rejected')}
              onTakeBack={() => void undo(selected)}
            />
            <ValueText value={selected} others={others} onSelect={select} />
          </>
        )}
      </section>
    </div>
  );
}
