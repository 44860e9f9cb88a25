import type { DocumentKind } from '../../graph/model/glossary.ts';
import type { ExtractionRecord } from '../../graph/model/record.ts';

/** What a language model may be asked for: names, dates and numbers that stand in the text. Outcomes, sentences and commutations are worked out from it, and that is left to the rules. */
export const ASKED_FIELDS = ['kind', 'court', 'procuratorate', 'number', 'date', 'officials', 'parties', 'charges'] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

const PROCURATORATE_PAPERS: ReadonlySet<DocumentKind> = new Set([
  'indictment',
  'non-prosecution-decision',
  'protest-petition',
  'procuratorial-proposal',
  'correction-notice',
  'process-monitoring-notice',
]);
/** Papers that are about many cases, or none: nothing is missing where they name no court or party. */
const ABOUT_NO_CASE: ReadonlySet<DocumentKind> = new Set([
  'work-report',
  'news-report',
  'case-digest',
  'intervention-record',
  'petition-letter',
]);
/** Of the 43 decisions of the corpus none is signed by a person; death penalty reviews are published without their number. */
const UNSIGNED: ReadonlySet<DocumentKind> = new Set(['court-decision', 'execution-notice', 'court-notice', 'payment-order']);
const UNNUMBERED: ReadonlySet<DocumentKind> = new Set(['death-penalty-review']);
const OF_A_COURT = /^(?:criminal|civil|admin|execution|commutation|parole|court|payment|compensation)-(?!proposal)|^death-penalty-review$/;
const CONVICTING: ReadonlySet<DocumentKind> = new Set(['criminal-judgment', 'indictment']);

/** Fields that documents of a kind hold as a rule; for a document of unknown kind, all that nearly every legal document holds. */
export function expectedFields(kind: DocumentKind): readonly AskedField[] {
  if (ABOUT_NO_CASE.has(kind)) return [];
  if (kind === 'other') return ['kind', 'court', 'number', 'date', 'officials', 'parties'];
  const prosecuting = PROCURATORATE_PAPERS.has(kind);
  const expected: Readonly<Record<AskedField, boolean>> = {
    kind: false,
    court: OF_A_COURT.test(kind),
    procuratorate: prosecuting,
    number: (OF_A_COURT.test(kind) || prosecuting) && !UNNUMBERED.has(kind),
    date: true,
    officials: OF_A_COURT.test(kind) && !UNSIGNED.has(kind),
    parties: OF_A_COURT.test(kind),
    charges: CONVICTING.has(kind),
  };
  return ASKED_FIELDS.filter((field) => expected[field]);
}

/** What the rules left open in a record: fields that its kind should hold and that are empty, and those with a value that they were unsure of. */
export function openFields(record: ExtractionRecord): readonly AskedField[] {
  const expected = new Set(expectedFields(record.extension.kind));
  const doubted = new Set<string>(record.uncertain.map(({ field }) => field));
  return ASKED_FIELDS.filter((field) => doubted.has(field) || (expected.has(field) && isEmpty(record, field)));
}

/** True where the rules read nothing in a field. */
export function isEmpty(record: ExtractionRecord, field: AskedField): boolean {
  if (field === 'kind') return record.extension.kind === 'other';
  const value = record[field];
  return value === null || value.length === 0;
}
