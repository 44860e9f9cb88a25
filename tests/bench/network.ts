import { UndirectedGraph } from 'graphology';
import { arcBytes } from '../../graph/analytics/network/arcs.ts';
import { leiden } from '../../graph/analytics/network/leiden.ts';
import { type Network, NetworkBuilder } from '../../graph/analytics/network/network.ts';
import { pageRank } from '../../graph/analytics/network/page-rank.ts';
import { seededRandom, shuffled } from '../../graph/analytics/network/seeded-random.ts';
import { parseAddress } from '../../graph/store/neo4j/address.ts';
import { GdsPeer } from '../services/gds/gds-peer.ts';

const ORDER = 100_000;
const EDGES_A_NODE = 5;
const ROUNDS = 3;
const ITERATIONS = 20;
const THREADS = [1, 2];
const PAGE_RANK = 'PageRank';
const LEIDEN = 'Leiden';

/**
 * Typed-array networks beside graphology and, where an address with its login is given, Neo4j Graph Data Science, in turns:
 * what slows the machine for a while slows both. The least of three times each.
 */
export async function benchNetwork(neo4jAddress: string | null): Promise<[string, string][]> {
  const pairs = grownPairs();
  const [network, lines] = projection(pairs);
  if (neo4jAddress === null) return [...lines, ...(await kernels(network, null))];
  const { url, user, password } = parseAddress(neo4jAddress);
  const peer = await GdsPeer.connect({ address: url, user, password });
  if (peer === null) return [...lines, ...(await kernels(network, null)), ['GDS', 'absent: the Neo4j server does not have it']];
  try {
    await peer.projectGiven({ order: ORDER, pairs, directed: false });
    return [...lines, ...(await kernels(network, peer))];
  } finally {
    await peer.remove();
    await peer.close();
  }
}

function projection(pairs: readonly [number, number][]): [Network, [string, string][]] {
  const [ours, theirs]: [Timed<Network>[], Timed<void>[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const edges = readEdges(pairs);
    ours.push(
      timed(() => {
        const builder = new NetworkBuilder();
        for (const { from, to } of edges) builder.edge(from, to);
        return builder.build({ directed: false });
      }),
    );
    const again = readEdges(pairs);
    theirs.push(
      timed(() => {
        const graph = new UndirectedGraph();
        for (const { from, to } of again) graph.mergeEdge(from, to);
      }),
    );
  }
  const network = ours[0]!.result;
  const [here, there] = [least(ours), least(theirs)];
  const edgesASecond = ((network.edges / here) * 1000) / 1e6;
  return [
    network,
    [
      ['network projection', `${network.order} nodes, ${network.edges} edges, ${edgesASecond.toFixed(2)} M edges/s`],
      ['projection: graphology / here', `${(there / here).toFixed(1)} ×`],
      ['network memory', `${(arcBytes(network.out) / network.edges).toFixed(1)} bytes an edge`],
    ],
  ];
}

async function kernels(network: Network, peer: GdsPeer | null): Promise<[string, string][]> {
  const iterations = { tolerance: 0, mostIterations: ITERATIONS };
  const contestants: Record<string, () => Promise<Timed<string>>> = {
    [PAGE_RANK]: async () => ({ ...timed(() => pageRank(network, iterations)), result: `, ${ITERATIONS} iterations` }),
    [LEIDEN]: async () => modular(timed(() => leiden(network))),
    'Leiden, one pass': async () => modular(timed(() => leiden(network, { passes: 1 }))),
  };
  for (const threads of peer ? THREADS : []) {
    contestants[`${PAGE_RANK}: GDS, threads: ${threads}`] = async () => ({
      ...(await peer!.pageRank({ ...iterations, threads })),
      result: '',
    });
    contestants[`${LEIDEN}: GDS, threads: ${threads}`] = async () => {
      const found = await peer!.leiden(threads);
      return modular({ ...found, result: found });
    };
  }
  const runs = new Map<string, Timed<string>[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contestants)) runs.get(name)!.push(await run());
  }
  return [...runs].map(([name, timings]) => {
    const [own, rival] = name.split(': GDS');
    const ratio = rival === undefined ? '' : `${(least(timings) / least(runs.get(own!)!)).toFixed(2)} × the time here = `;
    return [name, `${ratio}${least(timings).toFixed(0)} ms${timings[0]!.result}`];
  });
}

const modular = ({ milliseconds, result }: Timed<{ readonly modularity: number }>): Timed<string> => ({
  milliseconds,
  result: `, modularity ${result.modularity.toFixed(4)}`,
});

/**
 * A graph that grows by preferential attachment (Barabási and Albert 1999): few nodes with many edges, as courts have. Its edges come in
 * random order, as from a store that orders them by a hash.
 */
function grownPairs(): [number, number][] {
  const random = seededRandom(7);
  const ends = [0];
  const pairs: [number, number][] = [];
  for (let v = 1; v < ORDER; v++) {
    for (let k = 0; k < EDGES_A_NODE; k++) {
      const other = ends[Math.floor(random() * ends.length)]!;
      if (other === v) continue;
      pairs.push([v, other]);
      ends.push(v, other);
    }
  }
  return Array.from(shuffled(pairs.length, random), (i) => pairs[i]!);
}

/** As read from a store: every end a string of its own. */
function readEdges(pairs: readonly [number, number][]): { from: string; to: string }[] {
  const id = (v: number): string => Buffer.from(v.toString(16).padStart(20, '0')).toString('latin1');
  return pairs.map(([a, b]) => ({ from: id(a), to: id(b) }));
}

interface Timed<T> {
  readonly milliseconds: number;
  readonly result: T;
}

function timed<T>(work: () => T): Timed<T> {
  const started = performance.now();
  const result = work();
  return { milliseconds: performance.now() - started, result };
}

const least = (runs: readonly Timed<unknown>[]): number => Math.min(...runs.map((r) => r.milliseconds));
