import type { GraphEdge, GraphNode } from '../../model/entity.ts';
import type { DatedEvidence, LoneMention } from '../ports/graph.ts';
import type { Database, Row } from './driver.ts';
import { keysetPages } from './pages.ts';
import { toDatedEvidence, toEdge, toNode } from './rows.ts';
import { TYPES } from './schema.ts';

export type EvidencedGraphEdge = GraphEdge & { readonly evidence: readonly DatedEvidence[] };

/** Nodes or relationships of one type read at a time. */
const PAGE = 2000;

/** What `toEdge` wants of a relationship `r`. */
export const EDGE_COLUMNS =
  'r.id AS id, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, r.role AS role, r.date AS date, r.confidence AS confidence, r.inferred AS inferred';

/** What `toDatedEvidence` wants of evidence `e`: its quotes are for others. */
const EVIDENCE_COLUMNS = 'e {.document, .spans, .date, .confidence, .inferred}';

/** Every entity, ordered by id. */
export async function* allNodes(database: Database): AsyncGenerator<GraphNode> {
  const page = `MATCH (n:Entity) WHERE n.tenant = $tenant AND n.id > $after
    RETURN n.id AS key, labels(n) AS labels, properties(n) AS properties ORDER BY n.tenant, n.id LIMIT $size`;
  for await (const rows of keysetPages(database, page, PAGE)) {
    for (const row of rows) yield toNode(row['labels'] as string[], row['properties'] as Row);
  }
}

/** Every entity that a document mentions and joins to nothing, ordered by entity and document. */
export async function* loneMentions(database: Database): AsyncGenerator<LoneMention> {
  const page = `MATCH (m:LoneMention) WHERE m.tenant = $tenant AND m.id > $after
    RETURN m.id AS key, m.node AS node, m.document AS document ORDER BY m.tenant, m.id LIMIT $size`;
  for await (const rows of keysetPages(database, page, PAGE)) {
    for (const row of rows) yield { node: String(row['node']), document: String(row['document']) };
  }
}

/** Every relationship with its evidence, ordered by id over all types. */
export async function* allEdges(database: Database): AsyncGenerator<EvidencedGraphEdge> {
  let portion: GraphEdge[] = [];
  for await (const edge of inOneOrder(TYPES.map((type) => edgesOfType(database, type)))) {
    portion.push(edge);
    if (portion.length < PAGE) continue;
    yield* withEvidence(database, portion);
    portion = [];
  }
  yield* withEvidence(database, portion);
}

async function* edgesOfType(database: Database, type: string): AsyncGenerator<GraphEdge> {
  const page = `MATCH ()-[r:${type}]->() WHERE r.tenant = $tenant AND r.id > $after
    RETURN r.id AS key, ${EDGE_COLUMNS} ORDER BY r.tenant, r.id LIMIT $size`;
  for await (const rows of keysetPages(database, page, PAGE)) for (const row of rows) yield toEdge(row);
}

/** Merges streams that are each ordered by id. Ids are ASCII, so that Neo4j's order and that of JavaScript are one. */
async function* inOneOrder(streams: readonly AsyncGenerator<GraphEdge>[]): AsyncGenerator<GraphEdge> {
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })));
  for (;;) {
    let first: { stream: AsyncGenerator<GraphEdge>; next: IteratorYieldResult<GraphEdge> } | undefined;
    for (const head of heads) {
      if (!head.next.done && (!first || head.next.value.id < first.next.value.id)) first = head as NonNullable<typeof first>;
    }
    if (!first) return;
    yield first.next.value;
    Object.assign(first, { next: await first.stream.next() });
  }
}

async function* withEvidence(database: Database, edges: readonly GraphEdge[]): AsyncGenerator<EvidencedGraphEdge> {
  const evidence = await evidenceOf(
    database,
    edges.map(({ id }) => id),
  );
  for (const edge of edges) yield { ...edge, evidence: evidence.get(edge.id) ?? [] };
}

/** The evidence of each of these edges, ordered by document. */
export async function evidenceOf(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, readonly DatedEvidence[]>> {
  if (ids.length === 0) return new Map();
  // The index holds edge and document together: without the second condition it is not used.
  const rows = await database.rows(
    `UNWIND $ids AS id
     MATCH (e:Evidence {tenant: $tenant, edge: id}) WHERE e.document IS NOT NULL
     WITH id, e ORDER BY e.document
     RETURN id, collect(${EVIDENCE_COLUMNS}) AS evidence`,
    { ids },
  );
  return new Map(rows.map((row) => [String(row['id']), (row['evidence'] as Row[]).map(toDatedEvidence)]));
}
