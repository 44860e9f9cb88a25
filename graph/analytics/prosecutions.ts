/** Criminal cases as a procuratorate has them: what went to court and what ended there. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import { isMasked } from '../model/names/names.ts';
import { compareText } from '../model/order.ts';
import { isAppointed } from './legal-aid.ts';
import type { Meeting } from './pairs/meeting.ts';
import { placeInStrata } from './strata.ts';

/** How a case left the procuratorate; null for papers that do not say. */
export function endOf({ record }: Dossier): 'charged' | 'dropped' | null {
  if (record.kind === 'non-prosecution-decision') return record.extension.nonProsecution?.value === 'statutory' ? null : 'dropped';
  if (record.kind === 'indictment') return 'charged';
  if (record.kind !== 'criminal-judgment') return null;
  const stage = record.number === null ? null : (parseCaseNumber(record.number)?.stage ?? null);
  return stage === 'first-instance' ? 'charged' : null;
}

/** The prosecutor who had the case: the one who signs, else the first who appears. Masked names are nobody. */
export function leadingProsecutor(dossier: Dossier): NodeId | null {
  const joined = dossier.officials.find((o) => o?.item.role === 'prosecutor');
  return joined === undefined || joined === null || joined.masked || isMasked(joined.item.name) ? null : joined.node;
}

/** Defenders whom somebody chose: those whom a legal-aid centre sent are on a rota. */
export function chosenDefenders(dossier: Dossier): NodeId[] {
  return [
    ...new Set(
      dossier.representatives.flatMap((joined, i) =>
        joined !== null && joined.item.kind === 'lawyer' && !joined.masked && !isMasked(joined.item.name) && !isAppointed(dossier, i)
          ? [joined.node]
          : [],
      ),
    ),
  ];
}

/** The crime that a case is about, as the papers name it. */
export function crimeOf({ record }: Dossier): string {
  return record.charges[0]?.crime ?? record.extension.causes[0]?.value ?? '';
}

/**
 * One meeting a case: a judgment of first instance or a decision not to prosecute; an indictment only where no such judgment
 * of its defendants is loaded. `seats` says who had the case, `others` who appears.
 */
export function prosecutionMeetings(
  dossiers: readonly Dossier[],
  seats: (dossier: Dossier) => NodeId | null,
  others: (dossier: Dossier) => readonly NodeId[],
  agency: (dossier: Dossier) => string | null,
): Meeting[] {
  const judged = new Set(
    dossiers
      .filter((d) => d.record.kind === 'criminal-judgment' && endOf(d) !== null)
      .flatMap((d) => accused(d).map((name) => `${d.record.procuratorate}|${name}`)),
  );
  const cases = dossiers
    .filter((d) => endOf(d) !== null && agency(d) !== null && d.record.date !== null)
    .filter((d) => d.record.kind !== 'indictment' || !accused(d).some((name) => judged.has(`${d.record.procuratorate}|${name}`)))
    .sort((a, b) => compareText(a.document.id, b.document.id));
  // 清检 is the word of more than one office: a number counts inside its agency.
  const once = [...new Map(cases.map((d) => [`${agency(d)}|${d.record.number ?? d.document.id}|${d.record.kind}`, d])).values()];
  const places = once.map((d) => {
    const [year, month] = [Number(d.record.date!.slice(0, 4)), Number(d.record.date!.slice(5, 7))];
    return { court: agency(d)!, grade: '公诉', cause: crimeOf(d), quarter: year * 4 + Math.floor((month - 1) / 3), year };
  });
  const strata = placeInStrata(places);
  return once.map((dossier, i) => ({
    id: dossier.document.id,
    dossiers: [dossier],
    court: places[i]!.court,
    stratum: strata[i]!.key,
    quarter: strata[i]!.from,
    time: places[i]!.quarter,
    official: seats(dossier),
    counterparts: others(dossier),
    late: [],
    clients: [],
  }));
}

function accused({ record }: Dossier): string[] {
  return record.parties
    .filter((p) => p.roles.some((role) => /被告人|被不起诉人|犯罪嫌疑人/u.test(role)) && !isMasked(p.name))
    .map((p) => p.name);
}
