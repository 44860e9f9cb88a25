import type { Heading } from '../rules/layout/heading.ts';
import { type Sections, sectionsOf } from '../rules/layout/sections.ts';
import { type Reading, readingOf } from '../rules/writing/reading.ts';
import { clean } from '../text/clean.ts';
import type { Range } from '../text/range.ts';

/** A document as the classifier sees it. */
export interface Body {
  readonly reading: Reading;
  readonly sections: Sections;
  /** From the end of the heading to the signatures: what is told and decided, without court, title, number, signers and annexes. */
  readonly range: Range;
  /** True where the heading says by title or number what the document is. */
  readonly headed: boolean;
}

/** The body of a document; `text` is the original, before any cleaning. */
export function bodyOf(text: string): Body {
  const reading = readingOf(clean(text));
  const sections = sectionsOf(reading);
  const { heading, tail } = sections;
  return {
    reading,
    sections,
    range: { start: heading.end, end: Math.max(heading.end, tail.start) },
    headed: isHeaded(heading),
  };
}

/** Furniture of a web page may stand above a heading; further down a title is that of another document. */
const TOP = { withIssuer: 400, alone: 80 };

function isHeaded({ title, issuer, number }: Heading): boolean {
  if (title !== null) return title.start < (issuer === null ? TOP.alone : TOP.withIssuer);
  return number !== null && number.start < TOP.alone;
}
