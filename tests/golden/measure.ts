import { FIELDS, type Field, f1, type Tally } from './fields.ts';
import type { GoldReading } from './gold.ts';
import { type PlacedValue, type SpanTally, spansOf } from './spans.ts';
import { type State, statesOf, type ValueState } from './values.ts';

export interface Row extends Tally {
  readonly name: string;
}

export interface SpanRow extends SpanTally {
  readonly name: string;
}

/** A right value whose span does not show it. */
export interface LooseValue extends PlacedValue {
  readonly document: string;
  readonly field: Field;
}

export interface Measurement {
  readonly documents: number;
  readonly states: readonly ValueState[];
  readonly total: Row;
  readonly fields: readonly Row[];
  readonly kinds: readonly Row[];
  readonly sources: readonly Row[];
  /** One row a field, then the sum. */
  readonly spans: readonly SpanRow[];
  readonly loose: readonly LooseValue[];
}

/** Figures alone: what is committed names nobody. F1 with four digits. */
export interface Figures {
  readonly documents: number;
  readonly micro: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly spans: number;
}

export const TOTAL = 'ALL (micro)';

/** Compares what was read in the hand-read documents with what is wanted. */
export function measure(documents: readonly GoldReading[]): Measurement {
  const states = statesOf(documents);
  const rows = (names: readonly string[], nameOf: (value: ValueState) => string): Row[] =>
    names.map((name) =>
      rowOf(
        name,
        states.filter((value) => nameOf(value) === name),
      ),
    );
  const distinct = (nameOf: (value: ValueState) => string): string[] => [...new Set(states.map(nameOf))].sort();
  const loose: LooseValue[] = [];
  const spans = (Object.keys(FIELDS) as Field[]).map((field): SpanRow => {
    let row: SpanRow = { name: field, right: 0, held: 0, worded: 0, exact: 0 };
    for (const { id, text, read, wanted } of documents) {
      const { loose: values, ...tally } = spansOf(field, text, read, new Set(FIELDS[field](wanted)));
      row = sumOfSpans(field, [row, tally]);
      loose.push(...values.map((value) => ({ ...value, document: id, field })));
    }
    return row;
  });
  return {
    documents: documents.length,
    states,
    total: rowOf(TOTAL, states),
    fields: rows(Object.keys(FIELDS), (value) => value.field),
    kinds: rows(
      distinct((value) => value.kind),
      (value) => value.kind,
    ),
    sources: rows(
      distinct((value) => value.source),
      (value) => value.source,
    ),
    spans: [...spans, sumOfSpans(TOTAL, spans)],
    loose,
  };
}

/** The figures of a measurement as they are compared and committed. */
export function figuresOf({ documents, total, fields, kinds, sources, spans }: Measurement): Figures {
  const scores = (rows: readonly Row[]) => Object.fromEntries(rows.map((row) => [row.name, rounded(f1(row))]));
  const { held, right } = spans.at(-1)!;
  return {
    documents,
    micro: rounded(f1(total)),
    fields: scores(fields),
    kinds: scores(kinds),
    sources: scores(sources),
    spans: rounded(right === 0 ? 1 : held / right),
  };
}

function rowOf(name: string, states: readonly ValueState[]): Row {
  const count = (state: State) => states.filter((value) => value.state === state).length;
  return { name, found: count('found'), missed: count('missed'), extra: count('extra') };
}

function sumOfSpans(name: string, rows: readonly SpanTally[]): SpanRow {
  const sum = (part: keyof SpanTally) => rows.reduce((total, row) => total + row[part], 0);
  return { name, right: sum('right'), held: sum('held'), worded: sum('worded'), exact: sum('exact') };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
