/** Who sat in which instance of one matter, and which pairs of seats the law on recusal bars. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { formOf, type OfficialRole, type Outcome } from '../model/glossary.ts';
import { type Branch, parseCaseNumber, type Stage } from '../model/names/case-numbers.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked } from '../model/names/names.ts';
import type { Matter } from './matters.ts';

/** One panel member or sole judge in one document that decided the case. */
export interface Seat {
  readonly dossier: Dossier;
  readonly official: number;
  readonly node: NodeId;
  readonly name: string;
  readonly role: OfficialRole;
  readonly caseKey: string;
  readonly stage: Stage;
  readonly branch: Branch;
  readonly date: string;
}

export interface SeatPair {
  readonly earlier: Seat;
  readonly later: Seat;
  readonly kind: 'remand' | 'retrial' | 'review' | 'instances';
  readonly verdict: 'violated' | 'possible';
  /** Officials are known by name and court: only inside one court is the same name one person. */
  readonly sameCourt: boolean;
  readonly remand: Dossier | null;
  /** The remand may be one of those that need no new panel. */
  readonly exception: boolean;
  readonly stay: Stay;
}

/** Across courts: when the name was last seen at the earlier court and first at the later one, and papers that do not fit a move. */
export interface Stay {
  readonly lastBefore: string | null;
  readonly firstAfter: string | null;
  readonly stragglers: number;
}

/** Days on which each official decided, ascending. */
export type CourtStays = ReadonlyMap<NodeId, readonly string[]>;

/** Papers of a court that may carry the name after it has gone elsewhere: written before, signed late. Beyond that two people bear it. */
const MOST_STRAGGLERS = 0.15;

/** Only members of the panel and sole judges are caught (刑诉解释第二十九条第二款); clerks and assistants are not. */
const PANEL: readonly OfficialRole[] = ['presiding-judge', 'judge', 'acting-judge', 'lay-judge'];

/** Dispositions that decide nothing of the case itself. Who made only such a ruling has not tried the case. */
const PRELIMINARY: ReadonlySet<Outcome> = new Set<Outcome>([
  'jurisdiction-dismissed',
  'transferred',
  'preservation',
  'corrected',
  'withdrawn',
  'deemed-withdrawn',
  'retrial-ordered',
  'other',
]);

/** Decision dates at which each official is seen. */
export function figureCourtStay(dossiers: readonly Dossier[]): CourtStays {
  const stays = new Map<NodeId, string[]>();
  for (const dossier of dossiers) {
    const { date } = dossier.record;
    if (date === null) continue;
    for (const joined of dossier.officials) {
      if (joined === null) continue;
      const days = stays.get(joined.node);
      if (days === undefined) stays.set(joined.node, [date]);
      else days.push(date);
    }
  }
  for (const days of stays.values()) days.sort();
  return stays;
}

/** Seats of a matter in documents that decide the case; undated documents are left out, since their order cannot be told. */
export function readSeats(matter: Matter): Seat[] {
  return matter.dossiers.flatMap((dossier) => {
    const { number, court, date, kind, outcomes } = dossier.record;
    const parsed = number === null ? null : parseCaseNumber(number);
    if (parsed === null || court === null || isMasked(court) || date === null || !decides(kind, outcomes)) return [];
    return dossier.officials.flatMap((joined, official): Seat[] => {
      if (joined === null || joined.masked || isMasked(joined.item.name) || !PANEL.includes(joined.item.role)) return [];
      const { name, role } = joined.item;
      const { stage, branch } = parsed;
      return [{ dossier, official, node: joined.node, name, role, caseKey: matter.caseOf(dossier), stage, branch, date }];
    });
  });
}

function decides(kind: string, outcomes: readonly Outcome[]): boolean {
  if (outcomes.length === 0) return formOf(kind) === 'judgment';
  return outcomes.some((outcome) => !PRELIMINARY.has(outcome));
}

/** Pairs of seats of one name that the law bars or may bar; one for each person and pair of cases. */
export function seatPairs(seats: readonly Seat[], matter: Matter, stays: CourtStays): SeatPair[] {
  const byName = new Map<string, Seat[]>();
  for (const seat of seats) byName.set(nameKey(seat.name), [...(byName.get(nameKey(seat.name)) ?? []), seat]);
  const pairs = new Map<string, SeatPair>();
  for (const namesakes of byName.values()) {
    for (const earlier of namesakes) {
      for (const later of namesakes) {
        if (earlier.caseKey === later.caseKey || earlier.date >= later.date) continue;
        const key = `${earlier.node}|${later.node}|${earlier.caseKey}|${later.caseKey}`;
        if (pairs.has(key)) continue;
        const pair = earlier.node === later.node ? insideCourt(earlier, later, matter) : acrossCourts(earlier, later, stays);
        if (pair !== null) pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()];
}

const UNKNOWN_STAY: Stay = { lastBefore: null, firstAfter: null, stragglers: 0 };

function insideCourt(earlier: Seat, later: Seat, matter: Matter): SeatPair | null {
  const pair = { earlier, later, sameCourt: true, remand: null, exception: false, stay: UNKNOWN_STAY };
  const tried = earlier.stage === 'first-instance' || earlier.stage === 'second-instance';
  if (later.stage === 'retrial' && tried) return { ...pair, kind: 'retrial', verdict: 'violated' };
  // Whether reviewing the application is "another procedure" of the case is not settled.
  if (later.stage === 'retrial-review' && tried) return { ...pair, kind: 'review', verdict: 'possible' };
  if (earlier.stage !== 'first-instance' || later.stage !== 'first-instance') return null;
  return afterRemand(pair, matter);
}

/**
 * A new trial by the court of origin. Certain only where the remand itself is loaded and the first trial ended in a judgment:
 * after a ruling that had rejected the action the first instance merely goes on (民诉法解释第三百三十条).
 */
function afterRemand(pair: Omit<SeatPair, 'kind' | 'verdict'>, matter: Matter): SeatPair | null {
  const { earlier, later } = pair;
  if (formOf(earlier.dossier.record.kind) !== 'judgment') return null;
  const remand = matter.dossiers.find(
    ({ record }) => record.outcomes.includes('remanded') && record.date !== null && record.date > earlier.date && record.date < later.date,
  );
  if (remand !== undefined) {
    const review = remand.record.kind === 'death-penalty-review' || remand.record.outcomes.includes('death-not-approved');
    return { ...pair, remand, exception: review, kind: 'remand', verdict: review ? 'possible' : 'violated' };
  }
  const appealed = later.dossier.record.relatedCases.some((c) => c.relation === 'second-instance');
  return appealed ? { ...pair, kind: 'remand', verdict: 'possible' } : null;
}

/** Higher stages in the order in which a case climbs. */
const RANK: Partial<Record<Stage, number>> = { 'first-instance': 1, 'second-instance': 2, 'retrial-review': 3, retrial: 3 };

/** Two courts, one name: never certain; and no finding where the dates show two people. Assessors serve at one court only. */
function acrossCourts(earlier: Seat, later: Seat, stays: CourtStays): SeatPair | null {
  if (earlier.role === 'lay-judge' || later.role === 'lay-judge') return null;
  if ((RANK[earlier.stage] ?? 9) >= (RANK[later.stage] ?? 0)) return null;
  const before = stays.get(earlier.node);
  const after = stays.get(later.node);
  if (before === undefined || after === undefined) return null;
  const stay = stayBetween(before, after);
  if (stay === null) return null;
  return { earlier, later, kind: 'instances', verdict: 'possible', sameCourt: false, remand: null, exception: false, stay };
}

/** How one name left a court and came to another, by the days on which it signed; null where the days show two people. */
export function stayBetween(before: readonly string[], after: readonly string[]): Stay | null {
  const firstAfter = after[0];
  if (firstAfter === undefined) return null;
  const stayed = before.filter((day) => day < firstAfter);
  const stragglers = before.length - stayed.length;
  if (stayed.length === 0 || stragglers > MOST_STRAGGLERS * before.length) return null;
  return { lastBefore: stayed.at(-1) ?? null, firstAfter, stragglers };
}
