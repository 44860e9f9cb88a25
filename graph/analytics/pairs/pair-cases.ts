/** The cases behind the figures of one pair, one by one: when each was, which way it counts, and what is lost without it. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { Alternatives } from '../evidence/bayes-factor.ts';
import { type AssignmentCell, assignmentCell } from '../evidence/cell.ts';
import { influences } from '../evidence/influence.ts';
import { innocentShifts } from '../evidence/scatter.ts';
import { presences, readPlacedCells } from './cells.ts';
import type { AspectName } from './meeting.ts';
import { tabulate } from './table.ts';
import { effectsOf, type WeighedPair, type WeighedPairs } from './weigh.ts';

export interface PairCase {
  readonly dossiers: readonly Dossier[];
  readonly quarter: number;
  /** Counts for the finding: had by this official; ended well. */
  readonly own: boolean;
  /** Natural log: evidence lost without the case; below zero it speaks against. */
  readonly logEvidence: number;
}

/** The alternatives under which an aspect of a pair was weighed. */
export function alternativesOf(name: AspectName, { aspects }: WeighedPair, { scatter, period }: WeighedPairs): Alternatives {
  return {
    effects: effectsOf(name, aspects[name]?.cells ?? []),
    innocent: innocentShifts(scatter[name], aspects[name]?.nuisance ?? 0),
    period,
  };
}

/** Cases of the counterpart where it could meet the official: those that the official had, and those that others had. */
export function assignmentCases(pair: WeighedPair, weighed: WeighedPairs): PairCase[] {
  const { official, counterpart } = pair;
  const courts = new Set(weighed.lookup.joint(official, counterpart).map((m) => m.court));
  const meetings = [...courts].flatMap((court) => weighed.lookup.meetingsAt(court));
  const table = tabulate(meetings, (m) => m.counterparts);
  const judge = table.judgeIds.indexOf(official);
  const { from, to } = presences(table)(judge);
  const placed = readPlacedCells(table)(judge, table.lawyerIds.indexOf(counterpart));
  const cells = placed.map(({ cell }) => cell);
  const influence = influences(cells, alternativesOf('assignment', pair, weighed));
  // Cases of one stratum on one side are alike to the test.
  const lost = new Map<string, number>();
  const lossOf = (at: number, own: boolean): number => {
    const key = `${at}|${own}`;
    const loss = lost.get(key) ?? influence(at, withoutCase(cells[at]!, own));
    lost.set(key, loss);
    return loss;
  };
  const places = new Map(placed.map(({ stratum }, at) => [table.stratumIds[stratum], at]));
  return meetings.flatMap((m) => {
    const at = places.get(m.stratum);
    if (at === undefined || !m.counterparts.includes(counterpart) || m.time < from || m.time > to) return [];
    const own = m.official === official;
    return [{ dossiers: m.dossiers, quarter: m.time, own, logEvidence: lossOf(at, own) }];
  });
}

/** The stratum without one case of the counterpart, which the official had or somebody else; null where the two cannot meet any more. */
function withoutCase({ n, a, b, observed, quarter }: AssignmentCell, own: boolean): AssignmentCell | null {
  if (b === 1 || (own && a === 1)) return null;
  return own ? assignmentCell(n - 1, a - 1, b - 1, observed - 1, quarter) : assignmentCell(n - 1, a, b - 1, observed, quarter);
}

/** Results of the pair, good and bad for the counterpart. */
export function outcomeCases(pair: WeighedPair, weighed: WeighedPairs): PairCase[] {
  const cells = pair.aspects.outcome?.cells ?? [];
  const influence = influences(cells, alternativesOf('outcome', pair, weighed));
  return weighed.model.ofPair(pair.official, pair.counterpart).flatMap(({ at: row, gained }, at) => {
    const result = weighed.results[row];
    if (result === undefined || cells[at] === undefined) return [];
    const { dossier, quarter, endedWell } = result;
    return [{ dossiers: [dossier], quarter, own: endedWell === gained, logEvidence: influence(at, null) }];
  });
}
