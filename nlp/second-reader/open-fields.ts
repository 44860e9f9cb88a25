import type { DocumentKind } from '../../graph/model/glossary.ts';
import type { DocumentPart } from '../../graph/model/record/completeness.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { KIND_RULES } from '../kinds/index.ts';

/** What a language model may be asked for: names, dates and numbers that stand in the text. Outcomes, sentences and commutations are worked out from it, and that is left to the rules. */
export const ASKED_FIELDS = ['kind', 'court', 'procuratorate', 'number', 'date', 'officials', 'parties', 'charges'] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

/** Parts that every document of a kind has, as the fields in which they are read; an operative part and a sentence are not asked for. */
const FIELD_OF: Readonly<Partial<Record<DocumentPart, AskedField>>> = {
  court: 'court',
  procuratorate: 'procuratorate',
  number: 'number',
  date: 'date',
  signers: 'officials',
  parties: 'parties',
  charge: 'charges',
};
/** What documents of a kind hold as a rule, beyond what they always have. Of an unknown kind: all that nearly every legal document holds. */
const AS_A_RULE: Readonly<Partial<Record<DocumentKind, readonly AskedField[]>>> = {
  'compensation-decision': ['officials', 'parties'],
  'execution-decision': ['officials', 'parties'],
  'court-decision': ['parties'],
  'court-notice': ['number', 'parties'],
  'execution-notice': ['number', 'parties'],
  indictment: ['charges'],
  other: ['kind', 'court', 'number', 'date', 'officials', 'parties'],
};
/** Papers that are about many cases, or none: nothing is missing where they name no date. */
const ABOUT_NO_CASE: ReadonlySet<DocumentKind> = new Set([
  'work-report',
  'news-report',
  'case-digest',
  'intervention-record',
  'petition-letter',
]);
const ALWAYS: ReadonlyMap<DocumentKind, readonly DocumentPart[]> = new Map(KIND_RULES.map(({ id, always }) => [id, always]));

/** Fields that documents of a kind hold as a rule: what they always have (`kinds/`), a date, and what is said above. */
export function expectedFields(kind: DocumentKind): readonly AskedField[] {
  if (ABOUT_NO_CASE.has(kind)) return [];
  const expected = new Set<AskedField | undefined>([
    'date',
    ...(AS_A_RULE[kind] ?? []),
    ...(ALWAYS.get(kind) ?? []).map((part) => FIELD_OF[part]),
  ]);
  return ASKED_FIELDS.filter((field) => expected.has(field));
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
