import { SCHEMA_VERSION } from '../../../graph/store/neo4j/migrations.ts';
import { documentRow, edgeRow, entityRow, evidenceRow } from '../../../graph/store/neo4j/rows.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { Cell, ImportTable } from './table.ts';

/** Which version of the store the files are of: what is imported needs no migration, only its constraints and indexes. */
export function schemaTable(): ImportTable {
  return {
    file: 'schema.csv',
    holds: 'nodes',
    header: ['name', 'version:long', 'digest', ':LABEL'],
    async *rows() {
      yield ['jianwei', SCHEMA_VERSION, 'imported', 'Schema'];
    },
  };
}

/** Names of properties with their types, as the first line of a file gives them. */
export type PropertyTypes = ReadonlyMap<string, string>;

/** Looks once through all entities: a file of the import says in its first line what its nodes have. */
export async function findProperties(store: Store): Promise<PropertyTypes> {
  const types = new Map<string, string>();
  for await (const node of store.graph.allNodes()) {
    for (const [name, value] of Object.entries(entityRow(node).properties)) {
      const type = typeof value === 'boolean' ? ':boolean' : typeof value === 'number' ? ':double' : '';
      // One text among numbers makes all of them texts.
      types.set(name, types.has(name) && types.get(name) !== type ? '' : type);
    }
  }
  return types;
}

export function entityTable(store: Store, types: PropertyTypes): ImportTable {
  const names = [...types.keys()];
  return {
    file: 'entities.csv',
    holds: 'nodes',
    header: ['id:ID(entity)', ...names.map((name) => `${name}${types.get(name)}`), ':LABEL'],
    async *rows() {
      for await (const node of store.graph.allNodes()) {
        const { id, properties, label } = entityRow(node);
        yield [id, ...names.map((name) => properties[name] ?? null), ['Entity', label]];
      }
    },
  };
}

export function edgeTable(store: Store): ImportTable {
  return {
    file: 'relationships.csv',
    holds: 'relationships',
    header: [':START_ID(entity)', ':END_ID(entity)', 'id', 'role', 'date', 'confidence:double', 'inferred:boolean', ':TYPE'],
    async *rows() {
      for await (const edge of store.graph.allEdges()) {
        const row = edgeRow(edge);
        yield [row.from, row.to, row.id, row.role, row.date, row.confidence, row.inferred, row.type];
      }
    },
  };
}

export function evidenceTable(store: Store): ImportTable {
  return {
    file: 'evidence.csv',
    holds: 'nodes',
    header: ['edge', 'document', 'spans:long[]', 'date', 'confidence:double', 'inferred:boolean', ':LABEL'],
    async *rows() {
      for await (const edge of store.graph.allEdges()) {
        for (const evidence of edge.evidence) {
          const row = evidenceRow(edge.id, evidence);
          yield [row.edge, row.document, row.spans, row.date, row.confidence, row.inferred, 'Evidence'];
        }
      }
    },
  };
}

export function textTable(store: Store): ImportTable {
  return {
    file: 'source-texts.csv',
    holds: 'nodes',
    header: ['hash:ID(text)', 'path', 'source', 'content', ':LABEL'],
    async *rows() {
      for await (const { hash, path, source, content } of store.documents.texts()) yield [hash, path, source, content, 'SourceText'];
    },
  };
}

export function documentTable(store: Store): ImportTable {
  return {
    file: 'documents.csv',
    holds: 'nodes',
    header: [
      'id:ID(document)',
      ...['kind', 'court', 'number', 'date', 'start:long', 'end:long', 'characters:long[]', 'text', 'record', 'mentions', 'order', 'item'],
      ':LABEL',
    ],
    async *rows() {
      for await (const { document, sourceText } of store.documents.all()) {
        // Which item brought a document is only asked while it is being loaded.
        const row = documentRow(document, await store.documents.mentions(document.id), '', sourceText);
        const place: readonly Cell[] = [row.start, row.end, row.characters];
        yield [
          row.id,
          row.kind,
          row.court,
          row.number,
          row.date,
          ...place,
          row.text,
          row.record,
          row.mentions,
          row.order,
          row.item,
          'Document',
        ];
      }
    },
  };
}

export function placeTable(store: Store): ImportTable {
  return {
    file: 'relationships-FOUND_IN.csv',
    holds: 'relationships',
    header: [':START_ID(document)', ':END_ID(text)', ':TYPE'],
    async *rows() {
      for await (const { document } of store.documents.all()) yield [document.id, document.text, 'FOUND_IN'];
    },
  };
}
