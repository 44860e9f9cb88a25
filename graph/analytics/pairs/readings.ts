import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import type { Period } from '../evidence/bayes-factor.ts';
import { type AssignmentCell, assignmentCell, type Cell } from '../evidence/cell.ts';
import { townsOf } from '../places.ts';
import type { UnitOptions } from '../units.ts';
import { readCells } from './cells.ts';
import type { Meeting } from './meeting.ts';
import { tabulate } from './table.ts';
import { type Aspect, type WeighedPair, type WeighedPairs, weighAspect } from './weigh.ts';

/** An excess that an honest official has one time in twenty: above it another pair of his counts as above expectation. */
export const EXCESS_P = 0.05;

/** Observed, expected and evidence of a pair under one way to count. */
export type PairTest = Pick<Aspect, 'observed' | 'expected' | 'p' | 'logBayesFactor'>;

/**
 * One pair under other defensible ways to count. The evidence that is published is the least of the admissible ones:
 * a choice of strata or window made after seeing the result must not be able to help.
 */
export interface PairReadings {
  readonly base: PairTest;
  /** Every case by itself, as a naive count would have it; shown, never used. */
  readonly uncollapsed: PairTest;
  /** Series chained over 400 days: whatever comes again and again from one source is one event. */
  readonly longSeries: PairTest;
  /** Thin causes not pooled with kindred ones. */
  readonly strictCauses: PairTest;
  /** Without the client whom most joint units concern. */
  readonly withoutClient: PairTest;
  readonly client: { readonly name: string; readonly units: number } | null;
  /** The township that most joint units come from, and the pair with its cases compared among themselves: a tribunal there has its own lawyers. */
  readonly place: { readonly town: string; readonly units: number; readonly test: PairTest } | null;
  /** Joint units, and those of them whose papers print a township at all: without it nothing can be told of places. */
  readonly printedPlaces: { readonly units: number; readonly of: number };
  /** Without the one joint unit whose loss weakens the result most. */
  readonly leastOne: PairTest;
  /** Others, of other firms, whom this official also meets more often than expected (p ≤ .05), and how many were tested. */
  readonly others: { readonly above: number; readonly tested: number };
  /** Counterparts with at least three units where the pair could meet. */
  readonly bar: number;
  /** Natural log of the least Bayes factor over all admissible specifications. */
  readonly leastLogBayesFactor: number;
}

/** A relation recounted in other ways, agency by agency. Each count is made once: only its table is kept. */
export interface Recounts {
  readonly weighed: WeighedPairs;
  /** Law firm of a lawyer, null when not printed. */
  readonly firmOf: (lawyer: NodeId) => string | null;
  /** Cells of a pair at these courts, counted as in the relation, or in another way. */
  cells(courts: readonly string[], options: UnitOptions | 'as-weighed', official: NodeId, counterpart: NodeId): AssignmentCell[];
}

export function recountsOf(weighed: WeighedPairs): Recounts {
  const { lookup, relation } = weighed;
  const readers = new Map<string, PairCells>();
  const papers = new Map<string, readonly Dossier[]>();
  const papersAt = (court: string): readonly Dossier[] => {
    const known = papers.get(court) ?? lookup.meetingsAt(court).flatMap((m) => m.dossiers);
    papers.set(court, known);
    return known;
  };
  const meetingsAt = (court: string, options: UnitOptions | 'as-weighed'): readonly Meeting[] =>
    options === 'as-weighed' ? lookup.meetingsAt(court) : relation.meetings(papersAt(court), options);
  let firms: ReadonlyMap<NodeId, string | null> | null = null;
  return {
    weighed,
    firmOf(lawyer) {
      firms ??= firmsOf(weighed.meetings);
      return firms.get(lawyer) ?? null;
    },
    cells(courts, options, official, counterpart) {
      const key = `${courts.join('|')}\n${JSON.stringify(options)}`;
      const reader = readers.get(key) ?? cellsAmong(courts.flatMap((court) => meetingsAt(court, options)));
      readers.set(key, reader);
      return reader(official, counterpart);
    },
  };
}

function firmsOf(meetings: readonly Meeting[]): Map<NodeId, string | null> {
  const firms = new Map<NodeId, string | null>();
  for (const { dossiers } of meetings)
    for (const dossier of dossiers)
      for (const joined of dossier.representatives) if (joined?.item.kind === 'lawyer') firms.set(joined.node, joined.item.firm);
  return firms;
}

/** Reads the cells of named pairs; empty when one of the two is unknown. */
type PairCells = (official: NodeId, counterpart: NodeId) => AssignmentCell[];

function cellsAmong(meetings: readonly Meeting[]): PairCells {
  const table = tabulate(meetings, (m) => m.counterparts);
  const read = readCells(table);
  return (official, counterpart) => read(table.judgeIds.indexOf(official), table.lawyerIds.indexOf(counterpart));
}

/** Cells of one named pair among meetings; empty when one of the two is unknown to them. */
export function pairCells(meetings: readonly Meeting[], official: NodeId, counterpart: NodeId): AssignmentCell[] {
  return cellsAmong(meetings)(official, counterpart);
}

export function readPair({ official, counterpart }: WeighedPair, recounts: Recounts): PairReadings {
  const { weighed } = recounts;
  const joint = weighed.lookup.joint(official, counterpart);
  const courts = [...new Set(joint.map((m) => m.court))];
  const meetings = courts.flatMap((court) => weighed.lookup.meetingsAt(court));
  const test = (cells: readonly Cell[]): PairTest =>
    weighAspect('assignment', cells, 0, weighed.scatter.assignment, covering(weighed.period, cells));
  const among = (counted: readonly Meeting[]): PairTest => test(pairCells(counted, official, counterpart));
  const recounted = (options: UnitOptions): PairTest => test(recounts.cells(courts, options, official, counterpart));
  const cells = recounts.cells(courts, 'as-weighed', official, counterpart);
  const base = test(cells);
  const client = largestClient(joint, counterpart);
  const withoutClient = client === null ? base : among(meetings.filter((m) => !actsFor(m, counterpart, client.name)));
  const longSeries = recounted({ windowDays: 400 });
  const place = mainPlace(joint, meetings, among);
  const admissible = [base, longSeries, withoutClient, recounted({ windowDays: 120 }), recounted({ finest: 'year' }), place?.test ?? base];
  return {
    base,
    uncollapsed: recounted({ windowDays: null }),
    longSeries,
    strictCauses: recounted({ poolCauses: false }),
    withoutClient,
    client,
    place,
    printedPlaces: { units: joint.filter((m) => townsOf(m.dossiers).size > 0).length, of: joint.length },
    leastOne: leaveOneOut(cells, test),
    others: others(official, counterpart, recounts),
    bar: counterpartsInReach(meetings, official, counterpart),
    leastLogBayesFactor: Math.min(...admissible.map((t) => t.logBayesFactor)),
  };
}

/** The period with the quarters of cells that were cut another way: a year begins before its first run of quarters, and after the last. */
function covering({ from, to }: Period, cells: readonly Cell[]): Period {
  const quarters = cells.map(({ quarter }) => quarter);
  return { from: Math.min(from, ...quarters), to: Math.max(to, ...quarters) };
}

function actsFor(meeting: Meeting, lawyer: NodeId, client: string): boolean {
  return meeting.clients.some((c) => c.lawyer === lawyer && c.client === client);
}

function largestClient(joint: readonly Meeting[], lawyer: NodeId): { name: string; units: number } | null {
  const counts = new Map<string, number>();
  for (const meeting of joint) {
    const names = new Set(meeting.clients.filter((c) => c.lawyer === lawyer).map((c) => c.client));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0];
  return most === undefined ? null : { name: most[0], units: most[1] };
}

/** Cases of one township compared apart from all others, where at least half of the joint units come from it. */
function mainPlace(
  joint: readonly Meeting[],
  meetings: readonly Meeting[],
  among: (counted: readonly Meeting[]) => PairTest,
): PairReadings['place'] {
  const counts = new Map<string, number>();
  for (const { dossiers } of joint) for (const town of townsOf(dossiers)) counts.set(town, (counts.get(town) ?? 0) + 1);
  const [most] = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
  if (most === undefined || most[1] * 2 < joint.length) return null;
  const [town, units] = most;
  // Only cases whose parties' homes are printed can be told apart.
  const placed = meetings.flatMap((m) => {
    const towns = townsOf(m.dossiers);
    if (towns.size === 0 || m.stratum === '') return [];
    return [towns.has(town) ? { ...m, stratum: `${m.stratum}|${town}` } : m];
  });
  return { town, units, test: among(placed) };
}

/** Drops one joint unit from each stratum in turn; units of one stratum are alike to the test. */
function leaveOneOut(cells: readonly AssignmentCell[], test: (cells: readonly Cell[]) => PairTest): PairTest {
  let least: PairTest | null = null;
  for (const [i, { n, a, b, observed, quarter }] of cells.entries()) {
    if (observed === 0) continue;
    const without = cells.map((cell, at) => (at === i ? assignmentCell(n - 1, a - 1, b - 1, observed - 1, quarter) : cell));
    const result = test(without.filter((cell) => cell.a > 0 && cell.b > 0));
    if (least === null || result.logBayesFactor < least.logBayesFactor) least = result;
  }
  return least ?? test(cells);
}

function others(official: NodeId, counterpart: NodeId, { weighed, firmOf }: Recounts): PairReadings['others'] {
  const firm = firmOf(counterpart);
  const above = weighed.pairs.flatMap((p) =>
    p.official === official && (p.aspects.assignment?.p ?? 1) <= EXCESS_P ? [p.counterpart] : [],
  );
  const elsewhere = [...above, ...weighed.above(official)].filter(
    (other) => other !== counterpart && (firm === null || firmOf(other) !== firm),
  );
  return {
    above: elsewhere.length,
    tested: weighed.testedOf.get(official) ?? 0,
  };
}

function counterpartsInReach(meetings: readonly Meeting[], official: NodeId, counterpart: NodeId): number {
  const strata = new Set(meetings.filter((m) => m.official === official).map((m) => m.stratum));
  const met = new Set(meetings.filter((m) => strata.has(m.stratum) && m.counterparts.includes(counterpart)).map((m) => m.stratum));
  const counts = new Map<NodeId, number>();
  for (const meeting of meetings) {
    if (!met.has(meeting.stratum)) continue;
    for (const other of meeting.counterparts) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count >= 3).length;
}
