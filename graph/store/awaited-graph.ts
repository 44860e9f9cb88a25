import type { GraphStore } from './ports/graph.ts';

/** A graph that is asked only when it is ready to be. @param ready rejects with the reason why it is not */
export function awaitedGraph(graph: GraphStore, ready: () => Promise<void>): GraphStore {
  const after =
    <A extends readonly unknown[], T>(ask: (...of: A) => Promise<T>) =>
    async (...of: A): Promise<T> => {
      await ready();
      return ask(...of);
    };
  const streamed = <T>(ask: () => AsyncIterable<T>) =>
    async function* (): AsyncGenerator<T> {
      await ready();
      yield* ask();
    };
  return {
    node: after(graph.node),
    nodes: after(graph.nodes),
    edge: after(graph.edge),
    degrees: after(graph.degrees),
    neighbours: after(graph.neighbours),
    among: after(graph.among),
    evidence: after(graph.evidence),
    search: after(graph.search),
    paths: after(graph.paths),
    counts: after(graph.counts),
    allNodes: streamed(graph.allNodes),
    loneMentions: streamed(graph.loneMentions),
    allEdges: streamed(graph.allEdges),
  };
}
