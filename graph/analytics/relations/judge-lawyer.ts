/** Judges and the lawyers who appear before them. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import { leadingJudge } from '../case-facts.ts';
import { lateEntries } from '../late-counsel.ts';
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { sentenceResults, sideOfParty, suitResult } from '../results.ts';
import { buildUnits, type CaseUnit } from '../units.ts';

export const judgeLawyer: Relation = {
  id: 'judge-lawyer',
  meetings: (dossiers, options) => buildUnits(dossiers, options).map(meetingOf),
  results: (meetings) => meetings.flatMap(resultsOf),
};

/** A unit as a meeting. Somebody who appears in a series only where another judge sat has not met its judge, though he stands in the stratum. */
export function meetingOf(unit: CaseUnit): Meeting {
  const { id, dossiers, court, stratum, quarter, time, judge, lawyers, clients } = unit;
  const late = new Set(lateEntries(dossiers).map((entry) => entry.lawyer));
  const counterparts = lawyers.filter((l) => !late.has(l));
  return { id, dossiers, court, stratum, quarter, time, official: judge, counterparts, late: [...late], clients };
}

function resultsOf(meeting: Meeting): Result[] {
  return firstOfKind(
    meeting.dossiers.flatMap((dossier) => {
      const judge = leadingJudge(dossier);
      if (judge === null) return [];
      return dossier.record.kind === 'criminal-judgment' ? sentences(dossier, judge.node, meeting) : suits(dossier, judge.node, meeting);
    }),
  );
}

/** A series, and a paper that is loaded twice, is one event: among results of one meeting the first for the same people speaks for all. */
export function firstOfKind<R extends Pick<Result, 'gained' | 'lost'>>(results: readonly R[]): R[] {
  const counted = new Set<string>();
  return results.filter(({ gained, lost }) => {
    const key = [...gained, '|', ...lost].join();
    if (counted.has(key)) return false;
    counted.add(key);
    return true;
  });
}

function suits(dossier: Dossier, official: NodeId, { id, time, court }: Meeting): Result[] {
  const result = suitResult(dossier);
  if (result === null) return [];
  const [gained, lost] = (['brought', 'other'] as const).map((side) =>
    lawyersOf(dossier, (name) => dossier.record.parties.some((p) => p.name === name && sideOfParty(result.brought, p.roles) === side)),
  );
  const { kind, extension } = dossier.record;
  const cause = extension.causes[0]?.value ?? '';
  return [
    {
      ...{ meeting: id, official, quarter: time, gained: gained!, lost: lost!, endedWell: result.won, dossier, span: result.span },
      stratum: `${court}|${kind}|${result.brought}`,
      features: [...result.features, `cause:${result.brought}:${cause}`],
    },
  ];
}

function sentences(dossier: Dossier, official: NodeId, { id, time, court }: Meeting): Result[] {
  return sentenceResults(dossier).map((result) => ({
    ...{ meeting: id, official, quarter: time, lost: [], endedWell: result.mild, dossier, span: result.span, features: result.features },
    gained: lawyersOf(dossier, (name) => name === result.defendant),
    stratum: `${court}|sentence`,
  }));
}

/** Lawyers whose names are not masked, by whom they stand for. */
export function lawyersOf(dossier: Dossier, client: (name: string) => boolean): NodeId[] {
  return [
    ...new Set(
      dossier.representatives.flatMap((joined) =>
        joined !== null &&
        joined.item.kind === 'lawyer' &&
        !joined.masked &&
        !isMasked(joined.item.name) &&
        joined.item.represents.some(client)
          ? [joined.node]
          : [],
      ),
    ),
  ];
}
