import type { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness.js';
import graphologyPageRank from 'graphology-metrics/centrality/pagerank.js';
import { betweenness } from '../../../graph/analytics/network/betweenness.ts';
import { clusteringCoefficients } from '../../../graph/analytics/network/clustering.ts';
import { components } from '../../../graph/analytics/network/components.ts';
import { boundedCycles } from '../../../graph/analytics/network/cycles.ts';
import { densestBlocks } from '../../../graph/analytics/network/densest.ts';
import { cores } from '../../../graph/analytics/network/k-core.ts';
import { leiden } from '../../../graph/analytics/network/leiden.ts';
import type { Network } from '../../../graph/analytics/network/network.ts';
import { pageRank } from '../../../graph/analytics/network/page-rank.ts';
import { personalRank } from '../../../graph/analytics/network/push.ts';
import { rankedPaths } from '../../../graph/analytics/network/ranked-paths.ts';
import type { GdsPeer } from '../../services/gds/gds-peer.ts';
import { type Contest, type Run, type Timed, timed } from './contest.ts';
import type { PythonLibrary, PythonPeers } from './python-peers.ts';
import { threadedBetweenness } from './threads.ts';

const ITERATIONS = 20;
const THREADS = [1, 2];
const SEED = 50_000;
const ENDS = { source: 70_001, target: 90_002, most: 10 };
const NEAR = { damping: 0.85, tolerance: 1e-6 };

export interface Peers {
  readonly gds: GdsPeer | null;
  readonly python: PythonPeers | null;
}

type Kernel = () => Run | Promise<Run>;

/** A large graph, undirected; as graphology holds it too. */
export function onLarge(network: Network, graph: UndirectedGraph, { gds, python }: Peers): Contest[] {
  const asked = pythonKernels(python, 'large');
  const gdsThreads = (run: (threads: number) => Promise<Run>) =>
    Object.fromEntries(THREADS.map((threads) => [`GDS, threads: ${threads}, wall`, gds && (() => run(threads))]));
  const iterations = { tolerance: 0, mostIterations: ITERATIONS };
  return [
    {
      name: 'PageRank',
      here: said(
        () => pageRank(network, iterations),
        () => `${ITERATIONS} iterations`,
      ),
      peers: {
        graphology: said(
          () => stopped(() => graphologyPageRank(graph, { maxIterations: ITERATIONS, tolerance: 0, getEdgeWeight: null })),
          () => `${ITERATIONS} iterations`,
        ),
        ...asked('pagerank', { iterations: ITERATIONS }),
        ...gdsThreads(async (threads) => ({ ...(await gds!.pageRank({ ...iterations, threads })), result: '' })),
      },
    },
    {
      name: 'components',
      here: said(
        () => components(network),
        ({ count }) => `${count} components`,
      ),
      peers: {
        graphology: said(
          () => connectedComponents(graph),
          ({ length }) => `${length} components`,
        ),
        ...asked('components'),
        ...gdsThreads(async (threads) => summed(await gds!.stats('wcc', 'componentCount', threads), (n) => `${n} components`)),
      },
    },
    {
      name: 'k-cores',
      here: said(
        () => cores(network),
        ({ degeneracy }) => `degeneracy ${degeneracy}`,
      ),
      peers: {
        ...asked('cores'),
        ...gdsThreads(async (threads) => summed(await gds!.stats('kcore', 'degeneracy', threads), (n) => `degeneracy ${n}`)),
      },
    },
    {
      name: 'Leiden',
      here: said(() => leiden(network), modular),
      peers: {
        'graphology, Louvain': said(() => louvain.detailed(graph, { getEdgeWeight: null }), modular),
        ...asked('leiden'),
        ...gdsThreads(async (threads) => {
          const found = await gds!.leiden(threads);
          return { ...found, result: modular(found) };
        }),
      },
    },
    { name: 'Leiden, two passes', here: said(() => leiden(network, { passes: 2 }), modular), peers: {} },
    {
      name: 'clustering coefficients',
      here: said(
        () => clusteringCoefficients(network),
        (found) => `mean ${(found.reduce((sum, c) => sum + c, 0) / found.length).toFixed(4)}`,
      ),
      peers: asked('clustering'),
    },
    {
      name: 'personal rank by push',
      here: said(
        () => personalRank(network, [SEED], NEAR),
        ({ reached, unsettled }) => `${reached.length} nodes, ${unsettled.toFixed(4)} unsettled`,
      ),
      peers: asked('push', { seed: SEED, ...NEAR }),
    },
    {
      name: '10 ranked paths',
      here: said(
        () => rankedPaths(network, ENDS.source, ENDS.target, { most: ENDS.most }),
        ({ length }) => `${length} paths`,
      ),
      peers: asked('paths', ENDS, ['igraph']),
    },
    {
      name: '10 densest blocks',
      here: said(
        () => densestBlocks(network),
        ([first]) => `first ${first!.density.toFixed(3)}, at most ${first!.atMost.toFixed(3)}`,
      ),
      peers: {},
    },
  ];
}

export function onDirected(network: Network, { python }: Peers): Contest[] {
  return [
    {
      name: 'cycles of up to 4 arcs',
      here: said(
        () => boundedCycles(network, { most: 1e7, mostSteps: 1e9 }),
        ({ cycles }) => `${cycles.length} cycles`,
      ),
      peers: pythonKernels(python, 'directed')('cycles', {}, ['igraph']),
    },
  ];
}

/** All shortest paths: seconds on a graph a tenth as large. */
export function onMedium(network: Network, { gds, python }: Peers): Contest[] {
  return [
    {
      name: 'betweenness',
      here: said(() => betweenness(network).scores, greatest),
      peers: {
        'here, 2 threads, wall': async () => {
          const { milliseconds, result } = await threadedBetweenness(network, 2);
          return { milliseconds, result: greatest(result) };
        },
        'here, 500 sources': said(() => betweenness(network, { sources: 500 }).scores, greatest),
        ...pythonKernels(python, 'medium')('betweenness'),
        'GDS, threads: 1, wall':
          gds && (async () => summed(await gds.stats('betweenness', 'centralityDistribution', 1), (most) => greatest([most]))),
      },
      rounds: 1,
    },
  ];
}

export function onSmall(network: Network, graph: UndirectedGraph): Contest[] {
  return [
    {
      name: 'betweenness, 2,000 nodes',
      here: said(() => betweenness(network).scores, greatest),
      peers: {
        graphology: said(
          () => graphologyBetweenness(graph, { getEdgeWeight: null, normalized: false }),
          (scores) => greatest(Object.values(scores)),
        ),
      },
    },
  ];
}

const modular = ({ modularity }: { readonly modularity: number }): string => `modularity ${modularity.toFixed(4)}`;
const greatest = (scores: ArrayLike<number>): string =>
  `greatest ${Array.from(scores)
    .reduce((a, b) => Math.max(a, b), 0)
    .toFixed(1)}`;

const summed = (
  { milliseconds, value }: { readonly milliseconds: number; readonly value: number },
  say: (value: number) => string,
): Run => ({
  milliseconds,
  result: say(value),
});

/** A kernel and what to say of what it found; to say it takes no time of the kernel. */
function said<T>(work: () => T, say: (found: T) => string): () => Run {
  return () => {
    const { milliseconds, result }: Timed<T> = timed(work);
    return { milliseconds, result: say(result) };
  };
}

/** graphology's PageRank gives no scores after a set number of iterations: it throws. */
function stopped(work: () => unknown): void {
  try {
    work();
  } catch {
    // As meant.
  }
}

function pythonKernels(python: PythonPeers | null, graph: string) {
  return (
    kernel: string,
    options: object = {},
    libraries: readonly PythonLibrary[] = ['igraph', 'NetworKit'],
  ): Record<string, Kernel | null> =>
    Object.fromEntries(
      libraries.map((library) => [library, python?.version(library) ? () => python.run(library, kernel, graph, options) : null]),
    );
}
