import type { GraphEdge, GraphNode } from '../../model/entity.ts';
import { EDGE_KINDS, type EdgeKind, NODE_KINDS } from '../../model/kinds.ts';
import type { GraphStore, Neighbourhood } from '../ports/graph.ts';
import type { Database, Row } from './driver.ts';
import { shortestPaths } from './paths.ts';
import { toEdge, toNode } from './rows.ts';
import { ANY_TYPE, NAME_INDEX, ofOwn } from './schema.ts';
import { searchTerms } from './search.ts';
import { allEdges, allNodes, EDGE_COLUMNS, evidenceOf, loneMentions } from './stream.ts';

const NODE_COLUMNS = 'labels(n) AS labels, properties(n) AS properties';
const TYPES = Object.entries(EDGE_KINDS).map(([kind, { type }]) => ({ kind: kind as EdgeKind, type }));
/** Nodes with more edges are asked about their pairs instead of being walked through. */
const HUB = 2000;

/** Neo4j keeps these numbers; they are those of the own unit where no other has a checkpoint. */
const COUNT_ALL = `RETURN EXISTS { MATCH (c:Checkpoint) WHERE c.tenant <> $tenant } AS isShared, COUNT { (:Entity) } AS nodes,
  ${TYPES.map(({ type }) => `COUNT { ()-[:${type}]->() }`).join(' + ')} AS edges`;
const COUNT_OWN = `RETURN COUNT { MATCH (n:Entity) WHERE ${ofOwn('Entity', 'n')} } AS nodes,
  ${TYPES.map(({ type }) => `COUNT { MATCH ()-[r:${type}]->() WHERE ${ofOwn(type, 'r')} }`).join(' + ')} AS edges`;

/** The reading part of the graph in Neo4j, as one unit sees it. */
export function neo4jGraph(database: Database): GraphStore {
  const readNodes = async (ids: readonly string[]): Promise<GraphNode[]> =>
    (
      await database.rows(
        `UNWIND range(0, size($ids) - 1) AS i MATCH (n:Entity {tenant: $tenant, id: $ids[i]}) RETURN ${NODE_COLUMNS} ORDER BY i`,
        { ids },
      )
    ).map(rowToNode);
  const degrees = async (ids: readonly string[]): Promise<Map<string, number>> => {
    const rows = await database.rows(
      `UNWIND $ids AS id OPTIONAL MATCH (n:Entity {tenant: $tenant, id: id})
       RETURN id, COUNT { (n)-[:${ANY_TYPE}]->() } + COUNT { (n)<-[:${ANY_TYPE}]-() } AS degree`,
      { ids },
    );
    return new Map(rows.map((row) => [String(row['id']), Number(row['degree'])]));
  };
  return {
    async node(id) {
      return (await readNodes([id]))[0] ?? null;
    },
    nodes: readNodes,
    async edge(id) {
      const one = TYPES.map(({ type }) => `MATCH ()-[r:${type} {tenant: $tenant, id: $id}]->() RETURN ${EDGE_COLUMNS}`).join(' UNION ALL ');
      const [row] = await database.rows(one, { id });
      return row ? toEdge(row) : null;
    },
    degrees,
    neighbours: (id, options) => neighbours(database, id, options),
    async among(ids) {
      return among(database, await degrees(ids));
    },
    async evidence(id) {
      const found = (await evidenceOf(database, [id])).get(id) ?? [];
      return found.map(({ document, spans }) => ({ document, spans }));
    },
    search: (text, options) => search(database, text, options),
    paths: (from, to, options) => shortestPaths(database, from, to, options),
    async counts() {
      const [all] = await database.rows(COUNT_ALL);
      const [row] = all?.['isShared'] === true ? await database.rows(COUNT_OWN) : [all];
      return { nodes: Number(row?.['nodes'] ?? 0), edges: Number(row?.['edges'] ?? 0) };
    },
    allNodes: () => allNodes(database),
    loneMentions: () => loneMentions(database),
    allEdges: () => allEdges(database),
  };
}

const rowToNode = (row: Row): GraphNode => toNode(row['labels'] as string[], row['properties'] as Row);

async function neighbours(
  database: Database,
  id: string,
  { offset, limit, kinds }: { offset: number; limit: number; kinds?: readonly EdgeKind[] },
): Promise<Neighbourhood> {
  // Neo4j keeps these numbers with a node that has many relationships; none of them is walked through.
  const counts = TYPES.map(({ kind, type }) => `\`${kind}\`: COUNT { (n)-[:${type}]->() } + COUNT { (n)<-[:${type}]-() }`).join(', ');
  const [counted] = await database.rows(`MATCH (n:Entity {tenant: $tenant, id: $id}) RETURN {${counts}} AS counts`, { id });
  const all = Object.entries((counted?.['counts'] ?? {}) as Record<EdgeKind, number>).filter(([, count]) => count > 0);
  const byEdgeKind = Object.fromEntries(all) as Partial<Record<EdgeKind, number>>;
  const wanted = (kinds ?? (Object.keys(byEdgeKind) as EdgeKind[])).filter((kind) => byEdgeKind[kind] !== undefined);
  const total = wanted.reduce((sum, kind) => sum + (byEdgeKind[kind] ?? 0), 0);
  if (total === 0) return { byEdgeKind, total, edges: [] };
  // All types unless some are asked for: a statement for every set of kinds that nodes happen to have would have to be planned each.
  const types = kinds ? wanted.map((kind) => EDGE_KINDS[kind].type).join('|') : ANY_TYPE;
  const rows = await database.rows(
    `MATCH (n:Entity {tenant: $tenant, id: $id})
     CALL (n) { MATCH (n)-[r:${types}]->() RETURN r UNION ALL MATCH (n)<-[r:${types}]-() RETURN r }
     WITH r ORDER BY coalesce(r.date, '') DESC, r.id SKIP $offset LIMIT $limit
     RETURN ${EDGE_COLUMNS} ORDER BY coalesce(r.date, '') DESC, r.id`,
    { id, offset, limit },
  );
  return { byEdgeKind, total, edges: rows.map(toEdge) };
}

/** Every edge has two ends: those with an end of few edges are found from there, the rest are between two hubs. */
async function among(database: Database, degrees: ReadonlyMap<string, number>): Promise<GraphEdge[]> {
  const ids = [...degrees.keys()];
  const hubs = ids.filter((id) => (degrees.get(id) ?? 0) > HUB);
  const others = ids.filter((id) => (degrees.get(id) ?? 0) <= HUB);
  const rows = await database.rows(
    `CALL () {
       MATCH (a:Entity) WHERE a.tenant = $tenant AND a.id IN $others MATCH (a)-[r:${ANY_TYPE}]-(b:Entity) WHERE b.id IN $ids RETURN r
       UNION
       ${TYPES.map(({ type }) => `MATCH (a:Entity) WHERE a.tenant = $tenant AND a.id IN $hubs MATCH (b:Entity) WHERE b.tenant = $tenant AND b.id IN $hubs MATCH (a)-[r:${type}]->(b) RETURN r`).join(' UNION ')}
     }
     RETURN ${EDGE_COLUMNS} ORDER BY r.id`,
    { ids, hubs, others },
  );
  return rows.map(toEdge);
}

async function search(
  database: Database,
  text: string,
  { limit, kind }: { limit: number; kind?: keyof typeof NODE_KINDS },
): Promise<GraphNode[]> {
  const terms = searchTerms(text);
  if (!terms) return [];
  const candidates =
    terms.query === null
      ? `MATCH (n:Entity) WHERE ${ofOwn('Entity', 'n')}`
      : `CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $query) YIELD node AS n WHERE n.tenant = $tenant`;
  // A whole label first, then labels that begin with the text, then the shorter label: what a reader means when he types a name.
  const rows = await database.rows(
    `${candidates} WITH n, toLower(n.name) AS name
     WHERE ${kind ? `n:${NODE_KINDS[kind].label} AND ` : ''}all(part IN $parts WHERE name CONTAINS part)
     WITH n ORDER BY n.name = $text DESC, name STARTS WITH $beginning DESC, size(name), n.name, n.id LIMIT $limit
     RETURN ${NODE_COLUMNS}`,
    { query: terms.query, parts: terms.parts, text, beginning: text.toLowerCase(), limit },
  );
  return rows.map(rowToNode);
}
