import { type ReactNode, useMemo } from 'react';
import type { Bilingual, Span } from '../../graph/model/span.ts';
import { baseName } from '../format.ts';
import { documentKindLabel } from '../labels.ts';
import { useSay } from '../language.ts';
import { LEADS_TEXT } from '../text/leads.ts';
import { useReply } from '../use-reply.ts';
import { DocumentText } from './document-text.tsx';
import { PageLink } from './page-link.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { TextSkeleton } from './skeletons.tsx';

interface Properties {
  readonly document: string;
  /** Offsets into the source, as quotes carry them. */
  readonly focus: Span | null;
  readonly cited: readonly Span[];
  /** What the focused place shows. */
  readonly shows: Bilingual | null;
  /** At the right of the head: place among the quotes, buttons. */
  readonly tools?: ReactNode;
}

const shift = (span: Span, offset: number): Span => ({ start: span.start - offset, end: span.end - offset });
const NO_MARKS: readonly never[] = [];

/** The original text beside a card or canvas, opened at the highlighted place. */
export function DocumentPane({ document, focus, cited, shows, tools }: Properties) {
  const say = useSay();
  const { reply, problem, retry } = useReply('GET /api/documents/:id', { id: document });
  const offset = reply?.offset ?? 0;
  const start = focus?.start;
  const end = focus?.end;
  const shifted = useMemo(() => (start === undefined || end === undefined ? null : shift({ start, end }, offset)), [start, end, offset]);
  const others = useMemo(() => cited.map((span) => shift(span, offset)), [cited, offset]);
  const shown = reply !== null && reply.id === document ? reply : null;

  return (
    <>
      <div className="bar doc-head">
        <b className="one-line" title={shown?.path}>
          {shown === null ? ' ' : (shown.number ?? baseName(shown.path))}
        </b>
        <span className="push doc-tools">{tools}</span>
      </div>
      <div className="bar doc-sub muted">
        {shown !== null && (
          <>
            <span className="one-line">
              {[shown.date, say(documentKindLabel(shown.kind)), shown.court].filter((part) => part !== null).join(' · ')}
            </span>
            <PageLink
              className="push keep"
              page="documents"
              id={document}
              query={focus === null ? {} : { start: focus.start, end: focus.end }}
            >
              {say(LEADS_TEXT.openDocument)}
            </PageLink>
          </>
        )}
      </div>
      {shows !== null && shown !== null && <div className="doc-shows">{say(shows)}</div>}
      <div className="scroll" data-part="document">
        {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
        {shown === null && problem === null && <TextSkeleton />}
        {shown !== null && <DocumentText text={shown.text} marks={NO_MARKS} focus={shifted} cited={others} />}
      </div>
    </>
  );
}
