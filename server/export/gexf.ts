import { writeFile } from 'node:fs/promises';
import { MultiDirectedGraph } from 'graphology';
import { write as writeGexf } from 'graphology-gexf';
import { EDGE_KINDS, NODE_KINDS } from '../../graph/model/kinds.ts';
import type { ExportFormat } from './define.ts';
import { networkColumns } from './network-columns.ts';
import { xmlCharacters } from './text-file.ts';

/** GEXF 1.2 for Gephi, written by graphology. */
export const gexf: ExportFormat = {
  id: 'gexf',
  of: 'graph',
  title: { zh: '图谱 GEXF', en: 'graph as GEXF' },
  async write(store, path) {
    const graph = new MultiDirectedGraph();
    const columns = await networkColumns(store);
    for await (const n of store.graph.allNodes()) {
      const kind = NODE_KINDS[n.kind];
      graph.addNode(n.id, { label: xmlCharacters(n.label), kind: kind.label, kindName: kind.zh, masked: n.masked, ...columns(n.id) });
    }
    for await (const e of store.graph.allEdges()) {
      const kind = EDGE_KINDS[e.kind];
      graph.addEdgeWithKey(e.id, e.from, e.to, {
        kind: kind.type,
        label: kind.zh,
        role: xmlCharacters(e.role),
        date: e.date ?? '',
        inferred: e.inferred,
        documents: e.evidence.length,
      });
    }
    await writeFile(path, writeGexf(graph, { version: '1.2' }));
    return [{ path, rows: `${graph.order} nodes, ${graph.size} edges` }];
  },
};
