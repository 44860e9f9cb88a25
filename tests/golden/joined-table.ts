/**
 * The published table that joins document ids to judge, clerk, cause, court, number and date as the site states them. It is no hand-read truth:
 * for a sole judge the column 审判长 holds the 审判员, and cells carry marks and glued names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDelimited } from '../../ingestion/formats/delimited.ts';
import { sharedFolder } from './gold.ts';

export const COLUMNS = ['judge', 'clerk', 'cause', 'court', 'number', 'date'] as const;
export type Column = (typeof COLUMNS)[number];

/** Cells as the table has them; empty where it says nothing. */
export type JoinedRow = Readonly<Record<Column, string>> & { readonly id: string };

const HEADINGS: Readonly<Record<Column, string>> = {
  judge: '审判长',
  clerk: '书记员',
  cause: '案由',
  court: '法院',
  number: '案号',
  date: '判决日期',
};

const file = (): string => join(sharedFolder(), 'corpus', 'structured', 'openlaw_gold.csv');

/** False on a checkout without the table. */
export function joinedTableIsHere(): boolean {
  return existsSync(file());
}

/** The rows whose documents are here. */
export function readJoinedTable(): JoinedRow[] {
  const [headings = [], ...rows] = parseDelimited(readFileSync(file(), 'utf8').replace(/^\uFEFF/, ''), ',') ?? [];
  const cell = (row: readonly string[], heading: string): string => row[headings.indexOf(heading)] ?? '';
  return rows
    .map((row) => ({
      id: cell(row, 'doc_id'),
      judge: cell(row, HEADINGS.judge),
      clerk: cell(row, HEADINGS.clerk),
      cause: cell(row, HEADINGS.cause),
      court: cell(row, HEADINGS.court),
      number: cell(row, HEADINGS.number),
      date: cell(row, HEADINGS.date),
    }))
    .filter((row) => existsSync(join(sharedFolder(), 'corpus', 'docs', `${row.id}.txt`)));
}
