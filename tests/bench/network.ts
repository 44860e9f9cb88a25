import { UndirectedGraph } from 'graphology';
import { arcBytes } from '../../graph/analytics/network/arcs.ts';
import { type Network, NetworkBuilder } from '../../graph/analytics/network/network.ts';
import { withPassword } from '../../graph/model/address.ts';
import { parseAddress } from '../../graph/store/neo4j/address.ts';
import { GdsPeer } from '../services/gds/gds-peer.ts';
import { neo4jMissing, neo4jServer } from '../services/servers.ts';
import { type Contest, held, least, type Timed, timed } from './network/contest.ts';
import { onDirected, onLarge, onMedium, onSmall, type Peers } from './network/contests.ts';
import { grownPairs, networkOf, readEdges, turnedPairs } from './network/graphs.ts';
import { PythonPeers } from './network/python-peers.ts';

const LARGE = 100_000;
const MEDIUM = 10_000;
const SMALL = 2000;
const ROUNDS = 3;

type Line = [string, string];

/**
 * Typed-array networks beside graphology and, where they are there, igraph and NetworKit (one thread each) and Neo4j Graph Data Science:
 * every peer in the same run, in turns. Times are CPU time; only where a server or several threads do the work, and it says so, wall time.
 */
export async function benchNetwork(neo4jAddress: string | null): Promise<Line[]> {
  const lines: Line[] = [];
  const python = await PythonPeers.start();
  for (const library of ['igraph', 'NetworKit'] as const) {
    lines.push([library, python?.version(library) ?? 'absent: python3 (or PYTHON) cannot import it']);
  }
  const gds = neo4jAddress === null ? null : await gdsPeer(neo4jAddress);
  if (gds === null) lines.push(['GDS', neo4jAddress === null ? 'absent: no Neo4j' : 'absent: the Neo4j server does not have it']);
  try {
    lines.push(...(await projection(grownPairs(LARGE))), ...(await kernels({ gds, python })));
  } finally {
    python?.close();
    await gds?.remove();
    await gds?.close();
  }
  return lines;
}

async function gdsPeer(address: string): Promise<GdsPeer | null> {
  const { url, user, password } = parseAddress(address);
  return GdsPeer.connect({ address: url, user, password });
}

async function projection(pairs: readonly [number, number][]): Promise<Line[]> {
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
    ['network projection', `${network.order} nodes, ${network.edges} edges, ${edgesASecond.toFixed(2)} M edges/s`],
    ['projection: graphology', `${(there / here).toFixed(1)} × the time here`],
    ['network memory', `${(arcBytes(network.out) / network.edges).toFixed(1)} bytes an edge`],
  ];
}

async function kernels(peers: Peers): Promise<Line[]> {
  const lines: Line[] = [];
  const hold = async (contests: readonly Contest[]): Promise<void> => {
    for (const contest of contests) lines.push(...(await held(contest)));
  };
  const pairs = grownPairs(LARGE);
  const large = networkOf(LARGE, pairs, false);
  await peers.python?.give('large', large);
  await peers.gds?.projectGiven({ order: LARGE, pairs, directed: false });
  await hold(onLarge(large, graphologyOf(LARGE, pairs), peers));

  const directed = networkOf(MEDIUM, turnedPairs(MEDIUM), true);
  await peers.python?.give('directed', directed);
  await hold(onDirected(directed, peers));

  const fewer = grownPairs(MEDIUM);
  const medium = networkOf(MEDIUM, fewer, false);
  await peers.python?.give('medium', medium);
  await peers.gds?.projectGiven({ order: MEDIUM, pairs: distinct(fewer), directed: false });
  await hold(onMedium(medium, peers));

  const few = grownPairs(SMALL);
  await hold(onSmall(networkOf(SMALL, few, false), graphologyOf(SMALL, few)));
  return lines;
}

/** Parallel edges as one: a kernel that counts paths would count them apart. */
const distinct = (pairs: readonly [number, number][]): [number, number][] => [
  ...new Map(pairs.map(([a, b]): [string, [number, number]] => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b]])).values(),
];

function graphologyOf(order: number, pairs: readonly [number, number][]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let v = 0; v < order; v++) graph.addNode(v);
  for (const [a, b] of pairs) graph.mergeEdge(a, b);
  return graph;
}

/** `npx tsx tests/bench/network.ts`: this part of the bench alone, with a Neo4j of its own where one can be started. */
if (process.argv[1] === import.meta.filename) {
  const server = neo4jMissing() === null ? await neo4jServer({ heap: '2g', lasting: true }) : null;
  try {
    const address = server && withPassword(server.address, server.password, server.user);
    for (const [name, value] of await benchNetwork(address)) process.stdout.write(`${name.padEnd(34)} ${value}\n`);
  } finally {
    await server?.remove();
  }
}
