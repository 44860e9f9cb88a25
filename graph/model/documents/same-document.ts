import { withoutProvince } from '../names/agency-names.ts';
import { parseCaseNumber } from '../names/case-numbers.ts';
import { isMasked } from '../names/names.ts';
import type { AnalysedRecord } from './dossier.ts';
import { containment, type Likeness, resemblance, sharedParticulars } from './likeness.ts';

/** What decides whether two documents are one decision in two shapes. */
export interface Shape {
  readonly number: string | null;
  readonly court: string | null;
  readonly date: string | null;
  readonly kind: string;
  /** Names of the parties, not masked. */
  readonly parties: readonly string[];
  /** Null where the document was stored before likenesses were: then nothing can be told. */
  readonly likeness: Likeness | null;
}

export function shapeOf(record: AnalysedRecord, likeness: Likeness | null): Shape {
  const { number, court, date, kind } = record;
  return { number, court, date, kind, parties: record.parties.map(({ name }) => name).filter((name) => !isMasked(name)), likeness };
}

/** Bounds fixed on one half of the labelled pairs (nlp/similarity/README.md); with a number on both sides the text has less to prove. */
const NUMBERED = { template: 0.6, contained: 0.85, particulars: 0.5 };
const UNNUMBERED = { template: 0.8, contained: 0.9, particulars: 0.8, fewest: 3, content: 0.85 };

/**
 * The same decision in another shape: from another source, masked otherwise, cut, set otherwise. Never two decisions of one series: where both
 * print a number or a date these must agree, and where one has lost its number, court, day, kind, parties and what the facts print must.
 * What cannot be told is not the same.
 */
export function sameDocument(a: Shape, b: Shape): boolean {
  if (a.likeness === null || b.likeness === null || a.kind !== b.kind) return false;
  if (a.date !== null && b.date !== null && a.date !== b.date) return false;
  const [x, y] = [plainNumber(a.number), plainNumber(b.number)];
  if (x !== null && y !== null) return x === y && sameText(a.likeness, b.likeness);
  if (a.court === null || b.court === null || isMasked(a.court) || withoutProvince(a.court) !== withoutProvince(b.court)) return false;
  return a.date !== null && a.date === b.date && mayBeOne(a.parties, b.parties) && sameFacts(a.likeness, b.likeness);
}

function sameText(a: Likeness, b: Likeness): boolean {
  const { shared, of } = sharedParticulars(a, b);
  if (shared < of * NUMBERED.particulars) return false;
  return (resemblance(a.template, b.template) ?? 0) >= NUMBERED.template || (containment(a, b) ?? 0) >= NUMBERED.contained;
}

function sameFacts(a: Likeness, b: Likeness): boolean {
  const template = resemblance(a.template, b.template) ?? 0;
  if (template < UNNUMBERED.template && (containment(a, b) ?? 0) < UNNUMBERED.contained) return false;
  const { shared, of } = sharedParticulars(a, b);
  if (shared < of * UNNUMBERED.particulars) return false;
  return of >= UNNUMBERED.fewest || (resemblance(a.content, b.content) ?? 0) >= UNNUMBERED.content;
}

/** Two lists of parties can be of one case when neither names somebody whom the other lacks, or one names nobody. */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  return a.every((name) => b.includes(name)) || b.every((name) => a.includes(name));
}

/** A number as it is told from others, division and suffix included: 民一终 51 and 民二终 51 are two cases. Null where it cannot be read. */
function plainNumber(number: string | null): string | null {
  if (number === null || parseCaseNumber(number) === null) return null;
  return number.replace(/[字第\s]/gu, '').replace(/(\D)0+(\d)/gu, '$1$2');
}
