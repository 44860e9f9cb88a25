import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { betweenness } from '../../../graph/analytics/network/betweenness.ts';
import { components } from '../../../graph/analytics/network/components.ts';
import { cores } from '../../../graph/analytics/network/k-core.ts';
import { leiden } from '../../../graph/analytics/network/leiden.ts';
import { modularity } from '../../../graph/analytics/network/modularity.ts';
import { pageRank } from '../../../graph/analytics/network/page-rank.ts';
import { seededRandom } from '../../../graph/analytics/network/seeded-random.ts';
import { distanceBetween, distancesFrom } from '../../../graph/analytics/network/shortest-paths.ts';
import { openStore } from '../../../graph/store/open.ts';
import { loadBatch } from '../../../ingestion/batch.ts';
import { folderBlobs } from '../../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { aNetwork, plantedBlocks, samePartition } from '../../graph/analytics/network/networks.ts';
import { PROVINCE_ARCHIVE } from '../../worlds/write.ts';
import { GdsPeer, type Pairs } from './gds-peer.ts';

const SAMPLED_SOURCES = 5;
/** Both are heuristics that start from their own random order: ours may fall short of theirs by this much modularity. */
const MODULARITY_TOLERANCE = 0.005;

const login = inject('neo4j');
const peer = login ? await GdsPeer.connect(login) : null;
if (login && !peer) {
  if (process.env['REQUIRE_SERVICES'] === '1')
    throw new Error('REQUIRE_SERVICES=1, but the Neo4j server has no Graph Data Science library');
  process.stderr.write('SKIPPED: cross-check of the network kernels: the Neo4j server has no Graph Data Science library\n');
}
afterAll(() => peer?.close());

/** Isolated nodes, nodes without way out, loops and parallel edges included. */
function randomPairs(order: number, size: number, seed: number): [number, number][] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, () => [Math.floor(random() ** 2 * order), Math.floor(random() * order)]);
}

/** The graph of the fictional province, by numbers in the order of ids. */
async function provincePairs(): Promise<{ order: number; pairs: [number, number][] }> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-gds-'));
  const store = await openStore('memory:');
  try {
    const path = fileURLToPath(PROVINCE_ARCHIVE);
    const blobs = folderBlobs(folder);
    await loadBatch({
      store,
      blobs,
      reader: inlineReader(rulesExtractor),
      paths: [path],
      name: path,
      base: dirname(path),
      now: () => new Date(),
    });
    const ids: string[] = [];
    for await (const { id } of store.graph.allNodes()) ids.push(id);
    const numberOf = new Map(ids.map((id, number) => [id, number]));
    const pairs: [number, number][] = [];
    for await (const { from, to } of store.graph.allEdges()) pairs.push([numberOf.get(from)!, numberOf.get(to)!]);
    return { order: ids.length, pairs };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!peer)('network kernels beside Neo4j Graph Data Science', () => {
  const gds = peer!;

  async function projected(graph: Pairs, compare: () => Promise<void>): Promise<void> {
    try {
      await gds.write(graph);
      await gds.projectWritten(graph);
      await compare();
    } finally {
      await gds.remove();
    }
  }

  async function comparePageRank(graph: Pairs): Promise<void> {
    const { scores } = await gds.pageRank({ tolerance: 1e-12, mostIterations: 1000, threads: 2 });
    const sum = scores.reduce((all, score) => all + score, 0);
    // Unweighted there counts parallel edges one by one; here they are one edge of that weight.
    const ours = pageRank(aNetwork(graph.order, graph.pairs, graph), { weighted: true, tolerance: 1e-12 });
    const furthest = scores.reduce((most, score, v) => Math.max(most, Math.abs(score / sum - ours.scores[v]!)), 0);
    // 1e-6 of an average score.
    expect(furthest).toBeLessThan(1e-6 / graph.order);
  }

  async function compareDistances(graph: Pairs): Promise<void> {
    const network = aNetwork(graph.order, graph.pairs, graph);
    for (let i = 0; i < SAMPLED_SOURCES; i++) {
      const source = Math.floor((i * graph.order) / SAMPLED_SOURCES);
      const theirs = await gds.distancesFrom(source);
      expect(distancesFrom(network, source)).toEqual(theirs);
      for (let target = i; target < graph.order; target += 17) expect(distanceBetween(network, source, target)).toBe(theirs[target]);
    }
  }

  async function compareCommunities(graph: Pairs): Promise<{ ours: Int32Array; theirs: Int32Array }> {
    const network = aNetwork(graph.order, graph.pairs);
    const [ours, theirs] = [leiden(network), await gds.leiden(1)];
    expect(modularity(network, theirs.community)).toBeCloseTo(theirs.modularity, 6);
    expect(ours.modularity).toBeGreaterThanOrEqual(theirs.modularity - MODULARITY_TOLERANCE);
    return { ours: ours.of, theirs: theirs.community };
  }

  async function compareShape(graph: Pairs): Promise<void> {
    const network = aNetwork(graph.order, graph.pairs);
    expect(components(network).count).toBe((await gds.stats('wcc', 'componentCount', 1)).value);
    expect(cores(network).degeneracy).toBe((await gds.stats('kcore', 'degeneracy', 1)).value);
    const { value } = await gds.stats('betweenness', 'centralityDistribution', 1);
    expect(Math.max(...betweenness(network).scores) / value).toBeCloseTo(1, 4);
  }

  it.each([true, false])('a random graph has the same PageRank and distances, and communities as good, directed: %s', async (directed) => {
    const graph = { order: 500, pairs: randomPairs(500, 1200, 11), directed };
    await projected(graph, async () => {
      await comparePageRank(graph);
      await compareDistances(graph);
      if (!directed) await compareCommunities(graph);
    });
  });

  it.each([1, 2])('planted blocks are found by both, of the same cores, components and betweenness, seed %s', async (seed) => {
    const { order, edges, block } = plantedBlocks({ blocks: 10, size: 30, inside: 0.4, between: 0.01, seed });
    const graph = { order, pairs: edges, directed: false };
    await projected(graph, async () => {
      const { ours, theirs } = await compareCommunities(graph);
      expect(samePartition(ours, block)).toBe(true);
      expect(samePartition(theirs, block)).toBe(true);
      await compareShape(graph);
    });
  });

  it('the fictional province has the same PageRank and distances, and communities as good', async () => {
    const graph = { ...(await provincePairs()), directed: false };
    expect(graph.pairs.length).toBeGreaterThan(1000);
    await projected(graph, async () => {
      await comparePageRank(graph);
      await compareDistances(graph);
      await compareCommunities(graph);
    });
  });

  it('leaves nothing behind', async () => {
    expect((await gds.rows('MATCH (n:GdsCheck) RETURN count(n) AS left'))[0]!.get('left')).toBe(0);
    expect(await gds.rows('CALL gds.graph.list() YIELD graphName RETURN graphName')).toEqual([]);
  });
});
