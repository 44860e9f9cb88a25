import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { FIELDS, type Field } from '../../golden/fields.ts';

/** Values of one field: how many the original has, which of them the rewritten text lost, which it has beside them. */
export interface FieldChange {
  readonly of: number;
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
}

/** What a rewriting changed, by field; a value that became another one is lost and wrong. */
export function changesOf(original: ExtractionRecord, rewritten: ExtractionRecord): Record<Field, FieldChange> {
  const fields = Object.keys(FIELDS) as Field[];
  return Object.fromEntries(
    fields.map((field) => {
      const before = new Set<string>(FIELDS[field](original));
      const after = new Set<string>(FIELDS[field](rewritten));
      return [
        field,
        { of: before.size, lost: [...before].filter((key) => !after.has(key)), wrong: [...after].filter((key) => !before.has(key)) },
      ];
    }),
  ) as unknown as Record<Field, FieldChange>;
}
