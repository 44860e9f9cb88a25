/** What two readers read otherwise in one document, field by field. */
import type { ExtractionRecord } from './record.ts';

/** Values of one field: read only by the later reader, only by the earlier one, or (single values) read otherwise by both. */
export interface FieldChanges {
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

/** By field of the record (`officials`, `court`, …; `extension.<key>` for those of the extension; `uncertain` for values that wait for a person); fields without a change are absent. */
export type RecordChanges = Readonly<Record<string, FieldChanges>>;

export type CompareRecords = (before: ExtractionRecord | null, after: ExtractionRecord | null) => RecordChanges;
