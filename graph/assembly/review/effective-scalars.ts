import type { DocumentKind } from '../../model/glossary.ts';
import type { ExtractionRecord, ScalarSpans } from '../../model/record/record.ts';
import type { RecordConfidence } from '../../model/record/review.ts';
import { type Resolution, spansOf } from './resolutions.ts';

const SCALARS = ['court', 'procuratorate', 'number', 'date'] as const;
type Scalar = (typeof SCALARS)[number];

/** The single values of a record that count; one that does not is as if it had not been read. */
export interface EffectiveScalars extends Pick<ExtractionRecord, Scalar> {
  /** Null where the kind does not count. */
  readonly kind: DocumentKind | null;
  readonly spans: Omit<ScalarSpans, 'outcomes'>;
  /** 1 where a person has said so; null where the record says nothing about itself. */
  readonly confidence: Pick<RecordConfidence, Scalar | 'kind'> | null;
}

/** @param resolutions those on this record */
export function effectiveScalars(record: ExtractionRecord, resolutions: readonly Resolution[]): EffectiveScalars {
  const { spans, confidence } = record;
  const [kind, court, procuratorate, number, date] = (['kind', ...SCALARS] as const).map((field) => {
    const own = resolutions.filter((resolution) => resolution.field === field);
    const read = field === 'kind' ? record.extension.kind : record[field];
    // A masked number is no value of the record; the mark alone holds what is printed.
    const printed = read ?? (own[0]?.read || null);
    return own.reduce<Value>(apply, { value: printed, spans: spans[field], sure: own.length > 0 ? 1 : (confidence?.[field] ?? null) });
  }) as [Value, Value, Value, Value, Value];
  return {
    ...{ kind: kind.value as DocumentKind | null, court: court.value, procuratorate: procuratorate.value },
    ...{ number: number.value, date: date.value },
    spans: { kind: kind.spans, court: court.spans, procuratorate: procuratorate.spans, number: number.spans, date: date.spans },
    confidence: confidence && {
      ...{ kind: kind.sure ?? 1, court: court.sure, procuratorate: procuratorate.sure, number: number.sure, date: date.sure },
    },
  };
}

interface Value {
  readonly value: string | null;
  readonly spans: ScalarSpans['court'];
  readonly sure: number | null;
}

/** A value that is marked twice counts only when both resolutions let it. */
function apply(known: Value, resolution: Resolution): Value {
  // What nobody read a person may supply.
  if (resolution.read === '')
    return resolution.value ? { value: resolution.value, spans: spansOf(resolution.value, resolution, known.spans), sure: 1 } : known;
  if (known.value === null || resolution.value === null) return { value: null, spans: [], sure: null };
  if (resolution.value === resolution.read) return known;
  return { ...known, value: resolution.value, spans: spansOf(resolution.value, resolution, known.spans) };
}
