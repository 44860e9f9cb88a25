import type { Database, Parameters, Row } from './driver.ts';

/**
 * Rows of a statement that gives those after `$after`, at most `$size`, ordered by a `key` it returns: page by page, each in a short
 * transaction of its own, so that nothing grows with the graph and whoever reads sets the pace. A statement orders by unit and key, which is
 * the order of the index: by the key alone, everything behind it would be sorted for every page.
 */
export async function* keysetPages(database: Database, cypher: string, size: number, parameters: Parameters = {}): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await database.rows(cypher, { ...parameters, after, size });
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = String(rows.at(-1)?.['key']);
  }
}
