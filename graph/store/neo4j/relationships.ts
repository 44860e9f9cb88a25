import type { EvidencedEdge } from '../port.ts';
import type { Row, Run } from './driver.ts';
import { byId, grouped, inPortions } from './portions.ts';
import { type EdgeRow, edgeRow } from './rows.ts';

/**
 * Writes relationships, type by type. Not by MERGE: that locks both ends, and every document of a court would wait for its court.
 * What is not there is created; where somebody else does so at the same moment, the constraint makes one of the two begin again.
 */
export async function addRelationships(run: Run, edges: readonly EvidencedEdge[]): Promise<void> {
  await Promise.all([...gathered(edges)].map(([type, rows]) => addType(run, type, rows)));
}

/** One row an edge, by type: the earliest date and the surest reading of all that say it. */
function gathered(edges: readonly EvidencedEdge[]): Map<string, EdgeRow[]> {
  const byEdge = new Map<string, EdgeRow>();
  for (const edge of edges) {
    const row = edgeRow(edge);
    const known = byEdge.get(row.id);
    byEdge.set(row.id, known ? surest(known, row) : row);
  }
  return grouped(byId([...byEdge.values()]), ({ type }) => type);
}

function surest(a: EdgeRow, b: EdgeRow): EdgeRow {
  return {
    ...a,
    date: a.date === null || (b.date !== null && b.date < a.date) ? b.date : a.date,
    confidence: Math.max(a.confidence, b.confidence),
    inferred: a.inferred && b.inferred,
  };
}

async function addType(run: Run, type: string, rows: readonly EdgeRow[]): Promise<void> {
  const one = `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->()`;
  const found = await inPortions(
    run,
    `${one} RETURN r.id AS id, r.date AS date, r.confidence AS confidence, r.inferred AS inferred`,
    rows.map(({ id }) => ({ id })),
  );
  const known = new Map(found.map((row) => [String(row['id']), row]));
  const better = rows.filter((row) => improves(row, known.get(row.id)));
  await Promise.all([
    inPortions(
      run,
      `UNWIND $rows AS row
       MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
       CREATE (a)-[:${type} {id: row.id, role: row.role, date: row.date, confidence: toFloat(row.confidence), inferred: row.inferred}]->(b)`,
      rows.filter(({ id }) => !known.has(id)),
    ),
    // Written upon itself, a relationship is locked; only then is it certain what it says.
    inPortions(run, `${one} SET r.role = r.role`, better),
    inPortions(
      run,
      `${one}
       SET r.date = CASE WHEN r.date IS NULL OR row.date < r.date THEN coalesce(row.date, r.date) ELSE r.date END,
         r.confidence = CASE WHEN row.confidence > r.confidence THEN toFloat(row.confidence) ELSE r.confidence END,
         r.inferred = r.inferred AND row.inferred`,
      better,
    ),
  ]);
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
