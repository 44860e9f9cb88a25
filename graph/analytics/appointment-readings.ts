/** What a court's other appointments say about one judge and one body. */
import type { NodeId } from '../model/entity.ts';
import { appointmentsIn, institutionId } from './appointments.ts';
import { EXCESS_P, type PairTest, pairCells } from './pairs/readings.ts';
import { type WeighedPair, type WeighedPairs, weighAspect } from './pairs/weigh.ts';

export interface AppointmentReadings {
  /** Other judges with three such appointments where the two could meet: two who differ tell nothing of either. */
  readonly judges: number;
  /** Those of them who have a body of their own as well: then the court deals bodies out by judge. */
  readonly own: number;
  /** Appointments of one quarter compared among themselves: bodies may take turns. */
  readonly inTurns: PairTest;
  /** Papers of the judge in which the same body was drawn, agreed on or brought by a party; they do not count. */
  readonly chosenByOthers: number;
}

/** Fewest appointments of a judge to be compared with. */
const FEWEST = 3;

export function readAppointments(pair: WeighedPair, weighed: WeighedPairs, leastRatio: number): AppointmentReadings {
  const { official, counterpart } = pair;
  const met = weighed.lookup.joint(official, counterpart);
  const courts = new Set(met.map((m) => m.court));
  const meetings = [...courts].flatMap((court) => weighed.lookup.meetingsAt(court)).filter((m) => m.stratum !== '');
  const strata = new Set(met.map((m) => m.stratum));
  const counts = new Map<NodeId, number>();
  for (const { stratum, official: judge } of meetings)
    if (judge !== null && judge !== official && strata.has(stratum)) counts.set(judge, (counts.get(judge) ?? 0) + 1);
  const others = [...counts].flatMap(([judge, count]) => (count >= FEWEST ? [judge] : []));
  const favoured = new Set(
    weighed.pairs.flatMap(({ official: judge, aspects: { assignment } }) =>
      assignment !== undefined && assignment.p <= EXCESS_P && assignment.observed >= leastRatio * assignment.expected ? [judge] : [],
    ),
  );
  const quarterly = meetings.map((m) => ({ ...m, stratum: `${m.stratum}|${m.time}` }));
  const cells = pairCells(quarterly, official, counterpart);
  return {
    judges: others.length,
    own: others.filter((judge) => favoured.has(judge)).length,
    inTurns: weighAspect('assignment', cells, 0, weighed.scatter.assignment, weighed.period),
    chosenByOthers: [...new Set(weighed.lookup.meetingsOf(official).flatMap((m) => m.dossiers))].filter((d) =>
      appointmentsIn(d, ['lot', 'agreed', 'party']).some((item) => institutionId(item) === counterpart),
    ).length,
  };
}
