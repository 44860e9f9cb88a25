import type { GraphNode, NodeId } from '../../model/entity.ts';
import { compareText } from '../../model/order.ts';
import type { Run } from './driver.ts';
import { inPortions, positionsIn } from './portions.ts';
import { entityRow } from './rows.ts';
import { ANY_TYPE } from './schema.ts';

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

/** An entity goes when no relationship ends in it and no document mentions it. */
export async function removeEntities(run: Run, ids: readonly NodeId[]): Promise<void> {
  await inPortions(
    run,
    `UNWIND $rows AS id MATCH (n:Entity {tenant: $tenant, id: id})
     WHERE NOT EXISTS { (n)-[:${ANY_TYPE}]-() } AND NOT EXISTS { (:LoneMention {tenant: $tenant, node: id}) }
     DETACH DELETE n`,
    [...new Set(ids)].sort(compareText),
  );
}
