import type { Span } from '../../../graph/model/span.ts';
import { documentDate } from '../../../nlp/rules/layout/document-date.ts';
import { sectionsOf } from '../../../nlp/rules/layout/sections.ts';
import { readingOf } from '../../../nlp/rules/writing/reading.ts';
import { clean } from '../../../nlp/text/clean.ts';

/** Which of the things that a document has stand in a text, and where, as its reader finds them. */
export interface BodyShape {
  readonly issuer: Span | null;
  readonly title: Span | null;
  readonly number: Span | null;
  readonly hasParties: boolean;
  readonly decides: boolean;
  /** Where the signatures end; null when nobody signs. */
  readonly signed: number | null;
  readonly isDated: boolean;
  /** False for a text that stops within a sentence: what follows it is lost, and nothing may be put in its place. */
  readonly isWhole: boolean;
}

/** How texts end: with a sentence, a day, or a line that says to whom they go. */
const ENDS = /[。；;：:！？!?”"』」）)\]】》日院]\s*$/;

export function bodyShape(text: string): BodyShape {
  const reading = readingOf(clean(text));
  const sections = sectionsOf(reading);
  const { heading, parties, operative, tail } = sections;
  const at = (range: Span | null) => (range === null ? null : reading.span(range.start, range.end));
  const signed = tail.signers.length > 0 ? reading.span(tail.start, tail.end).end : null;
  return {
    issuer: at(heading.issuer),
    title: at(heading.title),
    number: at(heading.number),
    hasParties: reading.text.slice(parties.start, parties.end).trim() !== '',
    decides: operative.end > operative.start,
    signed,
    isDated: documentDate(reading.text, sections) !== null,
    isWhole: signed !== null || ENDS.test(text),
  };
}
