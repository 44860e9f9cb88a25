/** Light outcomes that a later judgment tells of, where what it proves of the same conduct lies before them. */
import type { Dossier } from '../../model/documents/dossier.ts';
import { nameKey } from '../../model/names/name-key.ts';
import { isMasked } from '../../model/names/names.ts';
import { isRevoked, laterDecisions } from '../tools/later-decisions.ts';
import { type LightOutcome, lightOutcomesOf, type Told, toldIn } from './light-outcomes.ts';
import { actsBefore, type HeavyCrime, heavyCrimeOf, isOneConduct, type ProvenAct, provenActs, surfacedLater } from './proven-conduct.ts';

/** An old case that ended lightly, and the later judgment that leads back to it. */
export interface TracedCase extends Told {
  readonly later: Dossier;
  readonly heavy: HeavyCrime;
  /** Deeds before the light outcome, as the later judgment proves them; at least one. */
  readonly acts: readonly ProvenAct[];
  /** All its dated deeds of the person, also those after the outcome. */
  readonly allActs: number;
}

export interface TracedCases {
  readonly traced: readonly TracedCase[];
  /** Every light outcome among the papers: what the traced ones are a part of. */
  readonly outcomes: readonly LightOutcome[];
  /** Later judgments that tell of a loaded light outcome, and date none of their deeds. */
  readonly undated: readonly Dossier[];
}

/** @param months how long before the light outcome a deed may lie */
export function traceBack(dossiers: readonly Dossier[], months: number): TracedCases {
  const later = laterDecisions(dossiers);
  const standing = oncePerPaper(dossiers.filter((d) => !isRevoked(d, later)));
  const outcomes = standing.flatMap(lightOutcomesOf);
  const byName = new Map<string, LightOutcome[]>();
  for (const one of outcomes) byName.set(nameKey(one.person), [...(byName.get(nameKey(one.person)) ?? []), one]);
  const traced: TracedCase[] = [];
  const undated: Dossier[] = [];
  for (const dossier of standing) {
    for (const defendant of new Set(dossier.record.sentences.map((s) => s.defendant))) {
      const known = byName.get(nameKey(defendant));
      const heavy = known === undefined ? null : heavyCrimeOf(dossier, defendant);
      if (known === undefined || heavy === null || surfacedLater(dossier, defendant)) continue;
      const all = provenActs(dossier, defendant).length;
      for (const told of toldIn(dossier, defendant, known)) {
        if (!isOneConduct(dossier, defendant, heavy, told.light.crimes)) continue;
        const acts = actsBefore(dossier, defendant, heavy, told.light.date, months).filter((act) => !isPunished(act, told.light));
        if (acts.length > 0) traced.push({ ...told, later: dossier, heavy, acts, allActs: all });
        else if (all === 0) undated.push(dossier);
      }
    }
  }
  return { traced: strongestOfEach(traced), outcomes, undated: [...new Set(undated)] };
}

/** The same paper loaded twice is one. */
function oncePerPaper(dossiers: readonly Dossier[]): Dossier[] {
  const key = ({ record: { number, date, kind }, document }: Dossier) => `${number ?? document.id}\n${date}\n${kind}`;
  return [...new Map([...dossiers].reverse().map((d) => [key(d), d])).values()].reverse();
}

/** The old judgment punished that very deed, however mildly: it proves nothing that was left out. */
function isPunished({ on }: ProvenAct, { dossier, person, kind }: LightOutcome): boolean {
  if (kind !== 'probation' && kind !== 'exempt') return false;
  const days = [...dossier.record.extension.crimeDates.map((it) => it.value), ...provenActs(dossier, person).map((it) => it.on)];
  return days.some((day) => day.startsWith(on) || on.startsWith(day));
}

/** Trial and appeal lead back to one old case: the judgment that proves most of it. */
function strongestOfEach(traced: readonly TracedCase[]): TracedCase[] {
  const best = new Map<string, TracedCase>();
  for (const one of traced) {
    const key = `${one.light.dossier.document.id}\n${nameKey(one.light.person)}`;
    const known = best.get(key);
    if (known === undefined || one.acts.length > known.acts.length) best.set(key, one);
  }
  return [...best.values()];
}

/**
 * How many gangs some later judgments are about: those that share a defendant, or of which one names a defendant of the other (tried
 * apart, at large), are about one. A crime of one man alone is told by him.
 */
export function countGangs(traced: readonly TracedCase[]): number {
  const groups: Dossier[][] = [];
  for (const later of new Set(traced.map((one) => one.later))) {
    const near = groups.filter((group) => group.some((other) => isOneGang(later, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([later, ...near.flat()]);
  }
  return groups.length;
}

function isOneGang(a: Dossier, b: Dossier): boolean {
  return namesDefendantOf(a, b) || namesDefendantOf(b, a);
}

function namesDefendantOf(a: Dossier, b: Dossier): boolean {
  const text = a.quote(a.document.range.start, a.document.range.end);
  return b.record.sentences.some(({ defendant }) => !isMasked(defendant) && text.includes(defendant));
}
