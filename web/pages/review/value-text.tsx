import { useMemo } from 'react';
import { UNCERTAIN_REASONS } from '../../../graph/model/record/review.ts';
import { baseName } from '../../format.ts';
import { documentKindLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { DocumentText, type Mark } from '../../parts/document-text.tsx';
import { KeyMark } from '../../parts/key-mark.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { TextSkeleton } from '../../parts/skeletons.tsx';
import { REVIEW_TEXT } from '../../text/review.ts';
import { useReply } from '../../use-reply.ts';
import { candidatePlaces, type ReviewValue } from './review-words.ts';

interface Properties {
  readonly value: ReviewValue;
  /** The other doubtful values of the same document; a click on one of them chooses it. */
  readonly others: readonly ReviewValue[];
  readonly onSelect: (value: ReviewValue) => void;
}

/** Link to the page of a document, at the place where a value stands. */
export function documentLink({ document, spans }: ReviewValue) {
  const [span] = spans;
  return { id: document.id, query: span === undefined ? {} : { start: span.start, end: span.end } };
}

/** The original text with the candidates highlighted. */
export function ValueText({ value, others, onSelect }: Properties) {
  const say = useSay();
  const { document } = value;
  const { reply, problem, retry } = useReply('GET /api/documents/:id', { id: document.id });
  const shown = reply !== null && reply.id === document.id ? reply : null;
  const offset = shown?.offset ?? 0;
  const places = useMemo(() => candidatePlaces(value, offset), [value, offset]);
  const marks = useMemo(
    () =>
      others.flatMap((other): Mark[] =>
        candidatePlaces(other, offset).map((place) => ({ ...place, field: other.field, label: UNCERTAIN_REASONS[other.reason] })),
      ),
    [others, offset],
  );
  const onMark = (mark: Mark) => {
    const chosen = others.find(
      (other) =>
        other.field === mark.field && candidatePlaces(other, offset).some(({ start, end }) => start === mark.start && end === mark.end),
    );
    if (chosen !== undefined) onSelect(chosen);
  };
  return (
    <>
      <div className="bar doc-sub muted">
        <span className="one-line" title={document.path}>
          {[document.number ?? baseName(document.path), document.date, say(documentKindLabel(document.kind)), document.court]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <PageLink className="push keep" page="documents" {...documentLink(value)}>
          {say(REVIEW_TEXT.openDocument)} <KeyMark of="review-document" />
        </PageLink>
      </div>
      <div className="scroll" data-part="document">
        {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
        {shown === null && problem === null && <TextSkeleton />}
        {shown !== null && <DocumentText text={shown.text} marks={marks} focus={places[0] ?? null} cited={places} onMark={onMark} />}
      </div>
    </>
  );
}
