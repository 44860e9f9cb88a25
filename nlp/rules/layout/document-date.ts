import { findDates } from '../../text/dates.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from './sections.ts';

export interface DateRead extends Range {
  /** ISO, or null when the day is masked or illegible. */
  readonly value: string | null;
}

/** The date of the signature block; without one, a date that has a line of its own after the operative part. */
export function documentDate(text: string, sections: Sections): DateRead | null {
  const { tail } = sections;
  for (const place of tail.dates) {
    const found = findDates(text, place.start, Math.min(text.length, place.end + 2)).find((date) => date.start < place.end);
    if (found) return { start: found.start, end: found.end, value: found.precision === 'day' ? found.value : null };
    return { start: place.start, end: place.end, value: null };
  }
  const lineFrom =
    tail.signers.length > 0
      ? Math.max(sections.operative.start, tail.start - 60)
      : Math.min(sections.operative.start, sections.parties.end);
  const lineTo = tail.signers.length > 0 ? Math.min(text.length, Math.max(tail.end + 120, lineFrom)) : text.length;
  for (const date of findDates(text, lineFrom, lineTo)) {
    const before = text[date.start - 1] ?? '\n';
    const after = text[date.end] ?? '\n';
    if ((before === '\n' || before === '。') && after === '\n' && date.precision === 'day') return date;
  }
  return tail.signers.length > 0 ? null : lastLineDate(text);
}

/** Letters and notices without signers close with the day, above a stamp at most. */
function lastLineDate(text: string): DateRead | null {
  const closing = Math.max(0, text.length - LONGEST_CLOSING);
  return (
    findDates(text, closing).findLast(
      (date) => /[\n：]/.test(text[date.start - 1] ?? '\n') && (text[date.end] ?? '\n') === '\n' && date.precision === 'day',
    ) ?? null
  );
}

/** A date line, a stamp and a note on copies. */
const LONGEST_CLOSING = 120;
