import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { datedEvidence, documentRow, evidenceRow, loneMentionRow } from '../../../graph/store/neo4j/rows.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { ImportTable } from './table.ts';

export function documentTable(store: Store): ImportTable {
  return {
    file: 'documents.csv',
    holds: 'nodes',
    header: ['id:ID(document)', 'number', 'court', 'kind', 'date', 'path', ':LABEL'],
    async *rows() {
      for await (const { document } of store.documents.all()) {
        const { id, number, court, kind, date, path } = documentRow(document);
        yield [id, number, court, kind, date, path, 'Document'];
      }
    },
  };
}

/** Document by document: each text is read once, whatever number of edges quote it. */
export function evidenceTable(store: Store): ImportTable {
  return {
    file: 'evidence.csv',
    holds: 'nodes',
    header: ['edge', 'document', 'spans:long[]', 'quotes:string[]', 'date', 'confidence:double', 'inferred:boolean', ':LABEL'],
    async *rows() {
      for await (const { document, sourceText, decisions } of store.documents.all()) {
        for (const edge of documentGraph(document, decisions).edges) {
          const row = evidenceRow(edge.id, datedEvidence(edge), ({ start, end }) => sourceText.slice(start, end));
          yield [row.edge, row.document, row.spans, row.quotes, row.date, row.confidence, row.inferred, 'Evidence'];
        }
      }
    },
  };
}

export function loneMentionTable(store: Store): ImportTable {
  return {
    file: 'lone-mentions.csv',
    holds: 'nodes',
    header: ['id', 'node', 'document', ':LABEL'],
    async *rows() {
      for await (const mention of store.graph.loneMentions()) {
        const { id, node, document } = loneMentionRow(mention);
        yield [id, node, document, 'LoneMention'];
      }
    },
  };
}
