/**
 * Compressed sparse rows: the arcs of node v stand at start[v] to start[v + 1] - 1, their other ends ascending.
 * `weight` is null when every weight is 1, and whole numbers where they fit, to save memory.
 */
export interface Arcs {
  readonly start: Uint32Array;
  readonly node: Int32Array;
  readonly weight: Float32Array | Uint16Array | null;
}

/** Edges as they came. */
export interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float32Array | null;
}

const MOST_SHORT = 65_535;

/** Rows by the node that an arc leads to, not yet sorted within; `both` adds the way back of every pair. */
export function arcsOf(order: number, { from, to, weight }: Pairs, both: boolean): Arcs {
  const start = new Uint32Array(order + 1);
  count(start, to);
  if (both) count(start, from);
  const next = sumUp(start);
  const size = start[order]!;
  const node = new Int32Array(size);
  const placed = weight ? new Float32Array(size) : null;
  for (let i = 0; i < to.length; i++) {
    const at = next[to[i]!]!++;
    node[at] = from[i]!;
    if (placed) placed[at] = weight![i]!;
    if (!both) continue;
    const back = next[from[i]!]!++;
    node[back] = to[i]!;
    if (placed) placed[back] = weight![i]!;
  }
  return { start, node, weight: placed };
}

/** The same arcs by their other end. Rows come out sorted, whatever the order within the given rows: a counting sort. */
export function transposed(order: number, arcs: Arcs): Arcs {
  const { node, weight } = arcs;
  const start = new Uint32Array(order + 1);
  count(start, node);
  const next = sumUp(start);
  const turned = new Int32Array(node.length);
  const placed = weight === null ? null : weight instanceof Uint16Array ? new Uint16Array(node.length) : new Float32Array(node.length);
  for (let v = 0; v < order; v++) {
    const end = arcs.start[v + 1]!;
    for (let k = arcs.start[v]!; k < end; k++) {
      const at = next[node[k]!]!++;
      turned[at] = v;
      if (placed) placed[at] = weight![k]!;
    }
  }
  return { start, node: turned, weight: placed };
}

/** Makes one arc of parallel ones, which stand side by side in sorted rows. */
export function merged(order: number, arcs: Arcs): Arcs {
  const distinct = distinctArcs(order, arcs);
  if (distinct === arcs.node.length) return { ...arcs, weight: narrowed(arcs.weight) };
  const start = new Uint32Array(order + 1);
  const node = new Int32Array(distinct);
  const weight = new Float32Array(distinct);
  let at = 0;
  for (let v = 0; v < order; v++) {
    const end = arcs.start[v + 1]!;
    for (let k = arcs.start[v]!; k < end; at++) {
      const other = arcs.node[k]!;
      let sum = 0;
      for (; k < end && arcs.node[k] === other; k++) sum += arcs.weight ? arcs.weight[k]! : 1;
      node[at] = other;
      weight[at] = sum;
    }
    start[v + 1] = at;
  }
  return { start, node, weight: narrowed(weight) };
}

/** Memory of the arrays, in bytes. */
export function arcBytes({ start, node, weight }: Arcs): number {
  return start.byteLength + node.byteLength + (weight?.byteLength ?? 0);
}

function distinctArcs(order: number, { start, node }: Arcs): number {
  let distinct = 0;
  for (let v = 0; v < order; v++) {
    const end = start[v + 1]!;
    for (let k = start[v]!, before = -1; k < end; k++) {
      if (node[k] !== before) distinct++;
      before = node[k]!;
    }
  }
  return distinct;
}

function narrowed(weight: Arcs['weight']): Arcs['weight'] {
  return weight?.every((w) => Number.isInteger(w) && w <= MOST_SHORT) ? new Uint16Array(weight) : weight;
}

/** Adds how often each node occurs, one place to the right. */
function count(start: Uint32Array, nodes: Int32Array): void {
  for (let i = 0; i < nodes.length; i++) start[nodes[i]! + 1]!++;
}

/** Turns counts into row starts; gives the place where each row is filled next. */
function sumUp(start: Uint32Array): Uint32Array {
  for (let v = 1; v < start.length; v++) start[v]! += start[v - 1]!;
  return start.slice(0, -1);
}
