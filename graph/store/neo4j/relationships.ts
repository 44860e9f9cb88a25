import type { EdgeId, GraphEdge } from '../../model/entity.ts';
import type { Parameters, Run } from './driver.ts';
import { byId, grouped, inPortions, PLANNED_ONCE, portionsOf } from './portions.ts';
import { type EdgeRow, edgeRow, toEdge } from './rows.ts';
import { TYPES } from './schema.ts';
import { EDGE_COLUMNS } from './stream.ts';

/**
 * The relationships of rows that are given by type: each type has an index of its own, and one statement costs less than thirteen.
 * A row is a list: names that are sent again with each would be a third of what is sent.
 */
const FOUND = `${PLANNED_ONCE} CALL () { ${TYPES.map((type) => `UNWIND $${type} AS row MATCH ()-[r:${type} {tenant: $tenant, id: row[0]}]->() RETURN r, row`).join(' UNION ALL ')} }`;

/** True where the row says something earlier or surer than the relationship. */
const IMPROVES = '(row[1] IS NOT NULL AND (r.date IS NULL OR row[1] < r.date)) OR row[2] > r.confidence OR (r.inferred AND NOT row[3])';

/** Brings the relationships that are there to what is said earlier or surer, and gives the rows of the others. */
export async function improveRelationships(run: Run, rows: readonly EdgeRow[]): Promise<readonly EdgeRow[]> {
  const found = await Promise.all(
    portionsOf(rows).map((portion) =>
      run(
        `${FOUND}
         FOREACH (_ IN CASE WHEN ${IMPROVES} THEN [0] ELSE [] END |
           SET r.date = CASE WHEN r.date IS NULL OR row[1] < r.date THEN row[1] ELSE r.date END,
             r.confidence = CASE WHEN row[2] > r.confidence THEN toFloat(row[2]) ELSE r.confidence END,
             r.inferred = r.inferred AND row[3])
         RETURN collect(row[0]) AS ids`,
        byType(portion),
      ),
    ),
  );
  const known = new Set(found.flat().flatMap((row) => row['ids'] as string[]));
  return rows.filter(({ id }) => !known.has(id));
}

/**
 * Adds relationships that are not there and whose ends are. Not by MERGE, which looks for them among all that end in a court; and every end
 * is looked for once, however many relationships it has.
 */
export async function createRelationships(run: Run, rows: readonly EdgeRow[]): Promise<void> {
  await Promise.all(
    portionsOf(rows).map((portion) => {
      const ends = [...new Set(portion.flatMap(({ from, to }) => [from, to]))];
      const place = new Map(ends.map((id, i) => [id, i]));
      return run(
        `${PLANNED_ONCE}
         CALL () { UNWIND range(0, size($ends) - 1) AS i MATCH (n:Entity {tenant: $tenant, id: $ends[i]}) WITH i, n ORDER BY i RETURN collect(n) AS ends }
         UNWIND $rows AS row
         WITH row, ends[row[0]] AS a, ends[row[1]] AS b
         CREATE (a)-[:$(row[2]) {tenant: $tenant, id: row[3], role: row[4], date: row[5], confidence: toFloat(row[6]), inferred: row[7]}]->(b)`,
        {
          ends,
          rows: portion.map(({ from, to, type, id, role, date, confidence, inferred }) => [
            ...[place.get(from), place.get(to), type, id, role, date, confidence, inferred],
          ]),
        },
      );
    }),
  );
}

/** One row an edge, by id: the earliest date and the surest reading of all that say it. */
export function gathered(edges: readonly GraphEdge[]): EdgeRow[] {
  const byEdge = new Map<string, EdgeRow>();
  for (const edge of edges) {
    const row = edgeRow(edge);
    const known = byEdge.get(row.id);
    byEdge.set(row.id, known ? surest(known, row) : row);
  }
  return byId([...byEdge.values()]);
}

function surest(a: EdgeRow, b: EdgeRow): EdgeRow {
  return {
    ...a,
    date: a.date === null || (b.date !== null && b.date < a.date) ? b.date : a.date,
    confidence: Math.max(a.confidence, b.confidence),
    inferred: a.inferred && b.inferred,
  };
}

function byType(rows: readonly EdgeRow[]): Parameters {
  const groups = grouped(rows, ({ type }) => type);
  const listOf = ({ id, date, confidence, inferred }: EdgeRow) => [id, date, confidence, inferred];
  return Object.fromEntries(TYPES.map((type) => [type, (groups.get(type) ?? []).map(listOf)]));
}

/** Those of these relationships that are there, whatever their type. */
export async function relationshipsOf(run: Run, ids: readonly EdgeId[]): Promise<readonly GraphEdge[]> {
  const ofType = (type: string): string => `UNWIND $rows AS id MATCH ()-[r:${type} {tenant: $tenant, id: id}]->() RETURN r`;
  return (await inPortions(run, `CALL () { ${TYPES.map(ofType).join(' UNION ALL ')} } RETURN ${EDGE_COLUMNS}`, ids)).map(toEdge);
}

/** A relationship is what its evidence says together: the earliest date and the surest reading; it goes where there is none left. */
export async function settleRelationships(run: Run, edges: readonly GraphEdge[]): Promise<void> {
  const rows = gathered(edges);
  const said = await inPortions(
    run,
    `UNWIND $rows AS row MATCH (e:Evidence {tenant: $tenant, edge: row}) WHERE e.document IS NOT NULL
     RETURN row AS id, min(e.date) AS date, max(e.confidence) AS confidence, count(CASE WHEN NOT e.inferred THEN 1 END) = 0 AS inferred`,
    rows.map(({ id }) => id),
  );
  const known = new Map(said.map((row) => [String(row['id']), row]));
  const settled = rows.map((row) => ({ ...row, ...known.get(row.id), said: known.has(row.id) }));
  const [kept, gone] = [settled.filter((row) => row.said), settled.filter((row) => !row.said)];
  await Promise.all([
    ...portionsOf(kept).map((portion) =>
      run(`${FOUND} SET r.date = row[1], r.confidence = toFloat(row[2]), r.inferred = row[3]`, byType(portion)),
    ),
    ...portionsOf(gone).map((portion) => run(`${FOUND} DELETE r`, byType(portion))),
  ]);
}
