/** Everything that a graph can give about itself as plain data: two graphs are equal when this is. */
import type { GraphStore } from '../../graph/store/ports/graph.ts';

/** All of it, in its fixed order. */
export async function graphIn(graph: GraphStore) {
  return {
    nodes: await collect(graph.allNodes()),
    edges: await collect(graph.allEdges()),
    loneMentions: await collect(graph.loneMentions()),
    counts: await graph.counts(),
  };
}

/** All of it, and every answer, with the questions taken from `phrases` and from what it holds. */
export async function answersOf(graph: GraphStore, phrases: readonly string[]) {
  const all = await graphIn(graph);
  const ids = [...all.nodes.map(({ id }) => id), 'unknown'];
  const fragments = [
    ...phrases,
    ...all.nodes.slice(0, 4).map(({ label }) => label),
    ...all.nodes.slice(4, 8).map(({ label }) => label.slice(1, 3)),
  ];
  const [first, last] = [ids[0]!, ids.at(-2) ?? 'unknown'];
  return {
    ...all,
    each: await graph.nodes([...ids].reverse()),
    degrees: await graph.degrees(ids),
    neighbours: await Promise.all(
      ids
        .slice(0, 6)
        .flatMap((id) => [
          graph.neighbours(id, { offset: 0, limit: 50 }),
          graph.neighbours(id, { offset: 1, limit: 2, kinds: ['handled', 'party-in', 'follows-from'] }),
        ]),
    ),
    among: await graph.among(ids.filter((_, i) => i % 3 !== 0)),
    single: await Promise.all(all.edges.slice(0, 6).map(async ({ id }) => [await graph.edge(id), await graph.evidence(id)])),
    found: await Promise.all(
      fragments.flatMap((text) => [graph.search(text, { limit: 50 }), graph.search(text, { limit: 3, kind: 'official' })]),
    ),
    paths: await Promise.all(
      ids
        .slice(1, 6)
        .flatMap((to) => [
          graph.paths(first, to, { longest: 6, limit: 1000 }),
          graph.paths(last, to, { longest: 4, limit: 1000, avoid: ['case', 'court'] }),
        ]),
    ),
  };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
