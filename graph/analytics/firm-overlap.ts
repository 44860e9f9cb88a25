/** How often two sides of one case would hire the same law firm by chance: where the bar is small, often. */
import type { Dossier } from '../model/documents/dossier.ts';
import { isMasked } from '../model/names/names.ts';
import { sideOf } from './sides.ts';

export interface FirmOverlap {
  /** Documents of the court with a firm on both sides. */
  readonly documents: number;
  /** Of these, with one firm on both. */
  readonly observed: number;
  /** What the firms' shares on each side, in the other documents, would give. */
  readonly expected: number;
  /** Firms seen at the court. */
  readonly firms: number;
}

/** Overlap of firms by court; courts without a case in which both sides have a firm are left out. */
export function firmOverlap(dossiers: readonly Dossier[]): Map<string, FirmOverlap> {
  const courts = new Map<string, { claimant: Set<string>; respondent: Set<string> }[]>();
  for (const dossier of dossiers) {
    const sides = firmsBySide(dossier);
    const court = dossier.record.court;
    if (court === null || sides.claimant.size === 0 || sides.respondent.size === 0) continue;
    const known = courts.get(court);
    if (known === undefined) courts.set(court, [sides]);
    else known.push(sides);
  }
  return new Map([...courts].map(([court, cases]) => [court, overlapOf(cases)]));
}

function firmsBySide({ record }: Dossier): { claimant: Set<string>; respondent: Set<string> } {
  const sides = new Map(record.parties.map((p) => [p.name, sideOf(p.roles)]));
  const firms = { claimant: new Set<string>(), respondent: new Set<string>() };
  for (const { kind, firm, represents } of record.representatives) {
    if (kind !== 'lawyer' || firm === null || isMasked(firm)) continue;
    for (const name of represents) {
      const side = sides.get(name);
      if (side === 'claimant' || side === 'respondent') firms[side].add(firm);
    }
  }
  return firms;
}

function overlapOf(cases: readonly { claimant: ReadonlySet<string>; respondent: ReadonlySet<string> }[]): FirmOverlap {
  const meets = (c: (typeof cases)[number]): boolean => [...c.claimant].some((firm) => c.respondent.has(firm));
  const others = cases.filter((c) => !meets(c));
  const share = (side: 'claimant' | 'respondent', firm: string): number => others.filter((c) => c[side].has(firm)).length / others.length;
  const firms = new Set(cases.flatMap((c) => [...c.claimant, ...c.respondent]));
  const chance = others.length === 0 ? 0 : [...firms].reduce((sum, firm) => sum + share('claimant', firm) * share('respondent', firm), 0);
  return { documents: cases.length, observed: cases.length - others.length, expected: cases.length * chance, firms: firms.size };
}

/** True where so many overlaps come about by chance more often than once in twenty courts like it (Poisson). */
export function explainedByChance({ observed, expected }: FirmOverlap): boolean {
  let below = 0;
  let term = Math.exp(-expected);
  for (let k = 0; k < observed; k++) {
    below += term;
    term *= expected / (k + 1);
  }
  return 1 - below > 0.05;
}
