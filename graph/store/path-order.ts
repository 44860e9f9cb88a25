import type { GraphPath } from './ports/graph.ts';

/** Ordered by the ids of their nodes, then of their edges. */
export function inOrder(paths: readonly GraphPath[]): GraphPath[] {
  const key = (path: GraphPath): string => [...path.nodes, ...path.edges.map((e) => e.id)].join(' ');
  return paths
    .map((path) => ({ path, key: key(path) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ path }) => path);
}
