/** Which documents are of one case, and which case a citation means: a number alone does not always tell. */

import type { Dossier } from '../model/documents/dossier.ts';
import { courtName } from '../model/names/agency-names.ts';
import { caseKey, looseCaseKey, namesItsCourt, parseCaseNumber } from '../model/names/case-numbers.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked } from '../model/names/names.ts';
import type { RelatedCaseItem } from '../model/record/record.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { compareDossiers } from './dossier-order.ts';
import { oncePer } from './once.ts';

export interface CaseIdentities {
  /** Key of the case that a document is of; a key of its own where its number is masked, unreadable or missing. */
  keyOf(dossier: Dossier): string;
  /**
   * Key of the case that a citation means: of the one loaded case that it can mean, else of the number itself;
   * null where it can mean more than one, or cannot be read.
   */
  cited(item: RelatedCaseItem, by: Dossier): string | null;
}

/** One case under a number. Strangers whose documents print one number are two. */
interface Candidate {
  readonly key: string;
  readonly division: string;
  readonly court: string | null;
  readonly dossiers: readonly Dossier[];
}

/** Tells the cases of all loaded documents apart. Independent of their order. */
export const identifyCases: (dossiers: readonly Dossier[]) => CaseIdentities = oncePer(tellCasesApart);

function tellCasesApart(dossiers: readonly Dossier[]): CaseIdentities {
  const keys = new Map<Dossier, string>();
  const candidates = new Map<string, Candidate[]>();
  for (const [key, printing] of byPrintedKey(dossiers)) {
    const [first] = printing as [Dossier];
    const parsed = parseCaseNumber(first.record.number ?? '');
    const groups = splitStrangers(printing);
    for (const group of groups) {
      // The earliest document names the case where strangers share its number, so that more documents change no key.
      const own = groups.length === 1 ? key : `${key}|${group[0]!.document.id}`;
      for (const dossier of group) keys.set(dossier, own);
      if (parsed === null) continue;
      const loose = looseCaseKey(parsed);
      const candidate = { key: own, division: parsed.division, court: ownCourtName(first), dossiers: group };
      candidates.set(loose, [...(candidates.get(loose) ?? []), candidate]);
    }
  }
  return {
    keyOf: (dossier) => keys.get(dossier) ?? aloneKey(dossier),
    cited: (item, by) => citedKey(item, by, candidates),
  };
}

function aloneKey({ document }: Dossier): string {
  return `document|${document.id}`;
}

function byPrintedKey(dossiers: readonly Dossier[]): Map<string, Dossier[]> {
  const printed = new Map<string, Dossier[]>();
  for (const dossier of [...dossiers].sort(compareDossiers)) {
    const key = printedKey(dossier.record) ?? aloneKey(dossier);
    const list = printed.get(key);
    if (list === undefined) printed.set(key, [dossier]);
    else list.push(dossier);
  }
  return printed;
}

/** Null where the number is masked or missing, or needs a court that the document does not tell. */
function printedKey({ number, court }: Dossier['record']): string | null {
  const parsed = number === null ? null : parseCaseNumber(number);
  if (number === null || parsed === null || (court === null && !namesItsCourt(parsed))) return null;
  return caseKey(number, court);
}

/** The court of a document under its one name; null where it names none. */
export function ownCourtName({ record }: Dossier): string | null {
  const parsed = record.number === null ? null : parseCaseNumber(record.number);
  return record.court === null ? null : courtName(record.court, parsed?.code || null);
}

/**
 * Documents of one number, parted where their parties show two cases: each prints its parties in full, and they share nobody.
 * A further ruling in one case (之一, -2) may concern others, and a document with masked parties cannot tell: both stay with the number.
 */
function splitStrangers(printing: readonly Dossier[]): (readonly Dossier[])[] {
  if (printing.length < 2) return [printing];
  const legible = printing.filter((dossier) => !isFurtherRuling(dossier) && namesAll(dossier));
  const sets = new DisjointSets(legible.length);
  const bearers = new Map<string, number>();
  for (const [i, dossier] of legible.entries()) {
    for (const name of partyNames(dossier)) {
      sets.join(bearers.get(name) ?? i, i);
      bearers.set(name, i);
    }
  }
  const groups = new Map<number, Dossier[]>();
  for (const [i, dossier] of legible.entries()) groups.set(sets.find(i), [...(groups.get(sets.find(i)) ?? []), dossier]);
  if (groups.size < 2) return [printing];
  const rest = printing.filter((dossier) => !legible.includes(dossier));
  for (const dossier of rest) {
    const own = [...groups.values()].filter((group) => group.some((other) => shareParty(dossier, other)));
    if (own.length === 1) own[0]!.push(dossier);
    else groups.set(-1 - groups.size, [dossier]);
  }
  return [...groups.values()].map((group) => group.sort(compareDossiers));
}

const FURTHER = /之[一二三四五六七八九十]+|\d-\d/u;

function isFurtherRuling({ record }: Dossier): boolean {
  return FURTHER.test(record.number ?? '');
}

function namesAll({ record }: Dossier): boolean {
  return record.parties.length > 0 && record.parties.every(({ name }) => !isMasked(name));
}

function partyNames({ record }: Dossier): string[] {
  return record.parties.flatMap(({ name }) => (isMasked(name) ? [] : nameKey(name)));
}

function shareParty(a: Dossier, b: Dossier): boolean {
  const names = new Set(partyNames(a));
  return partyNames(b).some((name) => names.has(name));
}

function areStrangers(a: Dossier, b: Dossier): boolean {
  return namesAll(a) && namesAll(b) && !shareParty(a, b);
}

function citedKey(item: RelatedCaseItem, by: Dossier, candidates: ReadonlyMap<string, readonly Candidate[]>): string | null {
  const parsed = parseCaseNumber(item.number);
  if (parsed === null) return null;
  const certain = namesItsCourt(parsed);
  const court = item.court === undefined ? null : courtName(item.court, parsed.code || null);
  if (court !== null && isMasked(court) && !certain) return null;
  const { division } = parsed;
  const near = (candidates.get(looseCaseKey(parsed)) ?? []).filter(
    (one) =>
      (division === '' || one.division === '' || one.division === division) &&
      (certain || court === null || one.court === null || one.court === court),
  );
  const exact = division === '' ? [] : near.filter((one) => one.division === division);
  const meant = exact.length > 0 ? exact : near;
  // Where nothing but the number speaks for a candidate, parties that are strangers to each other speak against it.
  const open = meant.length > 1 || (!certain && court === null);
  const fitting = open ? meant.filter((one) => isOneNumber(meant) && !one.dossiers.every((dossier) => areStrangers(dossier, by))) : meant;
  if (fitting.length === 1) return fitting[0]!.key;
  if (fitting.length > 1 || meant.length > 1) return null;
  const scope = certain ? '' : (court ?? `by ${by.record.court ?? by.document.id}`);
  return `cited|${looseCaseKey(parsed)}|${division}|${scope}`;
}

/** True where the candidates differ by their parties alone, not by division or court. */
function isOneNumber(candidates: readonly Candidate[]): boolean {
  return new Set(candidates.map(({ division, court }) => `${division}|${court}`)).size === 1;
}
