/** Documents that speak of one prisoner, so that they may supply facts for each other. */
import type { Dossier } from '../../model/documents/dossier.ts';
import { isMasked, isMaskedNumber } from '../../model/names/names.ts';
import type { PreviousCut } from '../../model/record/record.ts';
import { laterDecisions } from '../tools/later-decisions.ts';

/** A granted cut and the document that prints it. */
export interface KnownCut {
  readonly date: string | null;
  readonly months: number | null;
  readonly dossier: Dossier;
  readonly spans: PreviousCut['spans'];
}

export interface PrisonerHistory {
  /** Granted rulings on the same prisoner dated before this one, oldest first. */
  readonly earlier: readonly Dossier[];
  /** The judgment that set the term, where it is loaded. */
  readonly judgment: Dossier | null;
  /** Days of rulings on the same prisoner that a later loaded decision took back. */
  readonly takenBack: readonly string[];
}

const ALONE: PrisonerHistory = { earlier: [], judgment: null, takenBack: [] };

/** Case numbers of the judgment that set the term; an appeal that only affirmed it counts as well. */
export function originalNumbers(dossier: Dossier): string[] {
  return dossier.record.relatedCases
    .filter((it) => (it.relation === 'original' || it.relation === 'second-instance') && !isMaskedNumber(it.number))
    .map((it) => it.number);
}

/**
 * Finds for every ruling on commutation or parole what other loaded documents say of the same prisoner.
 * The same prisoner: same unmasked name, same prison and a common original case number. Less never joins.
 */
export function prisonerHistories(dossiers: readonly Dossier[]): (dossier: Dossier) => PrisonerHistory {
  const rulings = new Map<string, Dossier[]>();
  const judgments = new Map<string, Dossier[]>();
  const { revoked } = laterDecisions(dossiers);
  const stands = ({ record }: Dossier): boolean => record.number === null || !revoked.has(record.number);
  for (const dossier of dossiers) {
    for (const key of keysOf(dossier)) rulings.set(key, [...(rulings.get(key) ?? []), dossier]);
    const number = dossier.record.number;
    if (number !== null && dossier.record.kind === 'criminal-judgment') judgments.set(number, [...(judgments.get(number) ?? []), dossier]);
  }
  return (dossier) => {
    const prisoner = dossier.record.commutation?.prisoner ?? null;
    const date = dossier.record.date;
    if (prisoner === null || isMasked(prisoner)) return ALONE;
    const same = new Set(keysOf(dossier).flatMap((key) => rulings.get(key) ?? []));
    const before = [...same].filter(
      (other) => other !== dossier && date !== null && other.record.date !== null && other.record.date < date && granted(other),
    );
    const earlier = before.filter(stands).sort((a, b) => (a.record.date ?? '').localeCompare(b.record.date ?? ''));
    const named = originalNumbers(dossier)
      .flatMap((number) => judgments.get(number) ?? [])
      .filter((it) => it.record.parties.some((party) => party.name === prisoner));
    const takenBack = before.filter((other) => !stands(other)).flatMap((other) => other.record.date ?? []);
    return { earlier, judgment: named[0] ?? null, takenBack };
  };
}

function keysOf(dossier: Dossier): string[] {
  const item = dossier.record.commutation;
  if (item === null || item.prison === null || isMasked(item.prisoner) || isMasked(item.prison)) return [];
  return originalNumbers(dossier).map((number) => `${item.prisoner}\n${item.prison}\n${number}`);
}

function granted(dossier: Dossier): boolean {
  return dossier.record.outcomes.includes('commutation-granted');
}

/**
 * The earlier cuts of the prisoner that are dated before the ruling, oldest first: those that the ruling prints,
 * and those of other documents that it does not print. Dates on or after the ruling are misreadings.
 */
export function earlierCuts(dossier: Dossier, history: PrisonerHistory): KnownCut[] {
  const day = dossier.record.date;
  const listed = (dossier.record.commutation?.previousCuts ?? []).filter(
    // A ruling that tells its history twice tells of one cut; one that was taken back is none.
    (cut, i, all) =>
      (cut.date === null || !history.takenBack.includes(cut.date)) &&
      (cut.date === null || all.findIndex((other) => other.date === cut.date && other.months === cut.months) === i),
  );
  const printed = listed.map(
    (cut): KnownCut => ({
      date: cut.date !== null && day !== null && cut.date < day ? cut.date : null,
      months: cut.months,
      dossier,
      spans: cut.spans,
    }),
  );
  const others = history.earlier
    .filter((other) => !printed.some((cut) => cut.date === other.record.date))
    // An undated printed cut may be the very one of the other document.
    .filter(() => printed.every((cut) => cut.date !== null))
    .map((other): KnownCut => {
      const months = other.record.commutation?.cutMonths ?? null;
      return {
        date: other.record.date,
        months,
        dossier: other,
        spans: [...other.record.spans.date, ...(other.record.commutation?.spans ?? [])],
      };
    });
  if (others.length === 0) return printed;
  return [...printed, ...others].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}
