import type { Row, Run } from './driver.ts';

/** Rows that are sent in one statement, */
const MOST_ROWS = 5_000;
/** and characters in them. */
const MOST_CHARACTERS = 16_000_000;

type Cell = string | number | Buffer | null;

/**
 * Runs a statement over many rows, whose columns are its parameters as arrays, in portions that a message can hold. What it gives is put
 * together in order. Nothing is asked where there are no rows.
 * @param rest parameters behind the columns, the same for every portion
 */
export async function inPortions(run: Run, sql: string, rows: readonly (readonly Cell[])[], rest: readonly unknown[] = []): Promise<Row[]> {
  const found: Row[] = [];
  for (const portion of portions(rows)) {
    const columns = portion[0]!.map((_cell, column) => portion.map((row) => row[column] ?? null));
    for (const row of await run(sql, [...columns, ...rest])) found.push(row);
  }
  return found;
}

function* portions(rows: readonly (readonly Cell[])[]): Generator<readonly (readonly Cell[])[]> {
  let portion: (readonly Cell[])[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = row.reduce<number>((sum, cell) => sum + (typeof cell === 'number' || cell === null ? 8 : cell.length), 0);
    if (portion.length > 0 && (portion.length === MOST_ROWS || characters + length > MOST_CHARACTERS)) {
      yield portion;
      [portion, characters] = [[], 0];
    }
    portion.push(row);
    characters += length;
  }
  if (portion.length > 0) yield portion;
}

/** The text of a body, which is kept as bytes. */
export const bodyOf = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('utf8') : '');

export const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** Every row of a query, some at a time, through a cursor. Within a transaction. */
export async function* throughCursor(run: Run, sql: string, most: number): AsyncGenerator<Row> {
  await run(`DECLARE every NO SCROLL CURSOR FOR ${sql}`);
  for (let rows = await run(`FETCH ${most} FROM every`); rows.length > 0; rows = await run(`FETCH ${most} FROM every`)) yield* rows;
  await run('CLOSE every');
}
