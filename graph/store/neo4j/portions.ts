import { compareText } from '../../model/order.ts';
import type { Row, Run } from './driver.ts';

/** Rows given to one statement at a time: enough to make the way to the server cheap, few enough for its memory. */
const PORTION = 5000;

/**
 * For statements that find everything by its key: their plan is right from the first row on, and planning them again whenever the graph
 * has grown would cost more than running them.
 */
export const PLANNED_ONCE = 'CYPHER replan=skip';

/** Runs a statement that unwinds `$rows`, portion by portion, and gives what all of them returned; nothing is run without rows. */
export async function inPortions(run: Run, cypher: string, rows: readonly unknown[]): Promise<Row[]> {
  return (await Promise.all(portionsOf(rows).map((portion) => run(`${PLANNED_ONCE} ${cypher}`, { rows: portion })))).flat();
}

/** Those of the ids in `$rows` of which a statement gives the `positions`: a list of numbers is a short answer. */
export async function positionsIn(run: Run, cypher: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = portionsOf(ids).map(async (portion) => {
    const [row] = await run(`${PLANNED_ONCE} ${cypher}`, { rows: portion });
    return ((row?.['positions'] ?? []) as number[]).map((position) => portion[position] as string);
  });
  return new Set((await Promise.all(found)).flat());
}

export function portionsOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, i) => rows.slice(i * PORTION, (i + 1) * PORTION));
}

/** One row each, by id; of several the first. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const once = new Map<string, T>();
  for (const row of rows) if (!once.has(row.id)) once.set(row.id, row);
  return [...once.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Rows by what they have in common. */
export function grouped<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
