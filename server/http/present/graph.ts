import type { z } from 'zod';
import type { GraphEdge, GraphNode } from '../../../graph/model/entity.ts';
import type { Store } from '../../../graph/store/port.ts';
import type { EdgeReply, NodeReply } from '../../api/schemas.ts';

/** Nodes with how many edges they have and whether a lead names them. */
export async function presentNodes(store: Store, nodes: readonly GraphNode[]): Promise<z.output<typeof NodeReply>[]> {
  const ids = nodes.map((n) => n.id);
  const [degrees, inLead] = await Promise.all([store.graph.degrees(ids), store.results.subjectsAmong(ids)]);
  return nodes.map((n) => ({
    id: n.id,
    kind: n.kind,
    label: n.label,
    masked: n.masked,
    degree: degrees.get(n.id) ?? 0,
    inLead: inLead.has(n.id),
    properties: { ...n.properties },
  }));
}

export function presentEdge(e: GraphEdge): z.output<typeof EdgeReply> {
  return { id: e.id, kind: e.kind, from: e.from, to: e.to, role: e.role, date: e.date, confidence: e.confidence, inferred: e.inferred };
}
