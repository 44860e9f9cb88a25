import type { DocumentId } from '../../model/entity.ts';
import { decisionId } from '../../model/ids.ts';
import { settleEdge, withdrawNode } from './changes.ts';
import type { Database } from './driver.ts';
import { toEdge } from './graph.ts';

/** Takes everything out of the graph that only these documents say, and what they say beside others out of its evidence. Within a transaction. */
export function withdrawDocuments(database: Database, ids: readonly DocumentId[]): void {
  const asked = JSON.stringify(ids);
  const said = 'tenant = {tenant} AND document IN (SELECT value FROM json_each(?))';
  const edges = database
    .prepare(`SELECT * FROM edge WHERE tenant = {tenant} AND id IN (SELECT edge FROM edge_evidence WHERE ${said})`)
    .all(asked)
    .map(toEdge);
  const lone = database.prepare(`SELECT node FROM lone_mention WHERE ${said}`).all(asked);
  database.prepare(`DELETE FROM edge_evidence WHERE ${said}`).run(asked);
  database.prepare(`DELETE FROM lone_mention WHERE ${said}`).run(asked);
  for (const edge of edges) settleEdge(database, edge);
  // Its own node may be joined to nothing.
  const nodes = new Set([...ids.map(decisionId), ...edges.flatMap(({ from, to }) => [from, to]), ...lone.map(({ node }) => String(node))]);
  for (const id of nodes) withdrawNode(database, { id });
}
