import type { LegalDocument } from '../model/entity.ts';
import type { CaseRelation } from '../model/glossary.ts';
import { isMaskedNumber } from '../model/names/names.ts';
import type { ExtractionRecord } from '../model/record/record.ts';
import { caseOf } from './case-of.ts';

/** The relation that leads closest to where the matter began comes first. */
const TOWARDS_THE_START: readonly CaseRelation[] = ['first-instance', 'original', 'second-instance', 'enforced', 'previous'];

/**
 * The document family: the number of the case in which the matter began, as far as this document alone tells.
 * Parties printed with their full name are the same person only inside one family. A masked number begins none.
 */
export function familyOf(document: LegalDocument, record: ExtractionRecord): string {
  for (const relation of TOWARDS_THE_START) {
    const cited = record.relatedCases.filter((c) => c.relation === relation && !isMaskedNumber(c.number)).map((c) => caseOf(c.number));
    if (cited.length > 0) return cited.reduce((a, b) => (a < b ? a : b));
  }
  return record.number && !isMaskedNumber(record.number) ? caseOf(record.number) : document.id;
}
