import { memo, useEffect, useMemo, useRef } from 'react';
import type { Bilingual, Span } from '../../graph/model/span.ts';
import { useSay } from '../language.ts';
import { fieldGroup } from './field-groups.ts';
import { type Line, linesOf } from './line-layout.ts';
import { type Overlay, type Segment, segmentsOf } from './text-segments.ts';

export interface Mark extends Span {
  readonly field: string;
  readonly label: Bilingual;
}

interface Properties {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly focus: Span | null;
  readonly cited: readonly Span[];
  /** Indexes of marks that are switched off in the legend are simply not passed; a click tells the mark. */
  readonly onMark?: (mark: Mark) => void;
}

function Piece({
  segment,
  text,
  marks,
  onMark,
}: { readonly segment: Segment; readonly text: string } & Pick<Properties, 'marks' | 'onMark'>) {
  const say = useSay();
  const mark = segment.marks[0] === undefined ? undefined : marks[segment.marks[0]];
  const content = text.slice(segment.start, segment.end);
  const inner =
    mark === undefined ? (
      content
    ) : (
      // The record beside the text is the keyboard's way to the same places.
      // biome-ignore lint/a11y/noStaticElementInteractions: see above
      // biome-ignore lint/a11y/useKeyWithClickEvents: see above
      <span
        className={`mention mention-${fieldGroup(mark.field)}`}
        title={say(mark.label)}
        onClick={onMark === undefined ? undefined : () => onMark(mark)}
      >
        {content}
      </span>
    );
  if (segment.focused) {
    return (
      <mark className="focus" data-focus="">
        {inner}
      </mark>
    );
  }
  return segment.cited ? <mark>{inner}</mark> : inner;
}

function Paragraph({
  line,
  overlay,
  ...rest
}: { readonly line: Line; readonly overlay: Overlay } & Pick<Properties, 'text' | 'marks' | 'onMark'>) {
  const indented = /^\s/.test(rest.text.slice(line.start, line.start + 1));
  return (
    <p className={`line-${line.layout}${line.layout === 'body' && !indented ? ' line-indent' : ''}`}>
      {segmentsOf(line.start, line.end, overlay).map((segment) => (
        <Piece key={segment.start} segment={segment} {...rest} />
      ))}
    </p>
  );
}

/** The original text of a document, character for character, with its marks; scrolls to the focus when that changes. */
export const DocumentText = memo(function DocumentText({ text, marks, focus, cited, onMark }: Properties) {
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text), [text]);
  const overlay = useMemo(() => ({ marks, focus, cited }), [marks, focus, cited]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text with the same focus is scrolled anew
  useEffect(() => {
    if (focus !== null) root.current?.querySelector('[data-focus]')?.scrollIntoView({ block: 'center' });
  }, [focus, text]);
  return (
    <div className="doc-text" ref={root} lang="zh-CN">
      {lines.map((line) => (
        <Paragraph key={line.start} line={line} overlay={overlay} text={text} marks={marks} {...(onMark === undefined ? {} : { onMark })} />
      ))}
    </div>
  );
});
