/** Prosecutors and the defenders of their cases. */
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { chosenDefenders, crimeOf, endOf, leadingProsecutor, prosecutionMeetings } from '../prosecutions.ts';

export const prosecutorLawyer: Relation = {
  id: 'prosecutor-lawyer',
  meetings: (dossiers) => prosecutionMeetings(dossiers, leadingProsecutor, chosenDefenders, (d) => d.record.procuratorate),
  results: (meetings) => meetings.flatMap(resultsOf),
};

/** A case that the procuratorate dropped although the law did not oblige it ended well for the defence. */
function resultsOf({ id, dossiers, official, counterparts, court, time }: Meeting): Result[] {
  const [dossier] = dossiers;
  if (dossier === undefined || official === null) return [];
  const end = endOf(dossier);
  if (end === null) return [];
  const span = dossier.record.spans.outcomes[0]?.[0] ?? dossier.record.extension.nonProsecution?.spans[0] ?? null;
  return [
    {
      ...{ meeting: id, official, quarter: time, gained: counterparts, lost: [], endedWell: end === 'dropped', dossier, span },
      stratum: court,
      // What else the law lets weigh is told at length where a case is dropped and hardly where it is charged: it would explain everything.
      features: [`crime:${crimeOf(dossier)}`, ...(dossier.record.extension.priorConvictions.length > 0 ? ['prior'] : [])],
    },
  ];
}
