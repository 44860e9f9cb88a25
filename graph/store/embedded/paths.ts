import type { GraphEdge, NodeId } from '../../model/entity.ts';
import { inOrder } from '../path-order.ts';
import type { GraphPath } from '../ports/graph.ts';

/** What a search for ways needs to know of a graph. */
export interface Roads {
  /** All edges of these nodes, in a fixed order. */
  edgesOf(ids: readonly NodeId[]): readonly GraphEdge[];
  /** Which of these nodes a way must not pass through. */
  barred(ids: readonly NodeId[]): ReadonlySet<NodeId>;
}

/**
 * All shortest ways between two nodes, up to `limit`: breadth-first from the end whose border is narrower, until the two meet,
 * so that hubs in the middle are opened from neither side before they must.
 */
export function shortestPaths(roads: Roads, from: NodeId, to: NodeId, longest: number, limit: number): GraphPath[] {
  if (from === to || longest < 1 || limit < 1) return [];
  const ends = { from: new Front(from), to: new Front(to) };
  for (let length = 1; length <= longest; length++) {
    const front = ends.from.border.size <= ends.to.border.size ? ends.from : ends.to;
    const other = front === ends.from ? ends.to : ends.from;
    const met = front.step(roads, other);
    if (met.length > 0) return ways(ends.from, ends.to, met, limit);
    if (front.border.size === 0) return [];
  }
  return [];
}

/** The nodes reached from one end, and by which edges, layer by layer. */
class Front {
  border: ReadonlySet<NodeId>;
  readonly start: NodeId;
  readonly arrivals = new Map<NodeId, GraphEdge[]>();

  constructor(start: NodeId) {
    this.start = start;
    this.border = new Set([start]);
    this.arrivals.set(start, []);
  }

  has(node: NodeId): boolean {
    return this.arrivals.has(node);
  }

  /** Goes one edge further; gives the nodes where the other front stands already. */
  step(roads: Roads, other: Front): NodeId[] {
    const layer = new Map<NodeId, GraphEdge[]>();
    for (const edge of roads.edgesOf([...this.border])) {
      for (const [near, far] of [
        [edge.from, edge.to],
        [edge.to, edge.from],
      ] as const) {
        if (near === far || !this.border.has(near) || this.arrivals.has(far)) continue;
        layer.set(far, [...(layer.get(far) ?? []), edge]);
      }
    }
    const reached = [...layer.keys()];
    const barred = roads.barred(reached.filter((id) => id !== other.start));
    for (const id of reached) if (barred.has(id)) layer.delete(id);
    for (const [id, edges] of layer) this.arrivals.set(id, edges);
    this.border = new Set(layer.keys());
    return [...this.border].filter((id) => other.border.has(id)).sort();
  }

  /** Ways from the start to a node, as edges in walking order. */
  *waysTo(node: NodeId): Generator<GraphEdge[]> {
    if (node === this.start) {
      yield [];
      return;
    }
    for (const edge of this.arrivals.get(node) ?? []) {
      const before = edge.from === node ? edge.to : edge.from;
      for (const way of this.waysTo(before)) yield [...way, edge];
    }
  }
}

function ways(from: Front, to: Front, met: readonly NodeId[], limit: number): GraphPath[] {
  const found: GraphPath[] = [];
  for (const middle of met) {
    for (const there of from.waysTo(middle)) {
      for (const back of to.waysTo(middle)) {
        found.push(pathOf(from.start, [...there, ...back.toReversed()]));
        if (found.length >= limit) return inOrder(found);
      }
    }
  }
  return inOrder(found);
}

function pathOf(start: NodeId, edges: readonly GraphEdge[]): GraphPath {
  const nodes = [start];
  for (const edge of edges) nodes.push(edge.from === nodes.at(-1) ? edge.to : edge.from);
  return { nodes, edges };
}
