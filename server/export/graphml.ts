import { EDGE_KINDS, NODE_KINDS } from '../../graph/model/kinds.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { ExportFormat } from './define.ts';
import { networkColumns } from './network-columns.ts';
import { writeLines, xml } from './text-file.ts';

const NODE_KEYS = {
  label: 'string',
  kind: 'string',
  masked: 'boolean',
  properties: 'string',
  pagerank: 'double',
  community: 'int',
} as const;
const EDGE_KEYS = ['kind', 'label', 'role', 'date', 'confidence', 'inferred', 'documents'] as const;

/** GraphML 1.0 (graphml.graphdrawing.org): read by Gephi, yEd, NetworkX, igraph and Neo4j. */
export const graphml: ExportFormat = {
  id: 'graphml',
  of: 'graph',
  title: { zh: '图谱 GraphML', en: 'graph as GraphML' },
  async write(store, path) {
    await writeLines(path, lines(store));
    const counts = await store.graph.counts();
    return [{ path, rows: `${counts.nodes} nodes, ${counts.edges} edges` }];
  },
};

async function* lines(store: Store): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  for (const [key, type] of Object.entries(NODE_KEYS)) yield `<key id="n_${key}" for="node" attr.name="${key}" attr.type="${type}"/>`;
  for (const key of EDGE_KEYS) {
    const type = key === 'confidence' ? 'double' : key === 'inferred' ? 'boolean' : key === 'documents' ? 'int' : 'string';
    yield `<key id="e_${key}" for="edge" attr.name="${key}" attr.type="${type}"/>`;
  }
  yield '<graph id="jianwei" edgedefault="directed">';
  const columns = await networkColumns(store);
  for await (const n of store.graph.allNodes()) {
    const values = {
      label: n.label,
      kind: NODE_KINDS[n.kind].label,
      masked: n.masked,
      properties: JSON.stringify(n.properties),
      ...columns(n.id),
    };
    const data = Object.entries(values).map(([key, value]) => `<data key="n_${key}">${xml(String(value))}</data>`);
    yield `<node id="${n.id}">${data.join('')}</node>`;
  }
  for await (const e of store.graph.allEdges()) {
    const kind = EDGE_KINDS[e.kind];
    const values = {
      kind: kind.type,
      label: kind.zh,
      role: e.role,
      date: e.date ?? '',
      confidence: e.confidence,
      inferred: e.inferred,
      documents: e.evidence.length,
    };
    yield `<edge id="${e.id}" source="${e.from}" target="${e.to}">${EDGE_KEYS.map((k) => `<data key="e_${k}">${xml(String(values[k]))}</data>`).join('')}</edge>`;
  }
  yield '</graph>';
  yield '</graphml>';
}
