import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { partsId } from '../model/ids.ts';
import { compareText } from '../model/order.ts';
import { type CaseFacts, gatherCases } from './case-facts.ts';
import { coverageOf } from './coverage.ts';
import { docketed } from './docketed.ts';
import { oncePer } from './once.ts';
import { collapseSeries } from './series.ts';
import { type Placed, placeInStrata } from './strata.ts';

/**
 * The unit in which pairs are counted: one case, or one series of related cases counted once.
 * A series is not evidence of anything; counted case by case it would look like a preference.
 */
export interface CaseUnit {
  readonly id: string;
  readonly dossiers: readonly Dossier[];
  /**
   * Court, case class, cause and quarter; pairs are compared only inside a stratum. '' where the case has no date, or the court
   * all but stopped to publish its docket: it is not compared.
   */
  readonly stratum: string;
  /** First quarter that the stratum covers: four times the year plus 0..3. */
  readonly quarter: number;
  /** Quarter of the unit itself; that of the stratum where only the year is known. */
  readonly time: number;
  /** The judge whose assignment is tested: presiding, else sole judge; null when masked or unknown. */
  readonly judge: NodeId | null;
  /** Lawyers who appear, not masked. */
  readonly lawyers: readonly NodeId[];
  readonly date: string | null;
  readonly court: string;
  readonly cause: string;
  /** Whom each lawyer stands for; masked clients are left out. */
  readonly clients: readonly { readonly lawyer: NodeId; readonly client: string }[];
  /** Case numbers, lowest first; more than one for a series. */
  readonly cases: readonly string[];
}

export interface UnitOptions {
  /** Days between neighbours of a series (30 unless told); null counts every case by itself. */
  readonly windowDays?: number | null;
  /** Finest period of a stratum. */
  readonly finest?: 'quarter' | 'year';
  /** False keeps thin causes on their own instead of pooling kindred ones. */
  readonly poolCauses?: boolean;
}

/** As they are counted unless told otherwise: every relation of a run stands on the same units. */
const usualUnits = oncePer((dossiers: readonly Dossier[]) => collapsedUnits(dossiers, {}));

/** Cases after series collapse, each in its stratum. Judge and stratum are those of the earliest docket number of the series. */
export function buildUnits(dossiers: readonly Dossier[], options: UnitOptions = {}): readonly CaseUnit[] {
  return Object.keys(options).length === 0 ? usualUnits(dossiers) : collapsedUnits(dossiers, options);
}

function collapsedUnits(dossiers: readonly Dossier[], options: UnitOptions): CaseUnit[] {
  const { windowDays = 30, finest = 'quarter', poolCauses = true } = options;
  const cases = gatherCases(dossiers);
  const series = collapseSeries(cases, windowDays);
  const groups = new Map<number, CaseFacts[]>();
  for (const [i, root] of series.entries()) {
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [cases[i]!]);
    else group.push(cases[i]!);
  }
  const units = [...groups.values()].map((group) => group.sort(byDocket));
  const places = units.map((group) => placeOf(group[0]!));
  const thin = thinDockets(cases);
  const compared = places.map((place, i) => (thin(units[i]![0]!) ? { ...place, quarter: null, year: null } : place));
  const strata = placeInStrata(compared, finest, poolCauses);
  return units
    .map((group, i) => ({
      id: partsId('unit', ...group.map((c) => c.key)),
      dossiers: group.flatMap((c) => c.dossiers),
      stratum: strata[i]!.key,
      quarter: strata[i]!.from,
      time: places[i]!.quarter ?? strata[i]!.from,
      judge: group[0]!.judge,
      lawyers: [...new Set(group.flatMap((c) => c.lawyers))].sort(compareText),
      date: group[0]!.decided,
      court: group[0]!.court,
      cause: group[0]!.cause,
      clients: group.flatMap((c) => c.clients),
      cases: group.flatMap((c) => c.dossiers[0].record.number ?? []),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

function byDocket(a: CaseFacts, b: CaseFacts): number {
  return (
    (a.number?.year ?? 9999) - (b.number?.year ?? 9999) || (a.number?.serial ?? 0) - (b.number?.serial ?? 0) || compareText(a.key, b.key)
  );
}

/** Whether so much less than usual of a case's docket is public that nothing is compared in it. */
function thinDockets(cases: readonly CaseFacts[]): (facts: CaseFacts) => boolean {
  const keyOf = ({ court, year, docket }: { court: string; year: number; docket: string | null }): string => `${court}|${year}|${docket}`;
  const coverage = coverageOf(cases.flatMap((facts) => docketed(facts) ?? []));
  const thin = new Set(coverage.filter((c) => c.thin).map(keyOf));
  return (facts) => {
    const own = docketed(facts);
    return own !== null && thin.has(keyOf(own));
  };
}

/** Time of filing decides; where it is not printed the day of decision, else the year of the number. */
function placeOf(facts: CaseFacts): Placed {
  const { court, grade, cause } = facts;
  const date = facts.accepted ?? facts.decided;
  if (date === null) return { court, grade, cause, quarter: null, year: facts.number?.year ?? null };
  const year = Number(date.slice(0, 4));
  return { court, grade, cause, quarter: year * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3), year };
}
