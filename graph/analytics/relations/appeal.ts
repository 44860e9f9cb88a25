/** Judges of second instance and of retrials, defenders, and the sentences that are cut there. */

import { appealResults } from '../appeal-results.ts';
import { leadingJudge } from '../case-facts.ts';
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { firstOfKind, judgeLawyer, lawyersOf } from './judge-lawyer.ts';

/**
 * Criminal appeals with the lighter sentence as the good result. Civil appeals are results of `judgeLawyer` already and not asked again, nor is
 * who gets whose cases.
 */
export const appealRelation: Relation = {
  id: 'judge-lawyer-appeal',
  meetings: (dossiers, options) =>
    judgeLawyer
      .meetings(
        dossiers.filter((d) => appealResults(d).length > 0),
        options,
      )
      .map((m) => ({ ...m, counterparts: [], late: [] })),
  results: (meetings) => meetings.flatMap(resultsOf),
};

function resultsOf({ id, dossiers, court, time }: Meeting): Result[] {
  const results = dossiers.flatMap((dossier) => {
    const judge = leadingJudge(dossier);
    if (judge === null) return [];
    return appealResults(dossier).map(
      ({ defendant, lighter, stage, features, span }): Result => ({
        ...{ meeting: id, official: judge.node, quarter: time, lost: [], endedWell: lighter, dossier, span, features },
        gained: lawyersOf(dossier, (name) => name === defendant),
        stratum: `${court}|${stage}`,
      }),
    );
  });
  return firstOfKind(results);
}
