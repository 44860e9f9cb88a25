/** Judges and the companies that come before them again and again. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import { isMassCreditor } from '../groups/institutions.ts';
import type { Relation } from '../pairs/meeting.ts';
import { buildUnits } from '../units.ts';

/**
 * Who gets the suits of a company, its series counted once. Claimants whose trade is to sue are left out: courts give them to somebody by
 * rule. Persons are left out too: their names alone do not say who they are.
 */
export const judgeClient: Relation = {
  id: 'judge-client',
  meetings: (dossiers, options) =>
    buildUnits(dossiers, options).map(({ id, dossiers: papers, court, stratum, quarter, time, judge }) => ({
      ...{ id, dossiers: papers, court, stratum, quarter, time, official: judge },
      counterparts: [...new Set(papers.flatMap(companiesOf))],
      late: [],
      clients: [],
    })),
};

function companiesOf(dossier: Dossier): NodeId[] {
  return dossier.parties.flatMap((joined) =>
    joined !== null &&
    joined.item.type === 'organization' &&
    !joined.masked &&
    !isMasked(joined.item.name) &&
    !isMassCreditor(joined.item.name)
      ? [joined.node]
      : [],
  );
}
