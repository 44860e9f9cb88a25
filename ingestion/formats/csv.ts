import { extensionOf, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { parseDelimited } from './delimited.ts';
import { decodeText } from './encoding.ts';
import { isKnownName, meaningOf, SECTIONS } from './records/field-names.ts';
import { mayBeDocument } from './records/field-values.ts';
import type { Field } from './records/fields.ts';
import { recordOutcomes } from './records/outcomes.ts';

type Row = readonly string[];

/** What the column with the documents is called where the table does not say. */
const DOCUMENT = '全文';
/** A cell of a header line is never longer. */
const LONGEST_HEADING = 60;

/**
 * Tables with one document a row, parted by commas, semicolons or tabs. The document is the column with the longest text.
 * Broken quoting is put up with: a table whose quotes do not close is read line by line, and where a text with bare commas
 * was torn into many cells, they are put together again.
 */
export const csv: SourceFormat = {
  id: 'csv',
  title: { zh: '表格文本（CSV、TSV）', en: 'tables as text (CSV, TSV)' },
  extensions: ['.csv', '.tsv'],
  sniff(bytes, name) {
    const text = decodeText(bytes)?.text;
    if (text === undefined) return false;
    return csv.extensions.includes(extensionOf(name)) ? !/^\s*<(?:!doctype|html)/i.test(text) : isTabTable(text);
  },
  async *read(bytes, path) {
    const text = decodeText(bytes)?.text;
    if (text === undefined) return yield refused(path, 'unreadable', '');
    yield* readTable(rowsOf(text), path);
  },
};

/** Lines that all have the same two or more tabs, with a long text in a cell: a table, whatever the file is called. */
function isTabTable(text: string): boolean {
  if (!text.includes('\t')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || text.trimStart().startsWith('<')) return false;
  const tabs = tabsIn(lines[0]!);
  return tabs >= 2 && lines.every((line) => tabsIn(line) === tabs) && lines.some((line) => line.length > 300);
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1;
}

function rowsOf(marked: string): readonly Row[] {
  const text = marked.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const rows = parseDelimited(text, delimiter);
  if (rows !== null) return rows;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => line.split(delimiter).map(unquoted));
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** The sign that occurs most in the first line, tabs before all others. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  if (tabsIn(line) >= 1) return '\t';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

function* readTable(all: readonly Row[], path: string): Generator<ReadOutcome> {
  const header = headerOf(all);
  const rows = header === null ? all : all.slice(1);
  const shape = shapeOf(rows);
  const names = namesOf(header ?? [], shape);
  if (shape === null && header === null) return yield refused(path, 'empty', `${rows.length} rows without a column that holds a document`);
  yield* recordOutcomes(
    rows.map((row) => fieldsOf(row, names, shape)),
    (i) => `${path}#${i + 1}`,
    path,
  );
}

/** The first line, where its cells are names: short, and known or above a long text. */
function headerOf([first, ...rows]: readonly Row[]): Row | null {
  if (first === undefined || rows.length === 0 || longestCell(first) >= LONGEST_HEADING) return null;
  const known = first.filter((cell) => isKnownName(cell)).length;
  return known >= 2 || rows.some((row) => longestCell(row) >= LONGEST_HEADING) ? first : null;
}

/** Names of the columns; the one with the documents is called so where no other is. */
function namesOf(header: Row, shape: Shape | null): Row {
  const means = (meaning: string) => header.some((name) => meaningOf(name)?.meaning === meaning);
  if (shape === null || means('document') || SECTIONS.filter(means).length >= 2) return header;
  const names = Array.from({ length: Math.max(header.length, shape.columns) }, (_, i) => header[i] ?? '');
  names[shape.document] = DOCUMENT;
  return names;
}

/** A row with too many cells was torn at the commas of its text; what stands before it is in its columns. */
function fieldsOf(row: Row, names: Row, shape: Shape | null): Field[] {
  const torn = shape !== null && row.length > shape.columns;
  const cells = torn ? [...row.slice(0, shape.document), documentOf(row, shape)] : row;
  return cells.map((text, i) => ({ name: names[i] ?? '', text }));
}

function longestCell(row: Row): number {
  return row.reduce((longest, cell) => Math.max(longest, cell.length), 0);
}

interface Shape {
  readonly columns: number;
  /** The column with the documents. */
  readonly document: number;
}

/** Usual number of columns, and the one that most often holds the longest cell of a usual row. */
function shapeOf(rows: readonly Row[]): Shape | null {
  const columns = mostFrequent(rows.map((row) => row.length));
  const longest: number[] = [];
  for (const row of rows) {
    if (row.length !== columns) continue;
    const column = row.reduce((best, cell, i) => (cell.length > row[best]!.length ? i : best), 0);
    if (mayBeDocument(row[column]!)) longest.push(column);
  }
  const document = mostFrequent(longest);
  return columns === null || document === null ? null : { columns, document };
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}

const HEADER = /(?:法院|检察院)[\s\u3000]{0,6}(?:[刑民行执赔减假起抗不通][\s\u3000]{0,6}\S|\S{0,10}(?:书|令))/;

/** The document of a torn row begins where a court heads a cell. */
function documentOf(row: Row, shape: Shape): string {
  const end = row.length - (shape.columns - shape.document - 1);
  const start = row.findIndex((cell, i) => i >= shape.document && i < end && HEADER.test(cell.slice(0, 80)));
  return row.slice(start < 0 ? shape.document : start, end).join(',');
}
