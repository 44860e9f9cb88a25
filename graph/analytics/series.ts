import type { Dossier } from '../model/documents/dossier.ts';
import { shapeOf } from '../model/documents/same-document.ts';
import { isCertainSeries } from '../model/documents/text-relation.ts';
import { daysBetween } from '../model/time.ts';
import type { CaseFacts } from './case-facts.ts';
import { DisjointSets } from './disjoint-sets.ts';

/** Docket numbers this close together count as consecutive: between two suits of a series a stranger may be registered. */
const CONSECUTIVE = 3;
/** Long party lists (collective suits) are cut here; the first names suffice to recognise a series. */
const PARTIES = 8;

/**
 * Series cases (系列案): many numbers, one event. Cases of the same court and class are one series when
 * - the same party brought them for the same cause, or they share a party and a lawyer, or two parties, each filed or decided at most
 *   `windowDays` after the one before (chained); or
 * - their docket numbers are consecutive and they share a lawyer or a party, whatever the dates; or
 * - their docket numbers are consecutive, they were decided on one day for one cause, and their texts tell the same facts once names, sums and
 *   form are set aside (`graph/model/documents/text-relation.ts`). Where the texts cannot tell, nothing is joined.
 * Only the first ground needs the cause: where more is shared, one suit may well be named otherwise than the next, or be misread.
 * The rule never looks at the judge: who decided must not shape the unit in which deciding is counted.
 * `windowDays` null leaves every case on its own (to show what collapse changes). Returns, for each case, the smallest index of its series.
 */
export function collapseSeries(cases: readonly CaseFacts[], windowDays: number | null): Int32Array {
  const sets = new DisjointSets(cases.length);
  if (windowDays !== null) {
    for (const members of sharedGround(cases).values()) {
      if (members.length < 2) continue;
      chain(cases, members, (c) => c.accepted, windowDays, sets);
      chain(cases, members, (c) => c.decided, windowDays, sets);
    }
    joinConsecutive(cases, sets);
  }
  return Int32Array.from(cases, (_, i) => sets.find(i));
}

/** Cases under each ground that makes them a series when they lie close in time. */
function sharedGround(cases: readonly CaseFacts[]): Map<string, number[]> {
  const grounds = new Map<string, number[]>();
  for (const [i, facts] of cases.entries()) {
    const parties = facts.parties.slice(0, PARTIES);
    const keys = facts.lead === null ? [] : [`lead|${facts.lead}|${facts.cause}`];
    for (const [p, party] of parties.entries()) {
      for (const lawyer of facts.lawyers) keys.push(`lawyer|${party}|${lawyer}`);
      for (const other of parties.slice(p + 1)) keys.push(`parties|${party}|${other}`);
    }
    for (const key of keys) {
      const full = `${facts.court}|${facts.grade}|${key}`;
      const members = grounds.get(full);
      if (members === undefined) grounds.set(full, [i]);
      else members.push(i);
    }
  }
  return grounds;
}

function chain(
  cases: readonly CaseFacts[],
  members: readonly number[],
  day: (facts: CaseFacts) => string | null,
  windowDays: number,
  sets: DisjointSets,
): void {
  const dated = members.flatMap((i) => {
    const date = day(cases[i]!);
    return date === null ? [] : [{ i, date }];
  });
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.i - b.i));
  for (let k = 1; k < dated.length; k++) {
    if (daysBetween(dated[k - 1]!.date, dated[k]!.date) <= windowDays) sets.join(dated[k - 1]!.i, dated[k]!.i);
  }
}

function joinConsecutive(cases: readonly CaseFacts[], sets: DisjointSets): void {
  const dockets = new Map<string, { readonly i: number; readonly serial: number }[]>();
  for (const [i, { number, court, grade }] of cases.entries()) {
    if (number === null) continue;
    const key = `${court}|${grade}|${number.code}|${number.year}`;
    const docket = dockets.get(key) ?? [];
    docket.push({ i, serial: number.serial });
    dockets.set(key, docket);
  }
  for (const docket of dockets.values()) {
    docket.sort((a, b) => a.serial - b.serial || a.i - b.i);
    for (const [at, { i, serial }] of docket.entries()) {
      for (let next = at + 1; next < docket.length && docket[next]!.serial - serial <= CONSECUTIVE; next++) {
        const other = docket[next]!.i;
        if (sets.find(i) !== sets.find(other) && isOneEvent(cases[i]!, cases[other]!)) sets.join(i, other);
      }
    }
  }
}

function isOneEvent(a: CaseFacts, b: CaseFacts): boolean {
  if (shares(a.lawyers, b.lawyers) || shares(a.parties, b.parties)) return true;
  return a.decided !== null && a.decided === b.decided && a.cause === b.cause && tellOneEvent(a.dossiers[0], b.dossiers[0]);
}

function tellOneEvent(a: Dossier, b: Dossier): boolean {
  if (!a.likeness || !b.likeness) return false;
  return isCertainSeries(shapeOf(a.record, a.likeness()), shapeOf(b.record, b.likeness()));
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.includes(x));
}
