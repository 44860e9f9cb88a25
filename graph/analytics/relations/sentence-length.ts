/** Judges, lawyers and the months that their clients get. */
import { leadingJudge } from '../case-facts.ts';
import { gradedResiduals } from '../evidence/graded-residuals.ts';
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { sentenceLengths } from '../sentence-lengths.ts';
import { firstOfKind, judgeLawyer, lawyersOf } from './judge-lawyer.ts';

/** A result of which the months are printed. */
export interface LengthResult extends Result {
  readonly crime: string;
  readonly months: number;
  /** Months of like cases. */
  readonly expected: number;
  /** Standard deviation of the log of the months among like cases. */
  readonly spread: number;
  /** Standard deviations below like cases, drawn in where it is very far. */
  readonly grade: number;
}

/**
 * The meetings of judges and lawyers with the length of the sentence as the result, against like cases: good for a client is that it is
 * short. Who gets whose cases is the question of `judgeLawyer` and not asked again.
 */
export const sentenceLength: Relation = {
  id: 'judge-lawyer-months',
  meetings: (dossiers, options) => judgeLawyer.meetings(dossiers, options).map((m) => ({ ...m, counterparts: [], late: [] })),
  results: lengthResults,
};

/** Months of all defendants, those without counsel too: they are the like cases. */
function lengthResults(meetings: readonly Meeting[]): LengthResult[] {
  const lengths = meetings.flatMap((meeting) =>
    firstOfKind(
      meeting.dossiers.flatMap((dossier) => {
        const judge = leadingJudge(dossier);
        if (judge === null) return [];
        return sentenceLengths(dossier).map(({ defendant, crime, months, features, span }) => ({
          ...{ meeting: meeting.id, official: judge.node, quarter: meeting.time, stratum: meeting.court, lost: [], dossier, span },
          gained: lawyersOf(dossier, (name) => name === defendant),
          ...{ crime, months, weighing: features, features: [], endedWell: false },
        }));
      }),
    ),
  );
  const residuals = gradedResiduals(
    lengths.map(({ meeting, stratum, official, gained, crime, weighing, months }) => ({
      ...{ unit: meeting, stratum, official, counterparts: gained, group: crime, features: weighing, value: Math.log(months) },
    })),
  );
  return lengths.map(({ weighing: _weighing, ...length }, i) => {
    const { expected, spread, score } = residuals[i]!;
    return { ...length, expected: Math.exp(expected), spread, grade: -score, endedWell: score < 0 };
  });
}
