import type { GraphNode } from '../../model/entity.ts';
import type { Run } from './driver.ts';
import { inPortions, positionsIn } from './portions.ts';
import { entityRow } from './rows.ts';

/** Those of these entities that the graph has, by id. */
export function knownEntities(run: Run, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return positionsIn(
    run,
    'UNWIND range(0, size($rows) - 1) AS i MATCH (n:Entity {tenant: $tenant, id: $rows[i]}) RETURN collect(i) AS positions',
    ids,
  );
}

/** Adds entities that are not there. One statement for all kinds: every statement has a price of its own, however few rows it is given. */
export async function createEntities(run: Run, nodes: readonly GraphNode[]): Promise<void> {
  const rows = nodes.map(entityRow).map(({ id, label, properties }) => [label, { ...properties, id }]);
  await inPortions(run, 'UNWIND $rows AS row CREATE (n:Entity:$(row[0]) {tenant: $tenant}) SET n += row[1]', rows);
}
