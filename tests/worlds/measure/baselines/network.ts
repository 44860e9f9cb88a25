import type { Docket } from './docket.ts';

/** The raw, unstratified graph that general tools are given: who meets whom in a case, weighted by the number of papers. */
export interface Network {
  readonly nodes: readonly string[];
  /** Weight by neighbour, for each node. */
  readonly edges: readonly ReadonlyMap<number, number>[];
}

/** Officials, lawyers and parties; everybody of one paper is linked, so that neighbourhoods have triangles. */
export function networkOf({ hearings }: Docket): Network {
  const index = new Map<string, number>();
  const nodes: string[] = [];
  const edges: Map<number, number>[] = [];
  const at = (name: string): number => {
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, nodes.length);
    edges.push(new Map());
    return nodes.push(name) - 1;
  };
  const link = (a: number, b: number): void => {
    if (a === b) return;
    edges[a]!.set(b, (edges[a]!.get(b) ?? 0) + 1);
    edges[b]!.set(a, (edges[b]!.get(a) ?? 0) + 1);
  };
  for (const { official, lawyers, parties } of hearings) {
    const group = [...new Set([official, ...lawyers.map(({ name }) => name), ...parties])].map(at);
    for (let i = 0; i < group.length; i++) for (let j = 0; j < i; j++) link(group[i]!, group[j]!);
  }
  return { nodes, edges };
}

const strengthOf = (edges: ReadonlyMap<number, number>): number => [...edges.values()].reduce((sum, weight) => sum + weight, 0);

/** Number of different people met. */
export function degree({ nodes, edges }: Network): ReadonlyMap<string, number> {
  return new Map(nodes.map((name, i) => [name, edges[i]!.size]));
}

/** PageRank (Brin and Page 1998) with damping .85 on weighted edges, 60 steps. */
export function pageRank({ nodes, edges }: Network): ReadonlyMap<string, number> {
  const count = nodes.length;
  const strength = edges.map(strengthOf);
  let rank = new Float64Array(count).fill(1 / count);
  for (let step = 0; step < 60; step++) {
    const next = new Float64Array(count);
    let loose = 0;
    for (let i = 0; i < count; i++) {
      if (strength[i] === 0) loose += rank[i]!;
      else for (const [j, weight] of edges[i]!) next[j]! += (rank[i]! * weight) / strength[i]!;
    }
    for (let i = 0; i < count; i++) next[i] = 0.15 / count + 0.85 * (next[i]! + loose / count);
    rank = next;
  }
  return new Map(nodes.map((name, i) => [name, rank[i]!]));
}

/** Least squares of log y on log x, and how far each point lies from the line by OddBall's measure. */
function powerLaw(xs: readonly number[], ys: readonly number[]): readonly number[] {
  const [lx, ly] = [xs.map(Math.log), ys.map(Math.log)];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(lx), mean(ly)];
  const slope =
    lx.reduce((sum, x, i) => sum + (x - mx) * (ly[i]! - my), 0) /
    Math.max(
      1e-9,
      lx.reduce((sum, x) => sum + (x - mx) ** 2, 0),
    );
  return ys.map((y, i) => {
    const fitted = Math.exp(my + slope * (lx[i]! - mx));
    return (Math.max(y, fitted) / Math.min(y, fitted)) * Math.log(Math.abs(y - fitted) + 1);
  });
}

/** OddBall (Akoglu, McGlohon, Faloutsos 2010): edges against nodes and weight against edges of each neighbourhood, both added after scaling. */
export function oddBall({ nodes, edges }: Network): ReadonlyMap<string, number> {
  const sizes: number[] = [];
  const links: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const around = edges[i]!;
    let count = around.size;
    let weight = strengthOf(around);
    for (const a of around.keys())
      for (const [b, w] of edges[a]!)
        if (b > a && around.has(b)) {
          count++;
          weight += w;
        }
    sizes.push(around.size + 1);
    links.push(Math.max(1, count));
    weights.push(Math.max(1, weight));
  }
  const scaled = (values: readonly number[]): readonly number[] => {
    const top = values.reduce((most, value) => Math.max(most, value), 1e-9);
    return values.map((value) => value / top);
  };
  const [dense, heavy] = [scaled(powerLaw(sizes, links)), scaled(powerLaw(links, weights))];
  return new Map(nodes.map((name, i) => [name, dense[i]! + heavy[i]!]));
}
