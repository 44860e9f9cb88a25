import { EDGE_KINDS, NODE_KINDS } from '../../graph/model/kinds.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { ExportFormat } from './define.ts';
import { writeLines } from './text-file.ts';

/** Statements for `cypher-shell -f FILE`: run twice they change nothing. */
export const cypher: ExportFormat = {
  id: 'cypher',
  of: 'graph',
  title: { zh: 'Neo4j Cypher 语句', en: 'Cypher statements for Neo4j' },
  async write(store, path) {
    await writeLines(path, lines(store));
    const counts = await store.graph.counts();
    return [{ path, rows: `${counts.nodes} nodes, ${counts.edges} edges` }];
  },
};

const ROWS_A_STATEMENT = 500;

async function* lines(store: Store): AsyncGenerator<string> {
  for (const { label } of Object.values(NODE_KINDS)) {
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`;
  }
  const kinds = new Map<string, keyof typeof NODE_KINDS>();
  const nodes = new Map<string, string[]>();
  for await (const n of store.graph.allNodes()) {
    kinds.set(n.id, n.kind);
    const { label } = NODE_KINDS[n.kind];
    yield* collect(nodes, label, map({ id: n.id, label: n.label, masked: n.masked, ...n.properties }), (rows) =>
      nodeStatement(label, rows),
    );
  }
  for (const [label, rows] of nodes) if (rows.length > 0) yield nodeStatement(label, rows);
  const edges = new Map<string, string[]>();
  for await (const e of store.graph.allEdges()) {
    const from = NODE_KINDS[kinds.get(e.from) as keyof typeof NODE_KINDS].label;
    const to = NODE_KINDS[kinds.get(e.to) as keyof typeof NODE_KINDS].label;
    const key = `${from} ${EDGE_KINDS[e.kind].type} ${to}`;
    const properties = map({
      id: e.id,
      role: e.role,
      date: e.date,
      confidence: e.confidence,
      inferred: e.inferred,
      documents: e.evidence.map((x) => x.document),
    });
    yield* collect(edges, key, `{from: ${quoted(e.from)}, to: ${quoted(e.to)}, p: ${properties}}`, (rows) => edgeStatement(key, rows));
  }
  for (const [key, rows] of edges) if (rows.length > 0) yield edgeStatement(key, rows);
}

function* collect(groups: Map<string, string[]>, key: string, row: string, statement: (rows: string[]) => string): Generator<string> {
  const rows = groups.get(key) ?? [];
  rows.push(row);
  groups.set(key, rows);
  if (rows.length < ROWS_A_STATEMENT) return;
  groups.set(key, []);
  yield statement(rows);
}

const nodeStatement = (label: string, rows: readonly string[]): string =>
  `UNWIND [${rows.join(', ')}] AS row MERGE (n:${label} {id: row.id}) SET n += row;`;

function edgeStatement(key: string, rows: readonly string[]): string {
  const [from, type, to] = key.split(' ');
  return `UNWIND [${rows.join(', ')}] AS row MATCH (a:${from} {id: row.from}), (b:${to} {id: row.to}) MERGE (a)-[r:${type} {id: row.p.id}]->(b) SET r += row.p;`;
}

type Property = string | number | boolean | null | readonly string[];

function map(properties: Readonly<Record<string, Property>>): string {
  return `{${Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`;
}

function literal(value: Property): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`;
  return String(value);
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\r?\n/g, '\\n')}'`;
}
