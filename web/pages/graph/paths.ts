/** Paths between two nodes as the panel lists them and the canvas shows them. Pure. */
import type { Reply } from '../../../server/api/contract.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

type PathsReply = Reply<'GET /api/paths'>;

/** Edges of the longest path that is looked for; more joins nearly everybody. */
export const LONGEST_PATH = 6;
/** Paths that are asked for. */
export const MOST_PATHS = 10;
/** Avoids no kind: an empty list would be left out of the address, and the server would avoid the agencies. */
export const AVOID_NOTHING = 'none';

/** All edges of one step, between two neighbours on the path; `forward` where an edge points the way that is walked. */
export interface PathStep {
  readonly edges: readonly { readonly edge: SceneEdge; readonly forward: boolean }[];
}

/** One sequence of nodes; `steps[i]` joins `nodes[i]` and `nodes[i + 1]`. */
export interface PathRow {
  readonly nodes: readonly SceneNode[];
  readonly steps: readonly PathStep[];
}

/** What is lit on the canvas while everything else is dimmed. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The paths of a reply in its order; those that differ only in parallel edges are one row. */
export function pathRows(reply: PathsReply): PathRow[] {
  const nodes = new Map(reply.nodes.map((node) => [node.id, node]));
  const edges = new Map(reply.edges.map((edge) => [edge.id, edge]));
  const sequences = new Map<string, { readonly nodes: readonly SceneNode[]; readonly steps: Map<string, SceneEdge>[] }>();
  for (const path of reply.paths) {
    const key = path.nodes.join(' ');
    const row = sequences.get(key) ?? {
      nodes: path.nodes.map((id) => nodes.get(id)).filter((node) => node !== undefined),
      steps: path.edges.map(() => new Map<string, SceneEdge>()),
    };
    for (const [at, id] of path.edges.entries()) {
      const edge = edges.get(id);
      if (edge !== undefined) row.steps[at]?.set(id, edge);
    }
    sequences.set(key, row);
  }
  return [...sequences.values()].map((row) => ({
    nodes: row.nodes,
    steps: row.steps.map((step, at) => ({
      edges: [...step.values()].map((edge) => ({ edge, forward: edge.from === row.nodes[at]?.id })),
    })),
  }));
}

/** The nodes and edges of a path. */
export function highlightOf(row: PathRow): Highlight {
  return {
    nodes: new Set(row.nodes.map((node) => node.id)),
    edges: new Set(row.steps.flatMap((step) => step.edges.map(({ edge }) => edge.id))),
  };
}

/** True when the scene holds every node and edge of the paths. */
export function standsOn(scene: Scene, rows: readonly PathRow[]): boolean {
  return rows
    .map(highlightOf)
    .every(({ nodes, edges }) => [...nodes].every((id) => scene.nodes.has(id)) && [...edges].every((id) => scene.edges.has(id)));
}

/** Which row the address means: counted from one, the first where it says nothing that fits. */
export function chosenRow(text: string | undefined, rows: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= rows ? number - 1 : 0;
}
