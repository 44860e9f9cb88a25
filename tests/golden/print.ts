/** What `npm run golden` says: lines for the console. Names of real people stay there. */
import { CROSS_CHECK_AIM } from './aims.ts';
import { f1, precision, recall } from './fields.ts';
import { agreement, columnFigures, type JoinedComparison } from './joined.ts';
import type { LooseValue, Row, SpanRow } from './measure.ts';
import type { Bin } from './reliability.ts';
import type { Changes, ValueState } from './values.ts';

const NAME_WIDTH = 26;
const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
const share = (part: number, whole: number): string => (whole === 0 ? '—'.padStart(6) : percent(part / whole));
const count = (value: number): string => String(value).padStart(6);

/** Precision, recall and F1 by row, with the difference of F1 from `before` where it is known. */
export function scoreTable(title: string, rows: readonly Row[], before: Readonly<Record<string, number>> | undefined): string[] {
  const head = `${title.padEnd(NAME_WIDTH)}     n  prec. recall     F1  change`;
  return [
    head,
    ...rows.map((row) => {
      const then = before?.[row.name];
      const change = then === undefined ? '' : signed(f1(row) - then);
      return `${row.name.padEnd(NAME_WIDTH)}${count(row.found + row.missed)} ${percent(precision(row))} ${percent(recall(row))} ${percent(f1(row))}  ${change}`;
    }),
  ];
}

/** Right values by field: share whose words lie in their spans, and share whose spans are exactly those words. */
export function spanTable(rows: readonly SpanRow[]): string[] {
  return [
    `${'spans'.padEnd(NAME_WIDTH)} right   held  worded  exact`,
    ...rows.map(
      (row) =>
        `${row.name.padEnd(NAME_WIDTH)}${count(row.right)} ${share(row.held, row.right)}  ${count(row.worded)} ${share(row.exact, row.worded)}`,
    ),
  ];
}

/** Right values whose spans do not show them. */
export function looseLines(values: readonly LooseValue[]): string[] {
  return values.map(({ document, field, key, spans }) => `  loose   ${document}  ${field}  ${key}  ${JSON.stringify(spans)}`);
}

/** Values gained and lost, one a line. */
export function changeLines({ gained, lost, newExtras, goneExtras, unknown }: Changes): string[] {
  const line = (sign: string) => (value: ValueState) => `  ${sign.padEnd(10)}${value.document}  ${value.field}  ${value.key}`;
  const gone = Object.entries(goneExtras).map(([field, number]) => `  ${'no longer'.padEnd(10)}${number} read too much in ${field}`);
  const lines = [...gained.map(line('gained')), ...lost.map(line('lost')), ...newExtras.map(line('too much')), ...gone];
  if (unknown > 0) lines.push(`  ${unknown} values are not in the baseline: new or changed documents`);
  return lines.length === 0 ? ['values: none gained, none lost'] : ['values gained and lost', ...lines];
}

/** Every value that is wrong now. */
export function wrongLines(states: readonly ValueState[]): string[] {
  return states
    .filter((value) => value.state !== 'found')
    .map((value) => `  ${(value.state === 'missed' ? 'missed' : 'too much').padEnd(10)}${value.document}  ${value.field}  ${value.key}`);
}

/** Stated confidence against what is right. */
export function reliabilityTable(title: string, bins: readonly Bin[]): string[] {
  if (bins.length === 0) return [`${title}: no value states its confidence`];
  return [
    `${title.padEnd(NAME_WIDTH)}     n stated  right`,
    ...bins.map(
      ({ from, to, count: values, stated, right }) =>
        `${`${from} – ${to}`.padEnd(NAME_WIDTH)}${count(values)} ${percent(stated)} ${share(right, values)}`,
    ),
  ];
}

/** Agreement with the joined table by column and class. */
export function crossCheckTable(joined: readonly JoinedComparison[]): string[] {
  return [
    `${`joined table (aim ${CROSS_CHECK_AIM})`.padEnd(NAME_WIDTH)}     n agrees  share   ours column   open`,
    ...columnFigures(joined).flatMap(({ column, compared, verdicts, classes }) => [
      `${column.padEnd(NAME_WIDTH)}${count(compared)} ${count(verdicts.agrees)} ${percent(agreement(verdicts))} ${count(verdicts['ours-wrong'])} ${count(verdicts['column-wrong'])} ${count(verdicts.open)}`,
      ...classes.map((one) => `  ${one.class.padEnd(NAME_WIDTH - 2)}${count(one.count)}`),
    ]),
  ];
}

/** Every comparison that does not agree, for reading. */
export function disagreementLines(joined: readonly JoinedComparison[]): string[] {
  return joined
    .filter((one) => one.verdict !== 'agrees')
    .map(
      (one) => `  ${one.verdict.padEnd(13)}${one.class.padEnd(21)}${one.document}  ${one.column}  table: ${one.cell}  ours: ${one.ours}`,
    );
}

function signed(change: number): string {
  return Math.abs(change) < 0.00005 ? '' : `${change > 0 ? '+' : '−'}${Math.abs(100 * change).toFixed(2)}`;
}
