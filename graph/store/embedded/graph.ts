import { holdsRuns } from '../../model/documents/search-text.ts';
import type { EdgeEvidence, GraphEdge, GraphNode } from '../../model/entity.ts';
import type { EdgeKind, NodeKind } from '../../model/kinds.ts';
import { searchTerms } from '../bigrams.ts';
import type { DatedEvidence, GraphStore, Neighbourhood } from '../ports/graph.ts';
import type { Database, Row } from './driver.ts';
import { type Roads, shortestPaths } from './paths.ts';
import { countIn } from './tenant-database.ts';

const EVIDENCE = 'SELECT * FROM edge_evidence WHERE tenant = {tenant} AND edge = ? ORDER BY document';

/** The graph part of the embedded store. */
export function embeddedGraph(database: Database): GraphStore {
  const readNodes = (ids: readonly string[]): GraphNode[] =>
    (
      database
        .prepare('SELECT n.* FROM json_each(?) j JOIN node n ON n.tenant = {tenant} AND n.id = j.value ORDER BY j.key')
        .all(JSON.stringify(ids)) as Row[]
    ).map(toNode);
  const readEvidence = (id: string): EdgeEvidence[] => database.prepare(EVIDENCE).all(id).map(toEvidence);

  return {
    async node(id) {
      return readNodes([id])[0] ?? null;
    },
    async nodes(ids) {
      return readNodes(ids);
    },
    async edge(id) {
      const row = database.prepare('SELECT * FROM edge WHERE tenant = {tenant} AND id = ?').get(id);
      return row ? toEdge(row) : null;
    },
    async degrees(ids) {
      const rows = database
        .prepare(
          `SELECT j.value id, (SELECT count(*) FROM edge WHERE tenant = {tenant} AND source = j.value)
             + (SELECT count(*) FROM edge WHERE tenant = {tenant} AND target = j.value) degree FROM json_each(?) j`,
        )
        .all(JSON.stringify(ids));
      return new Map(rows.map((r) => [String(r['id']), Number(r['degree'])]));
    },
    async neighbours(id, options) {
      return neighbours(database, id, options);
    },
    async among(ids) {
      const list = JSON.stringify(ids);
      return database
        .prepare(
          'SELECT e.* FROM json_each(?) j JOIN edge e ON e.tenant = {tenant} AND e.source = j.value WHERE e.target IN (SELECT value FROM json_each(?)) ORDER BY e.id',
        )
        .all(list, list)
        .map(toEdge);
    },
    async evidence(id) {
      return readEvidence(id);
    },
    async search(text, options) {
      return searchNodes(database, text, options);
    },
    async paths(from, to, { longest, limit, avoid = [] }) {
      return shortestPaths(roads(database, avoid), from, to, longest, limit);
    },
    async counts() {
      return { nodes: countIn(database, 'node'), edges: countIn(database, 'edge') };
    },
    async *allNodes() {
      for (const row of database.prepare('SELECT * FROM node WHERE tenant = {tenant} ORDER BY id').iterate()) yield toNode(row);
    },
    async *loneMentions() {
      for (const row of database
        .prepare('SELECT node, document FROM lone_mention WHERE tenant = {tenant} ORDER BY node, document')
        .iterate()) {
        yield { node: String(row['node']), document: String(row['document']) };
      }
    },
    async *allEdges() {
      for (const row of database.prepare('SELECT * FROM edge WHERE tenant = {tenant} ORDER BY id').iterate()) {
        yield { ...toEdge(row), evidence: database.prepare(EVIDENCE).all(String(row['id'])).map(toDatedEvidence) };
      }
    },
  };
}

function searchNodes(database: Database, text: string, { limit, kind = '' as NodeKind }: { limit: number; kind?: NodeKind }): GraphNode[] {
  const terms = searchTerms(text);
  if (!terms) return [];
  // The index has the labels of all units, and is asked first.
  // A whole label first, then labels that begin with the text, then the shorter label: what a reader means when he types a name.
  const candidates = database
    .prepare(
      `SELECT n.* FROM node_search s CROSS JOIN node n ON n.seq = s.rowid WHERE node_search MATCH ? AND +n.tenant = {tenant} AND (? = '' OR n.kind = ?)
       ORDER BY n.label = ? DESC, n.label LIKE ? || '%' DESC, length(n.label), n.label, n.id`,
    )
    .iterate(terms.match, kind, kind, text, text);
  const found: GraphNode[] = [];
  for (const row of candidates) {
    if (holdsRuns(String(row['label']), terms.verify)) found.push(toNode(row));
    if (found.length === limit) break;
  }
  return found;
}

function neighbours(
  database: Database,
  id: string,
  options: { offset: number; limit: number; kinds?: readonly EdgeKind[] },
): Neighbourhood {
  const counted = database
    .prepare(
      `SELECT kind, count(*) n FROM (SELECT kind FROM edge WHERE tenant = {tenant} AND source = ?
       UNION ALL SELECT kind FROM edge WHERE tenant = {tenant} AND target = ?) GROUP BY kind ORDER BY kind`,
    )
    .all(id, id);
  const byEdgeKind = Object.fromEntries(counted.map((r) => [String(r['kind']), Number(r['n'])])) as Partial<Record<EdgeKind, number>>;
  const kinds = options.kinds ?? (Object.keys(byEdgeKind) as EdgeKind[]);
  const list = JSON.stringify(kinds);
  const edges = database
    .prepare(
      `SELECT * FROM (SELECT * FROM edge WHERE tenant = {tenant} AND source = ?1 UNION ALL SELECT * FROM edge WHERE tenant = {tenant} AND target = ?1)
       WHERE kind IN (SELECT value FROM json_each(?2)) ORDER BY date DESC, id LIMIT ?3 OFFSET ?4`,
    )
    .all(id, list, options.limit, options.offset)
    .map(toEdge);
  return { byEdgeKind, total: kinds.reduce((sum, kind) => sum + (byEdgeKind[kind] ?? 0), 0), edges };
}

function roads(database: Database, avoid: readonly NodeKind[]): Roads {
  return {
    edgesOf: (ids) =>
      database
        .prepare(
          `SELECT e.* FROM edge e WHERE e.tenant = {tenant} AND e.source IN (SELECT value FROM json_each(?1))
           UNION SELECT e.* FROM edge e WHERE e.tenant = {tenant} AND e.target IN (SELECT value FROM json_each(?1)) ORDER BY id`,
        )
        .all(JSON.stringify(ids))
        .map(toEdge),
    barred: (ids) =>
      new Set(
        avoid.length === 0
          ? []
          : database
              .prepare(
                'SELECT id FROM node WHERE tenant = {tenant} AND id IN (SELECT value FROM json_each(?)) AND kind IN (SELECT value FROM json_each(?))',
              )
              .all(JSON.stringify(ids), JSON.stringify(avoid))
              .map((row) => String(row['id'])),
      ),
  };
}

function toNode(row: Row): GraphNode {
  return {
    id: String(row['id']),
    kind: row['kind'] as NodeKind,
    label: String(row['label']),
    masked: row['masked'] === 1,
    properties: JSON.parse(String(row['properties'])),
  };
}

export function toEdge(row: Row): GraphEdge {
  return {
    id: String(row['id']),
    kind: row['kind'] as EdgeKind,
    from: String(row['source']),
    to: String(row['target']),
    role: String(row['role']),
    date: row['date'] === null ? null : String(row['date']),
    confidence: Number(row['confidence']),
    inferred: row['inferred'] === 1,
  };
}

function toEvidence(row: Row): EdgeEvidence {
  const spans = JSON.parse(String(row['spans'])) as [number, number][];
  return { document: String(row['document']), spans: spans.map(([start, end]) => ({ start, end })) };
}

function toDatedEvidence(row: Row): DatedEvidence {
  return {
    ...toEvidence(row),
    date: row['date'] === null ? null : String(row['date']),
    confidence: Number(row['confidence']),
    inferred: row['inferred'] === 1,
  };
}
