/** Cases as their numbers tell, for the coverage of dockets. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { CoverageSummary } from '../model/leads/coverage.ts';
import { type CaseFacts, gatherCases } from './case-facts.ts';
import { coverageOf, type Docketed, summarise } from './coverage.ts';

/** Null for a case of which not even the year is known. */
export function docketed({ court, number, accepted, decided }: CaseFacts): Docketed | null {
  const filed = accepted === null ? null : Number(accepted.slice(0, 4)) * 4 + Math.floor((Number(accepted.slice(5, 7)) - 1) / 3);
  if (number !== null) return { court, year: number.year, docket: docketName(number), serial: number.serial, filed };
  const day = accepted ?? decided;
  return day === null ? null : { court, year: Number(day.slice(0, 4)), docket: null, serial: null, filed };
}

/** How much of each docket these documents show; the `most` worst by themselves. */
export function docketCoverage(dossiers: readonly Dossier[], most: number): CoverageSummary {
  return summarise(coverageOf(gatherCases(dossiers).flatMap((facts) => docketed(facts) ?? [])), most);
}

/** Class words and, where numbers are counted by division, the division: 民初, 民终一. */
export function docketName({ classWords, division }: { readonly classWords: string; readonly division: string }): string {
  return classWords + division;
}
