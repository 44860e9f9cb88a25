import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arcs, arcBytes } from '../../../../graph/analytics/network/arcs.ts';
import { type Network, NetworkBuilder, readNetwork } from '../../../../graph/analytics/network/network.ts';
import { NodeNumbers } from '../../../../graph/analytics/network/node-numbers.ts';
import { aNetwork, graphs, matrix, named } from './networks.ts';

const rows = ({ order }: Network, { start, node, weight }: Arcs): number[][] => {
  const dense = Array.from({ length: order }, () => new Array<number>(order).fill(0));
  for (let v = 0; v < order; v++) for (let k = start[v]!; k < start[v + 1]!; k++) dense[v]![node[k]!]! += weight ? weight[k]! : 1;
  return dense;
};
const transposed = (dense: number[][]): number[][] => dense.map((_, column) => dense.map((row) => row[column]!));

async function* slowly<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}

describe('network', () => {
  it('holds what the edges say, in both directions, each neighbour once and ascending', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const network = aNetwork(order, edges, { directed });
        const dense = matrix(order, edges, directed);
        expect(rows(network, network.out)).toEqual(dense);
        expect(rows(network, network.into)).toEqual(transposed(dense));
        const pairs = new Set(edges.map(([a, b]) => (directed || a < b ? `${a} ${b}` : `${b} ${a}`)));
        expect(network.edges).toBe(pairs.size);
        for (let v = 0; v < order; v++) {
          const row = network.out.node.subarray(network.out.start[v], network.out.start[v + 1]);
          expect([...row]).toEqual([...new Set(row)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('does not depend on the order of the edges', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const [there, back] = [aNetwork(order, edges, { directed }), aNetwork(order, edges.toReversed(), { directed })];
        expect(back.out).toEqual(there.out);
        expect(back.into).toEqual(there.into);
      }),
    );
  });

  it('reads streams; ends not named before become nodes', async () => {
    const network = await readNetwork(slowly(['n0', 'n1']), slowly(named([[0, 7, 2]])), { directed: true });
    expect(network.nodes.ids).toEqual(['n0', 'n1', 'n7']);
    expect(network.nodes.find('n7')).toBe(2);
    expect(network.nodes.find('n8')).toBe(-1);
    expect(rows(network, network.out)[0]).toEqual([0, 0, 2]);
  });

  it('keeps fractional weights', () => {
    const network = aNetwork(2, [
      [0, 1, 0.25],
      [1, 0, 0.5],
    ]);
    expect(rows(network, network.out)).toEqual([
      [0, 0.75],
      [0.75, 0],
    ]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the weight %s', (weight) => {
    expect(() => new NetworkBuilder().edge('a', 'b', weight)).toThrowError(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('takes at most 16 bytes an edge with whole weights, both directions of a directed network included', () => {
    const edges = Array.from({ length: 5000 }, (_, i): [number, number, number] => [
      i % 1000,
      ((i % 1000) + 1 + Math.floor(i / 1000)) % 1000,
      3,
    ]);
    const [undirected, directed] = [aNetwork(1000, edges), aNetwork(1000, edges, { directed: true })];
    expect([undirected.edges, directed.edges]).toEqual([5000, 5000]);
    expect(arcBytes(undirected.out) / undirected.edges).toBeLessThanOrEqual(16);
    expect((arcBytes(directed.out) + arcBytes(directed.into)) / directed.edges).toBeLessThanOrEqual(16);
  });
});

describe('node numbers', () => {
  it('gives each id one number, in the order of naming, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (ids) => {
        const nodes = new NodeNumbers();
        const known = new Map<string, number>();
        for (const id of ids) {
          if (!known.has(id)) known.set(id, known.size);
          expect(nodes.add(id)).toBe(known.get(id));
        }
        expect(nodes.ids).toEqual([...known.keys()]);
      }),
    );
    const nodes = new NodeNumbers();
    for (let i = 0; i < 20_000; i++) nodes.add(`案件${i}`);
    for (let i = 0; i < 20_000; i++) expect(nodes.find(`案件${i}`)).toBe(i);
    expect(nodes.find('案件20000')).toBe(-1);
  });
});
