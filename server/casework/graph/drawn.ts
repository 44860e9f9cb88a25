import type { GraphEdge, GraphNode } from '../../../graph/model/entity.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** An entity as graphs show it. */
export interface DrawnNode extends GraphNode {
  /** How many edges it has, shown or not. */
  readonly degree: number;
  /** Whether a lead names it. */
  readonly inLead: boolean;
}

/** Part of the graph. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly GraphEdge[];
}

export async function drawn({ graph, results }: Store, nodes: readonly GraphNode[]): Promise<readonly DrawnNode[]> {
  const ids = nodes.map((n) => n.id);
  const [degrees, inLead] = await Promise.all([graph.degrees(ids), results.subjectsAmong(ids)]);
  return nodes.map((node) => ({ ...node, degree: degrees.get(node.id) ?? 0, inLead: inLead.has(node.id) }));
}
