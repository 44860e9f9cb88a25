import { AppError } from '../../model/errors.ts';
import { type Arcs, arcsOf, merged, transposed } from './arcs.ts';
import { NodeNumbers } from './node-numbers.ts';

/** A graph as typed arrays. Its nodes are the numbers 0 to `order - 1`, in the order in which they were first named. */
export interface Network {
  readonly nodes: Pick<NodeNumbers, 'find'> & { readonly ids: readonly string[] };
  /** How many nodes. */
  readonly order: number;
  readonly directed: boolean;
  /** Edges after merging, each self loop counted once. */
  readonly edges: number;
  readonly out: Arcs;
  /** Arcs by the node they lead to. Undirected: the same object as `out`. */
  readonly into: Arcs;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** Above 0; 1 when left out. */
  readonly weight?: number;
}

type Stream<T> = AsyncIterable<T> | Iterable<T>;

/** Reads a network from streams; see NetworkBuilder for its rules. Nodes that no edge names are part of it. */
export async function readNetwork(
  nodes: Stream<string>,
  edges: Stream<NetworkEdge>,
  options: { readonly directed: boolean },
): Promise<Network> {
  const builder = new NetworkBuilder();
  for await (const id of nodes) builder.node(id);
  for await (const { from, to, weight } of edges) builder.edge(from, to, weight);
  return builder.build(options);
}

const FIRST_CAPACITY = 1024;

/**
 * Collects nodes and edges, then sorts them into rows.
 *
 * Rules: parallel edges become one, their weights added. A self loop counts once in a directed network; in an undirected one its
 * weight counts twice, since it ends twice at its node (so the weights of all rows sum to twice the weight of all edges).
 * The order of the edges does not matter, except for the rounding of sums of fractional weights.
 *
 * Memory, n nodes and m edges: the result takes 8 bytes an edge when no two are parallel and all weights are 1, 12 when weights are whole
 * and below 65,536, else 16; and 4 or 8 bytes a node, besides the ids and their numbers. While building, at most some 40 bytes an edge.
 */
export class NetworkBuilder {
  readonly #nodes = new NodeNumbers();
  #from = new Int32Array(FIRST_CAPACITY);
  #to = new Int32Array(FIRST_CAPACITY);
  /** Only once a weight differs from 1. */
  #weight: Float32Array | null = null;
  #edges = 0;

  /** Adds a node; one that is known stays as it is. */
  node(id: string): void {
    this.#nodes.add(id);
  }

  /**
   * Adds an edge; ends not yet named become nodes.
   * @throws AppError invalid-input when the weight is not a number above 0
   */
  edge(from: string, to: string, weight = 1): void {
    const at = this.#edges;
    if (at === this.#from.length) this.#grow();
    this.#from[at] = this.#nodes.add(from);
    this.#to[at] = this.#nodes.add(to);
    if (weight !== 1) this.#weigh(at, weight);
    else if (this.#weight) this.#weight[at] = 1;
    this.#edges = at + 1;
  }

  build({ directed }: { readonly directed: boolean }): Network {
    const order = this.#nodes.ids.length;
    const weight = this.#weight?.subarray(0, this.#edges) ?? null;
    const pairs = { from: this.#from.subarray(0, this.#edges), to: this.#to.subarray(0, this.#edges), weight };
    const out = merged(order, transposed(order, arcsOf(order, pairs, !directed)));
    const into = directed ? transposed(order, out) : out;
    const edges = directed ? out.node.length : (out.node.length + selfLoops(order, out)) / 2;
    return { nodes: this.#nodes, order, directed, edges, out, into };
  }

  #weigh(at: number, weight: number): void {
    if (!(weight > 0 && Number.isFinite(weight))) throw new AppError('invalid-input', `An edge weight must be above 0: ${weight}`);
    this.#weight ??= new Float32Array(this.#from.length).fill(1);
    this.#weight[at] = weight;
  }

  #grow(): void {
    const capacity = this.#from.length * 2;
    this.#from = copied(new Int32Array(capacity), this.#from);
    this.#to = copied(new Int32Array(capacity), this.#to);
    if (this.#weight) this.#weight = copied(new Float32Array(capacity), this.#weight);
  }
}

function copied<T extends Int32Array | Float32Array>(into: T, from: T): T {
  into.set(from);
  return into;
}

/** How many nodes have an edge to themselves. */
export function selfLoops(order: number, { start, node }: Arcs): number {
  let loops = 0;
  for (let v = 0; v < order; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) if (node[k] === v) loops++;
  }
  return loops;
}
