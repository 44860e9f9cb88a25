/** Judges, lawyers and the merit that is found for their clients. */
import { leadingJudge } from '../case-facts.ts';
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { sentenceResults } from '../results.ts';
import { firstOfKind, judgeLawyer, lawyersOf } from './judge-lawyer.ts';

/**
 * The meetings of judges and lawyers with merit as the result: good for a client is that the court finds it. Who gets whose cases is the
 * question of `judgeLawyer` and not asked again.
 */
export const meritRelation: Relation = {
  id: 'judge-lawyer-merit',
  meetings: (dossiers, options) => judgeLawyer.meetings(dossiers, options).map((m) => ({ ...m, counterparts: [], late: [] })),
  results: (meetings) => meetings.flatMap(resultsOf),
};

function resultsOf({ id, dossiers, court, time }: Meeting): Result[] {
  const results = dossiers.flatMap((dossier) => {
    const judge = leadingJudge(dossier);
    if (judge === null) return [];
    return sentenceResults(dossier).map(({ defendant, crime }): Result => {
      const merit = dossier.record.extension.circumstances.find(
        (c) =>
          /merit$/u.test(c.circumstance) && (c.defendant === defendant || (c.defendant === null && dossier.record.sentences.length === 1)),
      );
      return {
        ...{
          meeting: id,
          official: judge.node,
          quarter: time,
          lost: [],
          endedWell: merit !== undefined,
          dossier,
          span: merit?.spans[0] ?? null,
        },
        gained: lawyersOf(dossier, (name) => name === defendant),
        stratum: court,
        features: [`crime:${crime}`],
      };
    });
  });
  return firstOfKind(results);
}
