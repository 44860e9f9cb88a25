import { join } from 'node:path';
import { writeLines } from '../text-file.ts';

/** Stands between the values of a list: a sign that no path and no name has. */
export const LIST = '\u001f';

export type Cell = string | number | boolean | null | readonly number[] | readonly string[];

/** One file of `neo4j-admin database import`: nodes or relationships of one kind. */
export interface ImportTable {
  readonly file: string;
  readonly holds: 'nodes' | 'relationships';
  /** Header fields with their types, e.g. `id:ID(entity)`, `masked:boolean`, `spans:long[]`, `:LABEL`. */
  readonly header: readonly string[];
  readonly rows: () => AsyncIterable<readonly Cell[]>;
}

/** The table with the number of the unit whose it is: every node and relationship says it. */
export function ofUnit(tenant: number, table: ImportTable): ImportTable {
  return {
    ...table,
    header: ['tenant:long', ...table.header],
    async *rows() {
      for await (const row of table.rows()) yield [tenant, ...row];
    },
  };
}

/** Writes a table; gives the number of its rows. */
export async function writeTable(folder: string, table: ImportTable): Promise<number> {
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield table.header.join(',');
    for await (const row of table.rows()) {
      rows++;
      yield row.map(cell).join(',');
    }
  }
  await writeLines(join(folder, table.file), lines());
  return rows;
}

/** What is not known is left empty and becomes no property; an empty text stands in quotes and stays one. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.every((part) => typeof part === 'number') ? value.join(LIST) : quoted(value.join(LIST));
  return typeof value === 'string' ? quoted(value) : String(value);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
