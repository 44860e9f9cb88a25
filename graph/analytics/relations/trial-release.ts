/** Judges, defenders, and defendants who were set free during the trial and then treated mildly. */
import { leadingJudge } from '../case-facts.ts';
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { sentenceResults } from '../results.ts';
import { trialCustody } from '../trial-release.ts';
import { firstOfKind, judgeLawyer, lawyersOf } from './judge-lawyer.ts';

/**
 * Defendants who were locked up when their case came to court; good for one is to be set free while it is tried and to stay free by the
 * judgment. Releases for which the papers print a lawful ground are left out. Who gets whose cases is the question of `judgeLawyer`.
 */
export const trialReleaseRelation: Relation = {
  id: 'judge-lawyer-release',
  meetings: (dossiers, options) =>
    judgeLawyer
      .meetings(
        dossiers.filter((d) => d.record.kind === 'criminal-judgment'),
        options,
      )
      .map((m) => ({ ...m, counterparts: [], late: [] })),
  results: (meetings) => meetings.flatMap(resultsOf),
};

function resultsOf({ id, dossiers, court, time }: Meeting): Result[] {
  const results = dossiers.flatMap((dossier) => {
    const judge = leadingJudge(dossier);
    if (judge === null) return [];
    const procedure = dossier.record.extension.procedure?.value ?? null;
    return sentenceResults(dossier).flatMap(({ defendant, mild, features, span }): Result[] => {
      const custody = trialCustody(dossier, defendant);
      if (custody === null || custody.ground) return [];
      return [
        {
          ...{ meeting: id, official: judge.node, quarter: time, lost: [], dossier },
          endedWell: custody.release !== null && mild,
          span: custody.release?.span ?? span,
          gained: lawyersOf(dossier, (name) => name === defendant),
          stratum: court,
          // Bail is what is asked for: it must not explain itself.
          features: [...features.filter((f) => !f.startsWith('custody:')), ...(procedure === null ? [] : [`procedure:${procedure}`])],
        },
      ];
    });
  });
  return firstOfKind(results);
}
