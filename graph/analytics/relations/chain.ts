/** Police officer, prosecutor and judge of one criminal case: who hands cases on to whom. */
import type { Dossier, Joined } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import type { OfficialItem } from '../../model/record/record.ts';
import { leadingJudge } from '../case-facts.ts';
import type { Meeting, Relation, Result } from '../pairs/meeting.ts';
import { endOf, leadingProsecutor, prosecutionMeetings } from '../prosecutions.ts';
import { sentenceResults } from '../results.ts';

const BORDER = '+';

/**
 * Judges and the pairs of officer and prosecutor who bring them cases. The officer follows from the place of the crime and the prosecutor
 * from the officer often enough; the judge should follow from neither.
 * Only papers that name an officer are compared: beside those that name none, a judge who always does would seem to have him alone.
 */
export const chain: Relation = {
  id: 'police-prosecutor-judge',
  meetings: (dossiers) =>
    prosecutionMeetings(
      dossiers.filter((d) => d.record.kind === 'criminal-judgment' && handlers(d).length > 0),
      (d) => leadingJudge(d)?.node ?? null,
      handlers,
      (d) => d.record.court,
    ),
  results: (meetings) => meetings.flatMap(resultsOf),
};

/** Each officer named in the case together with its prosecutor. Papers seldom print the officer's station: inside one procuratorate the name is he. */
function handlers(dossier: Dossier): NodeId[] {
  const prosecutor = leadingProsecutor(dossier);
  if (prosecutor === null || endOf(dossier) !== 'charged') return [];
  return [...new Set(officersOf(dossier).map(({ item }) => `${item.name}${BORDER}${prosecutor}`))];
}

/** Officers of the police whom a paper names in full: as handling the case, or as writing the account of the arrest. */
export function officersOf(dossier: Dossier): Joined<OfficialItem>[] {
  const named = [...dossier.officials, ...dossier.policeAccounts].flatMap((o) =>
    o !== null && o.item.role === 'police' && !o.masked && !isMasked(o.item.name) ? [o] : [],
  );
  return named.filter((o, i) => named.findIndex((other) => other.item.name === o.item.name) === i);
}

/** Name of the officer and node of the prosecutor of a counterpart of this relation. */
export function handlersOf(counterpart: NodeId): { readonly officer: string; readonly prosecutor: NodeId } {
  const [officer, prosecutor] = counterpart.split(BORDER);
  return { officer: officer ?? '', prosecutor: prosecutor ?? '' };
}

function resultsOf({ id, dossiers, official, counterparts, court, time }: Meeting): Result[] {
  if (official === null) return [];
  return dossiers.flatMap((dossier) =>
    sentenceResults(dossier).map((result) => ({
      ...{ meeting: id, official, quarter: time, gained: counterparts, lost: [], endedWell: result.mild, dossier, span: result.span },
      stratum: court,
      features: result.features,
    })),
  );
}
