/** Judges and the appraisers, experts, auditors and administrators whom they appoint. */

import type { Dossier } from '../../model/documents/dossier.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { isMasked } from '../../model/names/names.ts';
import type { InstitutionKind } from '../../model/record/extension-terms.ts';
import { appointmentsIn, institutionId, workOf } from '../appointments.ts';
import type { Meeting, Relation } from '../pairs/meeting.ts';
import { sideOf } from '../sides.ts';
import { placeInStrata } from '../strata.ts';
import { buildUnits, type CaseUnit } from '../units.ts';

/**
 * Who is appointed by whom, among cases in which the court appointed a body of that kind by itself: how often a judge needs one does not
 * count, and neither do bodies drawn by lot, agreed on, or brought by a party. A case in which two kinds were appointed is one meeting of
 * each; cases without an appointment stand outside the comparison.
 */
export const judgeInstitution: Relation = {
  id: 'judge-institution',
  meetings(dossiers, options = {}) {
    const drafts = buildUnits(dossiers, options).flatMap((unit) => draftsOf(unit));
    const compared = drafts.flatMap((draft, i) => (draft.kind !== null && draft.unit.stratum !== '' ? [i] : []));
    const strata = placeInStrata(
      compared.map((i) => placeOf(drafts[i]!)),
      options.finest,
      options.poolCauses,
    );
    const placed = new Map(compared.map((i, at) => [i, strata[at]!]));
    return drafts.map((draft, i) => meetingOf(draft, placed.get(i) ?? { key: '', from: draft.unit.quarter }));
  },
};

interface Draft {
  readonly unit: CaseUnit;
  /** Null where the court appointed nobody. */
  readonly kind: InstitutionKind | null;
  readonly institutions: readonly string[];
}

function draftsOf(unit: CaseUnit): Draft[] {
  const items = unit.dossiers.flatMap((d) => appointmentsIn(d));
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort();
  if (kinds.length === 0) return [{ unit, kind: null, institutions: [] }];
  return kinds.map((kind) => ({
    ...{ unit, kind },
    institutions: [...new Set(items.filter((item) => item.kind === kind).map(institutionId))].sort(),
  }));
}

function placeOf({ unit, kind }: Draft) {
  const { court, time, cases, dossiers } = unit;
  const grade = parseCaseNumber(cases[0] ?? '')?.classWords ?? dossiers[0]?.record.kind ?? '';
  return { court, grade: `${kind}|${grade}`, cause: workOf(unit), quarter: time, year: Math.floor(time / 4) };
}

function meetingOf({ unit, kind, institutions }: Draft, stratum: { readonly key: string; readonly from: number }): Meeting {
  const { id, dossiers, court, time, judge, lawyers } = unit;
  // One applicant, or one lawyer who always asks for the same body, explains it as well as the judge does.
  const applicants = [...lawyers, ...dossiers.flatMap(claimingCompanies)];
  return {
    ...{ id: kind === null ? id : `${id}|${kind}`, dossiers, court, stratum: stratum.key, quarter: stratum.from, time, official: judge },
    ...{ counterparts: institutions, late: [] },
    clients: institutions.flatMap((lawyer) => [...new Set(applicants)].map((client) => ({ lawyer, client }))),
  };
}

function claimingCompanies({ record }: Dossier): string[] {
  return record.parties.flatMap(({ name, type, roles }) =>
    type === 'organization' && sideOf(roles) === 'claimant' && !isMasked(name) ? [name] : [],
  );
}
