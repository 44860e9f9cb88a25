import { edgeRow, entityRow } from '../../../graph/store/neo4j/rows.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { ImportTable } from './table.ts';

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
