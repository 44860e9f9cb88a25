import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { ReviewField } from '../../graph/model/record/review.ts';
import { compareCause } from './compare-cause.ts';
import { compareClerk, compareCourt, compareDate, compareJudge, compareNumber } from './compare-cells.ts';
import { CLASSES, type Comparison, type ComparisonClass, type Verdict } from './comparison.ts';
import { recordOf, textOf } from './gold.ts';
import { COLUMNS, type Column, type JoinedRow } from './joined-table.ts';
import { type Judged, statedConfidence } from './reliability.ts';

/** A cell of one document with its verdict, and the confidence that we state for our value. */
export interface JoinedComparison extends Comparison {
  readonly document: string;
  readonly column: Column;
  readonly verdict: Verdict;
  readonly stated: number | null;
}

export interface ColumnFigures {
  readonly column: Column;
  readonly compared: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Every class that occurs with its count, the most frequent first. */
  readonly classes: readonly { readonly class: ComparisonClass; readonly count: number }[];
}

const COMPARE: Readonly<Record<Column, (cell: string, record: ExtractionRecord, text: string) => Comparison>> = {
  judge: compareJudge,
  clerk: compareClerk,
  cause: compareCause,
  court: compareCourt,
  number: compareNumber,
  date: compareDate,
};
/** Where the record states the confidence of a column's value; causes carry none. */
const CONFIDENCE_OF: Readonly<Partial<Record<Column, ReviewField>>> = {
  judge: 'officials',
  clerk: 'officials',
  court: 'court',
  number: 'number',
  date: 'date',
};

/** Reads the documents of the rows and compares every cell that says something. */
export function compareJoined(rows: readonly JoinedRow[]): JoinedComparison[] {
  return rows.flatMap((row) => {
    const text = textOf(row.id);
    return compareRow(row, recordOf(row.id, text), text);
  });
}

/** Compares one row with what was read in its document. */
export function compareRow(row: JoinedRow, record: ExtractionRecord, text: string): JoinedComparison[] {
  return COLUMNS.filter((column) => row[column].trim() !== '').map((column) => {
    const comparison = COMPARE[column](row[column], record, text);
    const field = CONFIDENCE_OF[column];
    const stated = field === undefined || comparison.index === null ? null : statedConfidence(record, field, comparison.index);
    return { ...comparison, document: row.id, column, verdict: CLASSES[comparison.class], stated };
  });
}

/** Counts by column. */
export function columnFigures(comparisons: readonly JoinedComparison[]): ColumnFigures[] {
  return COLUMNS.map((column) => {
    const own = comparisons.filter((comparison) => comparison.column === column);
    const verdicts: Record<Verdict, number> = { agrees: 0, 'ours-wrong': 0, 'column-wrong': 0, open: 0 };
    const classes = new Map<ComparisonClass, number>();
    for (const comparison of own) {
      verdicts[comparison.verdict]++;
      classes.set(comparison.class, (classes.get(comparison.class) ?? 0) + 1);
    }
    return {
      column,
      compared: own.length,
      verdicts,
      classes: [...classes].map(([name, count]) => ({ class: name, count })).sort((a, b) => b.count - a.count),
    };
  });
}

/** Share that agrees where the column is right; 1 when nothing was compared. */
export function agreement({ agrees, 'ours-wrong': wrong }: Readonly<Record<Verdict, number>>): number {
  return agrees + wrong === 0 ? 1 : agrees / (agrees + wrong);
}

/** The values of the joined table with a stated confidence; where the column is wrong or nobody can tell, they say nothing. */
export function judgedJoined(comparisons: readonly JoinedComparison[]): Judged[] {
  return comparisons.flatMap(({ stated, verdict }) =>
    stated === null || (verdict !== 'agrees' && verdict !== 'ours-wrong') ? [] : [{ stated, right: verdict === 'agrees' }],
  );
}
