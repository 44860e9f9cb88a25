import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedCycles, cyclic } from '../../../../graph/analytics/network/cycles.ts';
import { aNetwork, type Edges, graphs } from './networks.ts';

/** Every sequence of distinct nodes that begins with its least and closes, in the order of the numbers. */
function byDefinition(order: number, edges: Edges, longest: number): number[][] {
  const arcs = new Set(edges.map(([a, b]) => `${a} ${b}`));
  const has = (a: number, b: number) => arcs.has(`${a} ${b}`);
  const found: number[][] = [];
  const extend = (path: readonly number[]): void => {
    if (path.length > 1 && has(path.at(-1)!, path[0]!)) found.push([...path]);
    if (path.length === longest) return;
    for (let v = path[0]! + 1; v < order; v++) if (!path.includes(v) && has(path.at(-1)!, v)) extend([...path, v]);
  };
  for (let v = 0; v < order; v++) extend([v]);
  return found;
}

const lists = (cycles: readonly Int32Array[]) => cycles.map((cycle) => [...cycle]);
const both: Edges = [
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
];

describe('bounded cycles', () => {
  it('are all directed cycles up to a length, each once, from its least node', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 6 }), ({ order, edges }, longest) => {
        const { cycles, cut } = boundedCycles(aNetwork(order, edges, { directed: true }), { longest, most: 1e6 });
        expect(cut).toBe(false);
        expect(lists(cycles)).toEqual(byDefinition(order, edges, longest));
      }),
    );
  });

  it('are cut after as many as were asked for, and say so only then', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 20 }), ({ order, edges }, most) => {
        const all = byDefinition(order, edges, 4);
        const { cycles, cut } = boundedCycles(aNetwork(order, edges, { directed: true }), { most });
        expect(lists(cycles)).toEqual(all.slice(0, most));
        expect(cut).toBe(all.length > most);
      }),
    );
  });

  it('are cut when the work is too much', () => {
    const all = Array.from({ length: 12 }, (_, a) => Array.from({ length: 12 }, (_, b): [number, number] => [a, b])).flat();
    const { cycles, cut } = boundedCycles(aNetwork(12, all, { directed: true }), { mostSteps: 500 });
    expect(cut).toBe(true);
    expect(cycles.length).toBeGreaterThan(0);
    expect(cycles.length).toBeLessThan(500);
  });

  it('leave pairs out on demand, and need a direction', () => {
    const network = aNetwork(5, both, { directed: true });
    expect(lists(boundedCycles(network).cycles)).toEqual([
      [0, 1],
      [0, 1, 2],
    ]);
    expect(lists(boundedCycles(network, { shortest: 3 }).cycles)).toEqual([[0, 1, 2]]);
    expect(() => boundedCycles(aNetwork(5, both))).toThrow();
    expect(() => boundedCycles(network, { longest: 7 })).toThrow();
  });

  it('lie among the nodes that keep an arc in and one out', () => {
    expect([...cyclic(aNetwork(5, both, { directed: true }))]).toEqual([1, 1, 1, 0, 0]);
    fc.assert(
      fc.property(graphs, ({ order, edges }) => {
        const kept = cyclic(aNetwork(order, edges, { directed: true }));
        for (const v of byDefinition(order, edges, 6).flat()) expect(kept[v]).toBe(1);
        const joins = (v: number, u: number) => edges.some(([a, b]) => a !== b && a === v && b === u && kept[a] === 1 && kept[b] === 1);
        for (const v of kept.keys()) {
          if (kept[v] === 0) continue;
          expect([...kept.keys()].some((u) => joins(v, u))).toBe(true);
          expect([...kept.keys()].some((u) => joins(u, v))).toBe(true);
        }
      }),
    );
  });
});
