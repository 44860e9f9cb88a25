import type { NodeId } from '../../model/entity.ts';
import { NODE_KINDS, type NodeKind } from '../../model/kinds.ts';
import { inOrder } from '../path-order.ts';
import type { GraphPath } from '../ports/graph.ts';
import type { Database, Row } from './driver.ts';
import { toEdge } from './rows.ts';
import { ANY_TYPE } from './schema.ts';

/** All shortest ways between two nodes, up to `limit`, found by the database. */
export async function shortestPaths(
  database: Database,
  from: NodeId,
  to: NodeId,
  { longest, limit, avoid = [] }: { readonly longest: number; readonly limit: number; readonly avoid?: readonly NodeKind[] },
): Promise<GraphPath[]> {
  if (from === to || longest < 1 || limit < 1) return [];
  const barred = avoid.map((kind) => `n:${NODE_KINDS[kind].label}`).join(' OR ');
  // In this form the condition is asked of each node as the search comes to it, not of whole paths afterwards.
  const around = barred === '' ? '' : `WHERE all(n IN nodes(p) WHERE n.id IN [$from, $to] OR NOT (${barred}))`;
  const rows = await database.rows(
    `MATCH (a:Entity {tenant: $tenant, id: $from}), (b:Entity {tenant: $tenant, id: $to})
     MATCH p = allShortestPaths((a)-[:${ANY_TYPE}*..${Math.floor(longest)}]-(b)) ${around}
     WITH p LIMIT $limit
     RETURN [n IN nodes(p) | n.id] AS nodes,
       [r IN relationships(p) | {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id,
         role: r.role, date: r.date, confidence: r.confidence, inferred: r.inferred}] AS edges`,
    { from, to, limit },
  );
  return inOrder(rows.map((row) => ({ nodes: row['nodes'] as string[], edges: (row['edges'] as Row[]).map(toEdge) })));
}
