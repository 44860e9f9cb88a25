import { DOCUMENT_KINDS, OUTCOMES } from '../../model/glossary.ts';
import type { ReviewField, UncertainReason } from '../../model/record/review.ts';
import type { Bilingual } from '../../model/span.ts';
import { isIsoDate } from '../../model/time.ts';

/** A name, a court or a case number is never longer. */
const LONGEST = 100;
const OPENING = /[（〔[]/gu;
const CLOSING = /[）〕\]]/gu;

/** Of a sentence or a commutation only the person can be put right; its figures are right or they are not. */
const ABOUT_A_PERSON: ReadonlySet<UncertainReason> = new Set(['not-a-party', 'not-a-name', 'two-names']);

/** True when a person may give another value, and need not only say whether what was read is right. */
export function isReplaceable(field: ReviewField, reason: UncertainReason): boolean {
  return (field !== 'sentences' && field !== 'commutation') || ABOUT_A_PERSON.has(reason);
}

/** What a person wrote, as a record carries it: the identifier of a kind or an outcome, an ISO date, a number in plain brackets; null where it cannot be one. */
export function acceptedValue(field: ReviewField, written: string): string | null {
  const text = written.trim();
  if (text === '' || text.length > LONGEST || /\p{Cc}/u.test(text)) return null;
  if (field === 'kind') return idOf(DOCUMENT_KINDS, text);
  if (field === 'outcomes') return idOf(OUTCOMES, text);
  if (field === 'date') return isIsoDate(text) ? text : null;
  if (field === 'number' || field === 'relatedCases') return text.replace(OPENING, '(').replace(CLOSING, ')').replace(/\s/gu, '');
  return text;
}

function idOf(terms: Readonly<Record<string, Bilingual>>, text: string): string | null {
  if (Object.hasOwn(terms, text)) return text;
  return Object.entries(terms).find(([, { zh }]) => zh === text)?.[0] ?? null;
}
