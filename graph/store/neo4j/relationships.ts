import { EDGE_KINDS } from '../../model/kinds.ts';
import type { EvidencedEdge } from '../ports/graph.ts';
import type { Parameters, Row, Run } from './driver.ts';
import { byId, grouped, inPortions, PLANNED_ONCE, portionsOf } from './portions.ts';
import { type EdgeRow, edgeRow } from './rows.ts';

const TYPES = Object.values(EDGE_KINDS).map(({ type }) => type);
/** The relationships of rows that are given by type: each type has an index of its own, and one statement costs less than thirteen. */
const FOUND = `${PLANNED_ONCE} CALL () { ${TYPES.map((type) => `UNWIND $${type} AS row MATCH ()-[r:${type} {id: row.id}]->() RETURN r, row`).join(' UNION ALL ')} }`;

/**
 * Writes relationships. Not by MERGE: that locks both ends, and every document of a court would wait for its court.
 * What is not there is created; where somebody else does so at the same moment, the constraint makes one of the two begin again.
 */
export async function addRelationships(run: Run, edges: readonly EvidencedEdge[]): Promise<void> {
  const rows = gathered(edges);
  const known = await knownOf(run, rows);
  const better = rows.filter((row) => improves(row, known.get(row.id)));
  await Promise.all([
    inPortions(
      run,
      `UNWIND $rows AS row
       MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
       CREATE (a)-[:$(row.type) {id: row.id, role: row.role, date: row.date, confidence: toFloat(row.confidence), inferred: row.inferred}]->(b)`,
      rows.filter(({ id }) => !known.has(id)),
    ),
    improve(run, better),
  ]);
}

/** One row an edge, by id: the earliest date and the surest reading of all that say it. */
function gathered(edges: readonly EvidencedEdge[]): EdgeRow[] {
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
  return Object.fromEntries(TYPES.map((type) => [type, groups.get(type) ?? []]));
}

async function knownOf(run: Run, rows: readonly EdgeRow[]): Promise<ReadonlyMap<string, Row>> {
  const found = await Promise.all(
    portionsOf(rows).map((portion) =>
      run(`${FOUND} RETURN r.id AS id, r.date AS date, r.confidence AS confidence, r.inferred AS inferred`, byType(portion)),
    ),
  );
  return new Map(found.flat().map((row) => [String(row['id']), row]));
}

function improves(row: EdgeRow, known: Row | undefined): boolean {
  if (!known) return false;
  const date = known['date'] as string | null;
  return (
    row.confidence > Number(known['confidence']) ||
    (known['inferred'] === true && !row.inferred) ||
    (row.date !== null && (date === null || row.date < date))
  );
}

async function improve(run: Run, rows: readonly EdgeRow[]): Promise<void> {
  const statements = portionsOf(rows).flatMap((portion) => [
    // Written upon itself, what never changes locks the relationship; only the next statement reads for certain what it says.
    run(`${FOUND} SET r.role = r.role`, byType(portion)),
    run(
      `${FOUND}
       SET r.date = CASE WHEN r.date IS NULL OR row.date < r.date THEN coalesce(row.date, r.date) ELSE r.date END,
         r.confidence = CASE WHEN row.confidence > r.confidence THEN toFloat(row.confidence) ELSE r.confidence END,
         r.inferred = r.inferred AND row.inferred`,
      byType(portion),
    ),
  ]);
  await Promise.all(statements);
}

/** A relationship is what its evidence says together: the earliest date and the surest reading; it goes where there is none left. */
export async function settleRelationships(run: Run, edges: readonly EvidencedEdge[]): Promise<void> {
  const rows = gathered(edges);
  const said = await inPortions(
    run,
    `UNWIND $rows AS row MATCH (e:Evidence {edge: row.id}) WHERE e.document IS NOT NULL
     RETURN row.id AS id, min(e.date) AS date, max(e.confidence) AS confidence, count(CASE WHEN NOT e.inferred THEN 1 END) = 0 AS inferred`,
    rows.map(({ id }) => ({ id })),
  );
  const known = new Map(said.map((row) => [String(row['id']), row]));
  const settled = rows.map((row) => ({ ...row, ...known.get(row.id), said: known.has(row.id) }));
  const [kept, gone] = [settled.filter((row) => row.said), settled.filter((row) => !row.said)];
  await Promise.all([
    ...portionsOf(kept).map((portion) =>
      run(`${FOUND} SET r.date = row.date, r.confidence = toFloat(row.confidence), r.inferred = row.inferred`, byType(portion)),
    ),
    ...portionsOf(gone).map((portion) => run(`${FOUND} DELETE r`, byType(portion))),
  ]);
}
