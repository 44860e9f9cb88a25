import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { loneMentions } from '../../graph/store/changes.ts';
import { datedEvidence, documentRow, edgeRow, entityRow, evidenceRow, loneMentionRow } from '../../graph/store/neo4j/rows.ts';
import type { DocumentSaid } from '../../graph/store/ports/projection.ts';

/** Rows in one query: what the manuals advise at least. */
const ROWS = 1000;

/**
 * Writes the same graph as somebody would who has read how UNWIND is used: in a transaction one query after the other, one for each kind of
 * node, one for each type of relationship, one for evidence, one for documents, each by MERGE.
 */
export async function writeNaively(driver: Driver, steps: readonly (readonly DocumentSaid[])[]): Promise<void> {
  const session = driver.session();
  try {
    for (const step of steps) await session.executeWrite((transaction) => writeStep(transaction, step));
  } finally {
    await session.close();
  }
}

async function writeStep(transaction: ManagedTransaction, step: readonly DocumentSaid[]): Promise<void> {
  const send = async (cypher: string, rows: readonly unknown[]): Promise<void> => {
    for (let i = 0; i < rows.length; i += ROWS) await transaction.run(`UNWIND $rows AS row ${cypher}`, { rows: rows.slice(i, i + ROWS) });
  };
  await send(
    'MERGE (d:Document {tenant: 0, id: row.id}) SET d += row',
    step.map(({ graph }) => documentRow(graph.document)),
  );
  for (const [label, rows] of by(step.flatMap(({ graph }) => graph.nodes).map(entityRow), (row) => row.label)) {
    await send(`MERGE (n:Entity {tenant: 0, id: row.id}) ON CREATE SET n:${label}, n += row.properties`, rows);
  }
  for (const [type, rows] of by(step.flatMap(({ graph }) => graph.edges).map(edgeRow), (row) => row.type)) {
    await send(
      `MATCH (a:Entity {tenant: 0, id: row.from}) MATCH (b:Entity {tenant: 0, id: row.to}) MERGE (a)-[r:${type} {tenant: 0, id: row.id}]->(b)
       ON CREATE SET r.role = row.role, r.date = row.date, r.confidence = row.confidence, r.inferred = row.inferred
       ON MATCH SET r.date = CASE WHEN r.date IS NULL OR row.date < r.date THEN coalesce(row.date, r.date) ELSE r.date END,
         r.confidence = CASE WHEN row.confidence > r.confidence THEN row.confidence ELSE r.confidence END,
         r.inferred = r.inferred AND row.inferred`,
      rows,
    );
  }
  await send(
    'MERGE (e:Evidence {tenant: 0, edge: row.edge, document: row.document}) ON CREATE SET e += row',
    step.flatMap(({ graph, quote }) => graph.edges.map((edge) => evidenceRow(edge.id, datedEvidence(edge), quote))),
  );
  await send(
    'MERGE (m:LoneMention {tenant: 0, id: row.id}) ON CREATE SET m += row',
    step.flatMap(({ graph }) => loneMentions(graph)).map(loneMentionRow),
  );
}

function by<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
