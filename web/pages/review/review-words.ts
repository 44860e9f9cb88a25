/** What the review page says about a value, and where it stands. Pure. */
import { DOCUMENT_KINDS, OUTCOMES } from '../../../graph/model/glossary.ts';
import type { ReviewField } from '../../../graph/model/record/review.ts';
import type { Bilingual, Span } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { documentKindLabel, outcomeLabel } from '../../labels.ts';
import { fillText } from '../../text/fill-text.ts';
import { REVIEW_TEXT } from '../../text/review.ts';
import { same } from '../../text/same-text.ts';

export type ReviewValue = Reply<'GET /api/review'>['values'][number];
type Decision = NonNullable<ReviewValue['decision']>;

/** A value as a reader knows it: kinds and outcomes by their names; what nobody read is said so. */
export function valueText(field: ReviewField, value: string): Bilingual {
  if (value === '') return REVIEW_TEXT.unread;
  if (field === 'kind') return documentKindLabel(value);
  return field === 'outcomes' ? outcomeLabel(value) : same(value);
}

/** The values that a field may have, where they are a closed list. */
export function choicesOf(field: ReviewField): readonly { readonly id: string; readonly label: Bilingual }[] | null {
  const terms: Readonly<Record<string, Bilingual>> | null = field === 'kind' ? DOCUMENT_KINDS : field === 'outcomes' ? OUTCOMES : null;
  return terms && Object.entries(terms).map(([id, label]) => ({ id, label }));
}

/** What a person has decided. */
export function verdictText(field: ReviewField, { verdict, value }: Decision): Bilingual {
  if (verdict !== 'replaced' || value === null) return verdict === 'rejected' ? REVIEW_TEXT.rejected : REVIEW_TEXT.confirmed;
  const { zh, en } = valueText(field, value);
  return { zh: fillText(REVIEW_TEXT.replaced.zh, { value: zh }), en: fillText(REVIEW_TEXT.replaced.en, { value: en }) };
}

/** The value `by` places further in the list, staying inside it; the first where the present one is not in the list. */
export function neighbourOf(values: readonly ReviewValue[], id: string | null, by: number): ReviewValue | null {
  const at = values.findIndex((value) => value.id === id);
  return values[Math.min(values.length - 1, Math.max(0, at < 0 ? 0 : at + by))] ?? null;
}

/** The value to go to when one has been decided and leaves the list: the next, or the last one before it. */
export function afterDeciding(values: readonly ReviewValue[], id: string): ReviewValue | null {
  const at = values.findIndex((value) => value.id === id);
  return values[at + 1] ?? values[at - 1] ?? null;
}

/** Every place in the shown text where one of the candidates stands, each once; `offset` is where the text starts in its source. */
export function candidatePlaces(value: ReviewValue, offset: number): Span[] {
  const spans = [...value.spans, ...value.candidates.flatMap((candidate) => candidate.spans)];
  const places = new Map(spans.map(({ start, end }) => [`${start}:${end}`, { start: start - offset, end: end - offset }]));
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
