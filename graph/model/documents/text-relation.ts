import { withoutProvince } from '../names/agency-names.ts';
import { isMasked } from '../names/names.ts';
import { type Likeness, resemblance, sharedParticulars } from './likeness.ts';
import { type Shape, sameDocument } from './same-document.ts';

/**
 * How the texts of two documents stand to each other: one decision in two shapes; two cases of one event or of one mass filing; the same form
 * filled with unrelated facts; nothing of the kind.
 */
export type TextRelation = 'same-document' | 'series' | 'template' | 'different';

/** Bounds fixed on one half of the labelled pairs (nlp/similarity/README.md). `facts`: resemblance; `shared`: of the days, sums and numbers. */
const LIKELY = { facts: 0.3, shared: 1, share: 0.3 } as const;
/** With these all 48 pairs that were told were of one series, of 110 that are. */
const CERTAIN = { facts: 0.5, shared: 3, share: 0.5 } as const;
/** Unrelated facts in one form: unrelated documents of one kind stay below. */
const TEMPLATE = 0.45;

export function textRelation(a: Shape, b: Shape): TextRelation {
  if (sameDocument(a, b)) return 'same-document';
  if (a.likeness === null || b.likeness === null) return 'different';
  if (mayBeSeries(a, b) && sharesFacts(a.likeness, b.likeness, LIKELY)) return 'series';
  return (resemblance(a.likeness.template, b.likeness.template) ?? 0) >= TEMPLATE ? 'template' : 'different';
}

/** True where two cases are of one event beyond doubt, as their texts tell: statistics may count them once. What cannot be told is not. */
export function isCertainSeries(a: Shape, b: Shape): boolean {
  return a.likeness !== null && b.likeness !== null && mayBeSeries(a, b) && sharesFacts(a.likeness, b.likeness, CERTAIN);
}

function mayBeSeries(a: Shape, b: Shape): boolean {
  if (a.kind !== b.kind || a.court === null || b.court === null || isMasked(a.court)) return false;
  return withoutProvince(a.court) === withoutProvince(b.court);
}

interface Bounds {
  readonly facts: number;
  readonly shared: number;
  readonly share: number;
}

function sharesFacts(a: Likeness, b: Likeness, bounds: Bounds): boolean {
  const alike = resemblance(a.facts, b.facts);
  if (alike === null || alike < bounds.facts) return false;
  const { shared, of } = sharedParticulars(a, b);
  return shared >= bounds.shared && shared >= of * bounds.share;
}
