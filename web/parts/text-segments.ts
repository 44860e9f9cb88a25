/** Cuts a text into pieces on which the same marks lie, so that overlapping marks can be drawn and no character is lost. Pure. */
import type { Span } from '../../graph/model/span.ts';

export interface Segment extends Span {
  /** Indexes into `marks` of those that cover the piece, shortest first: the innermost answers a click. */
  readonly marks: readonly number[];
  readonly focused: boolean;
  readonly cited: boolean;
}

/** What lies on a text; all spans are offsets into it. */
export interface Overlay {
  readonly marks: readonly Span[];
  /** The one place that is asked for. */
  readonly focus: Span | null;
  /** Other places that the same lead cites. */
  readonly cited: readonly Span[];
}

const covers = (outer: Span, start: number, end: number): boolean => outer.start <= start && outer.end >= end;

/** Pieces of [start, end) in order; together they are exactly that range. */
export function segmentsOf(start: number, end: number, overlay: Overlay): Segment[] {
  const all = [...overlay.marks, ...overlay.cited, ...(overlay.focus === null ? [] : [overlay.focus])];
  const borders = new Set([start, end]);
  for (const span of all) {
    if (span.start > start && span.start < end) borders.add(span.start);
    if (span.end > start && span.end < end) borders.add(span.end);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const near = overlay.marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.start < end && mark.end > start);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index] as number;
    const to = sorted[index + 1] as number;
    segments.push({
      start: from,
      end: to,
      marks: near
        .filter(({ mark }) => covers(mark, from, to))
        .sort((a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start))
        .map(({ index: mark }) => mark),
      focused: overlay.focus !== null && covers(overlay.focus, from, to),
      cited: overlay.cited.some((span) => covers(span, from, to)),
    });
  }
  return segments;
}
