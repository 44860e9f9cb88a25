/** Bodies that a court appoints by itself: whom, in which kind of work, and where the paper says so. */

import type { Dossier } from '../model/documents/dossier.ts';
import { type Procedure, procedureOf } from '../model/glossary.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked } from '../model/names/names.ts';
import type { InstitutionItem } from '../model/record/extension.ts';
import type { InstitutionChoice } from '../model/record/extension-terms.ts';
import { thingOf } from './groups/sales.ts';
import type { CaseUnit } from './units.ts';

/** Papers of a court that appoints for the case before it: above, the appointments that are told are those of the court below. */
const PROCEDURES: readonly (Procedure | null)[] = ['civil', 'admin', 'execution'];
const ABOVE: readonly string[] = ['second-instance', 'retrial', 'retrial-review', 'jurisdiction'];
const BORDER = '+';

/** Bodies named in full whose choice the paper tells; those of which it is silent were mostly brought by a party. */
export function appointmentsIn({ record }: Dossier, choices: readonly InstitutionChoice[] = ['court']): InstitutionItem[] {
  const stage = record.number === null ? null : (parseCaseNumber(record.number)?.stage ?? null);
  if (!(PROCEDURES.includes(procedureOf(record.kind)) || record.kind === 'court-decision') || (stage !== null && ABOVE.includes(stage)))
    return [];
  return record.extension.institutions.filter(({ name, chosen }) => chosen !== null && choices.includes(chosen) && !isMasked(name));
}

/** A body as a counterpart: its kind of work and its name in one writing. */
export function institutionId({ kind, name }: Pick<InstitutionItem, 'kind' | 'name'>): string {
  return `${kind}${BORDER}${nameKey(name)}`;
}

/** The item of a body in one paper. */
export function appointmentOf(dossier: Dossier, institution: string): InstitutionItem | null {
  return appointmentsIn(dossier).find((item) => institutionId(item) === institution) ?? null;
}

/** What the work is about, where other bodies do other work: the cause of a suit; in enforcement the thing, whatever the debt was for. */
export function workOf({ cause, dossiers }: Pick<CaseUnit, 'cause' | 'dossiers'>): string {
  const enforced = dossiers.find((d) => procedureOf(d.record.kind) === 'execution');
  if (enforced === undefined) return cause;
  const { auctions, property } = enforced.record.extension;
  return thingOf(auctions[0]?.property ?? property[0]?.property ?? null);
}
