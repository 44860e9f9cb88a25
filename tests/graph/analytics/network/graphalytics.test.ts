import { describe, expect, it } from 'vitest';
import { clusteringCoefficients } from '../../../../graph/analytics/network/clustering.ts';
import { components } from '../../../../graph/analytics/network/components.ts';
import { propagatedLabels } from '../../../../graph/analytics/network/label-propagation.ts';
import { pageRank } from '../../../../graph/analytics/network/page-rank.ts';
import { distancesFrom, UNREACHABLE } from '../../../../graph/analytics/network/shortest-paths.ts';
import { weightedDistancesFrom } from '../../../../graph/analytics/network/weighted-distances.ts';
import { aNetwork, type Edges } from './networks.ts';

/**
 * The two worked examples of the LDBC Graphalytics benchmark (specification, arXiv 2011.15028; numbers from its reference data, Apache-2.0,
 * ldbc/ldbc_graphalytics at 7b8bde7, validation-graphs/example). Its nodes are 1 to 10, or 2 to 10 in the undirected one; rows below begin
 * with the first node. PageRank and label propagation stop after two rounds; real numbers may be off by a ten thousandth of their size.
 */
interface Example {
  readonly first: number;
  readonly directed: boolean;
  readonly edges: Edges;
  readonly source: number;
  readonly bfs: readonly number[];
  readonly cdlp: readonly number[];
  readonly lcc: readonly number[];
  readonly pr: readonly number[];
  readonly sssp: readonly number[];
}

const NO = UNREACHABLE;
const FAR = Number.POSITIVE_INFINITY;

// biome-ignore format: as in the reference data
const DIRECTED: Example = {
  first: 1, directed: true, source: 1,
  edges: [
    [1, 3, 0.5], [1, 5, 0.3], [2, 4, 0.1], [2, 5, 0.3], [2, 10, 0.12], [3, 1, 0.53], [3, 5, 0.62], [3, 8, 0.21], [3, 10, 0.52],
    [5, 3, 0.69], [5, 4, 0.53], [5, 8, 0.1], [6, 3, 0.23], [6, 4, 0.39], [7, 4, 0.83], [8, 1, 0.39], [9, 4, 0.69],
  ],
  bfs: [0, NO, 1, 2, 1, NO, NO, 2, NO, 2],
  cdlp: [1, 2, 3, 4, 1, 1, 2, 3, 2, 1],
  lcc: [2 / 3, 1 / 6, 0.15, 0.05, 0.25, 0, 0, 5 / 6, 0, 0],
  pr: [0.1477629166666667, 0.04753375, 0.1550469444444444, 0.1597573611111111, 0.14624, 0.04753375, 0.04753375, 0.1135740277777778,
    0.04753375, 0.08748375],
  sssp: [0, FAR, 0.5, 0.83, 0.3, FAR, FAR, 0.4, FAR, 1.02],
};

// biome-ignore format: as in the reference data
const UNDIRECTED: Example = {
  first: 2, directed: false, source: 2,
  edges: [
    [2, 3, 0.9], [2, 4, 0.69], [3, 4, 0.13], [3, 5, 0.5], [3, 8, 0.32], [5, 6, 0.63], [5, 8, 0.12], [6, 7, 0.53], [6, 8, 0.64], [6, 9, 0.23],
    [6, 10, 0.63], [7, 9, 0.36],
  ],
  bfs: [0, 1, 1, 2, 3, 4, 2, 4, 4],
  cdlp: [2, 3, 2, 2, 6, 5, 2, 5, 5],
  lcc: [1, 1 / 3, 1, 2 / 3, 0.2, 1, 2 / 3, 1, 0],
  pr: [0.09084490740740739, 0.1424089506172839, 0.09084490740740739, 0.1249891975308642, 0.1686172839506173, 0.09749537037037037,
    0.1249891975308642, 0.09749537037037037, 0.06231481481481481],
  sssp: [0, 0.82, 0.69, 1.26, 1.78, 2.31, 1.14, 2.01, 2.41],
};

describe.each([
  ['directed', DIRECTED],
  ['undirected', UNDIRECTED],
])('the %s example of LDBC Graphalytics', (_, { first, directed, edges, source, ...expected }) => {
  const order = expected.bfs.length;
  const network = aNetwork(
    order,
    edges.map(([a, b, weight = 1]): [number, number, number] => [a - first, b - first, weight]),
    { directed },
  );
  const close = (found: ArrayLike<number>, wanted: readonly number[]): void => {
    expect(found.length).toBe(wanted.length);
    wanted.forEach((value, v) => {
      if (value === FAR || value === 0) expect(found[v]).toBe(value);
      else expect(Math.abs(found[v]! / value - 1)).toBeLessThan(1e-4);
    });
  };

  it('BFS: breadth-first search', () => {
    expect([...distancesFrom(network, source - first)]).toEqual(expected.bfs);
  });

  it('PR: PageRank, two rounds', () => {
    close(pageRank(network, { damping: 0.85, tolerance: 0, mostIterations: 2 }).scores, expected.pr);
  });

  it('WCC: weakly connected components', () => {
    expect(components(network).count).toBe(1);
  });

  it('CDLP: community detection by label propagation, two rounds', () => {
    expect(Array.from(propagatedLabels(network, 2), (label) => label + first)).toEqual(expected.cdlp);
  });

  it('LCC: local clustering coefficient', () => {
    close(clusteringCoefficients(network), expected.lcc);
  });

  it('SSSP: single-source shortest paths', () => {
    close(weightedDistancesFrom(network, source - first), expected.sssp);
  });
});
