import { normalNumber } from '../case-number.ts';
import type { BuiltRegion, RegionDocument } from './build-region.ts';

/** The number of the case itself, without 之一 or 之二 of a ruling within it. */
export const caseNumber = (number: string): string => normalNumber(number).replace(/之[一二]$/, '');

/** All papers of the cases, in the order of the truth. */
export function papersOf({ documents }: BuiltRegion, cases: readonly string[]): readonly RegionDocument[] {
  const wanted = new Map(cases.map((number, i) => [number, i]));
  return documents
    .filter(({ draft }) => draft.number !== null && wanted.has(caseNumber(draft.number)))
    .sort((a, b) => wanted.get(caseNumber(a.draft.number!))! - wanted.get(caseNumber(b.draft.number!))!);
}
