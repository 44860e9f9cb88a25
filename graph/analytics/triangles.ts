/**
 * Judge, lawyer and client together beyond what the client has with the judge and with the lawyer: inside the client's own cases of one
 * court, class, cause and year the judge's label is dealt anew among them, the lawyer's stays. That is the rewiring inside strata carried
 * through exactly (hypergeometric given both margins of the client). Standing counsel stands in all cases of the client, and a venue clause
 * brings all of them to one court: neither leaves anything to be dealt.
 */
import type { NodeId } from '../model/entity.ts';
import { isMasked } from '../model/names/names.ts';
import { type ClientGroup, groupClients } from './client-groups.ts';
import { type AssignmentCell, assignmentCell } from './evidence/cell.ts';
import { gather } from './groups/gather.ts';
import type { Meeting } from './pairs/meeting.ts';
import { type Aspect, type WeighedPairs, weighAspect } from './pairs/weigh.ts';
import { townsOf } from './places.ts';

/** One case of a client. */
export interface ClientCase {
  readonly meeting: Meeting;
  readonly judge: NodeId;
  /** Lawyers of the client who were there when the case was dealt out; empty where it had none. */
  readonly lawyers: readonly NodeId[];
}

export interface Triangle {
  readonly judge: NodeId;
  readonly lawyer: NodeId;
  readonly client: ClientGroup;
  readonly court: string;
  readonly aspect: Aspect;
  /** All cases of the client that could be compared, and those of them before the judge and with the lawyer. */
  readonly of: { readonly all: number; readonly judge: number; readonly lawyer: number };
  readonly joint: readonly ClientCase[];
  /** The lawyer's cases for the client are one stretch of time in which nobody else acted for it: counsel was changed, once. */
  readonly oneStretch: boolean;
  /** Natural log of the least Bayes factor: as it is, and with the cases of one township compared apart. */
  readonly leastLogEvidence: number;
}

export interface TriangleBounds {
  /** Joint matters; the margins must allow them. */
  readonly leastMatters: number;
}

/** Variance below which the margins of a client leave nothing to be seen. */
const LEAST_VARIANCE = 0.3;

/** All triangles whose margins allow the fewest joint matters, each weighed. `tested` counts them. */
export function findTriangles(
  weighed: WeighedPairs,
  { leastMatters }: TriangleBounds,
): { readonly tested: number; readonly found: readonly Triangle[] } {
  const placed = weighed.meetings.filter((m) => m.stratum !== '');
  let tested = 0;
  const found: Triangle[] = [];
  for (const [court, meetings] of gather(placed, (m) => [m.court])) {
    const clients = groupClients(meetings);
    const cases = clients.groups.map((): ClientCase[] => []);
    for (const meeting of meetings) {
      const groups = new Map<number, Set<string>>();
      for (const dossier of meeting.dossiers)
        for (const [at, names] of clients.inPaper(dossier)) groups.set(at, new Set([...(groups.get(at) ?? []), ...names]));
      for (const [at, names] of groups) cases[at]!.push(...(caseOf(meeting, names) ?? []));
    }
    for (const [at, own] of cases.entries()) {
      if (own.length < 2 * leastMatters) continue;
      const counts = countStrata(own, (c) => c.meeting.stratum);
      // Whoever has fewer cases of the client cannot share so many.
      const lawyers = often(
        own.flatMap((c) => c.lawyers),
        leastMatters,
      );
      const judges = often(
        own.map((c) => c.judge),
        leastMatters,
      );
      for (const judge of judges) {
        for (const lawyer of lawyers) {
          const cells = cellsOf(counts, judge, lawyer);
          const reach = cells.reduce((sum, { a, b }) => sum + Math.min(a, b), 0);
          const variance = cells.reduce((sum, cell) => sum + cell.variance, 0);
          if (reach < leastMatters || variance < LEAST_VARIANCE) continue;
          tested++;
          const joint = own.filter((c) => c.judge === judge && c.lawyers.includes(lawyer));
          if (joint.length < leastMatters) continue;
          const triangle = triangleOf(own, { judge, lawyer, joint, cells }, weighed);
          found.push({ judge, lawyer, client: clients.groups[at]!, court, ...triangle });
        }
      }
    }
  }
  return { tested, found };
}

/** Null where the judge is not known, or a lawyer of the client is masked or came in late: who he was cannot be told, or nobody was there yet. */
function caseOf(meeting: Meeting, names: ReadonlySet<string>): ClientCase[] | null {
  if (meeting.official === null) return null;
  const agents = meeting.dossiers.flatMap((d) =>
    d.representatives.filter((r) => r !== null && r.item.kind === 'lawyer' && r.item.represents.some((name) => names.has(name))),
  );
  const known = agents.every((r) => !r!.masked && !isMasked(r!.item.name) && !meeting.late.includes(r!.node));
  return known ? [{ meeting, judge: meeting.official, lawyers: [...new Set(agents.map((r) => r!.node))] }] : null;
}

/** Cases of one client in one stratum, counted once for all judges and lawyers. */
interface Count {
  readonly n: number;
  readonly quarter: number;
  readonly ofJudge: ReadonlyMap<NodeId, number>;
  readonly ofLawyer: ReadonlyMap<NodeId, number>;
  readonly ofBoth: ReadonlyMap<string, number>;
}

function countStrata(cases: readonly ClientCase[], stratumOf: (one: ClientCase) => string): Count[] {
  const strata = gather(cases, (c) => [`${stratumOf(c)}|${causeOf(c.meeting)}|${Math.floor(c.meeting.time / 4)}`]);
  return strata.map(([, own]) => ({
    n: own.length,
    quarter: Math.min(...own.map((c) => c.meeting.time)),
    ofJudge: tally(own.map((c) => c.judge)),
    ofLawyer: tally(own.flatMap((c) => c.lawyers)),
    ofBoth: tally(own.flatMap((c) => c.lawyers.map((lawyer) => `${c.judge}|${lawyer}`))),
  }));
}

function often(values: readonly NodeId[], least: number): NodeId[] {
  return [...tally(values)].flatMap(([value, count]) => (count >= least ? [value] : []));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Strata in which something is left to be dealt: the judge had some and not all, the lawyer too. */
function cellsOf(counts: readonly Count[], judge: NodeId, lawyer: NodeId): AssignmentCell[] {
  return counts.flatMap(({ n, quarter, ofJudge, ofLawyer, ofBoth }) => {
    const [a, b] = [ofJudge.get(judge) ?? 0, ofLawyer.get(lawyer) ?? 0];
    if (a === 0 || a === n || b === 0 || b === n) return [];
    return [assignmentCell(n, a, b, ofBoth.get(`${judge}|${lawyer}`) ?? 0, quarter)];
  });
}

/** Thin causes share a stratum; one client may have one counsel for each of them. */
function causeOf({ dossiers }: Meeting): string {
  return dossiers[0]?.record.extension.causes[0]?.value ?? '';
}

function triangleOf(
  own: readonly ClientCase[],
  { judge, lawyer, joint, cells }: Pick<Triangle, 'judge' | 'lawyer' | 'joint'> & { readonly cells: readonly AssignmentCell[] },
  weighed: WeighedPairs,
): Pick<Triangle, 'aspect' | 'of' | 'joint' | 'oneStretch' | 'leastLogEvidence'> {
  const weigh = (some: readonly AssignmentCell[]): Aspect => weighAspect('assignment', some, 0, weighed.scatter.assignment, weighed.period);
  const aspect = weigh(cells);
  const town = mainTown(joint);
  const apart =
    town === null
      ? aspect
      : weigh(
          cellsOf(
            countStrata(own, (c) => `${c.meeting.stratum}|${hasTown(c, town)}`),
            judge,
            lawyer,
          ),
        );
  return {
    aspect,
    of: {
      all: own.length,
      judge: own.filter((c) => c.judge === judge).length,
      lawyer: own.filter((c) => c.lawyers.includes(lawyer)).length,
    },
    joint,
    oneStretch: isOneStretch(own, lawyer),
    leastLogEvidence: Math.min(aspect.logBayesFactor, apart.logBayesFactor),
  };
}

/** The township that half of the joint matters or more come from. */
function mainTown(joint: readonly ClientCase[]): string | null {
  const counts = gather(joint, ({ meeting }) => [...townsOf(meeting.dossiers)]);
  const most = counts.sort(([, a], [, b]) => b.length - a.length)[0];
  return most !== undefined && most[1].length * 2 >= joint.length ? most[0] : null;
}

function hasTown({ meeting }: ClientCase, town: string): boolean {
  return townsOf(meeting.dossiers).has(town);
}

function isOneStretch(own: readonly ClientCase[], lawyer: NodeId): boolean {
  const day = ({ meeting }: ClientCase): string => meeting.dossiers[0]?.record.date ?? '';
  const with_ = own
    .filter((c) => c.lawyers.includes(lawyer))
    .map(day)
    .sort();
  const [first, last] = [with_[0] ?? '', with_.at(-1) ?? ''];
  return own.every((c) => c.lawyers.includes(lawyer) || day(c) < first || day(c) > last);
}
