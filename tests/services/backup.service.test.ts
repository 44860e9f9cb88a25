import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withPassword } from '../../graph/model/address.ts';
import { openNeo4jGraph } from '../../graph/store/neo4j/projection.ts';
import type { GraphProjection } from '../../graph/store/ports/projection.ts';
import { graphIn } from '../support/graph-answers.ts';
import { aDocumentSaid, aStep } from '../support/said.ts';
import { aNode, anEdge } from '../support/store-writes.ts';
import { type Neo4jServer, neo4jServer } from './servers.ts';

describe.skipIf(inject('neo4j') === null)('backup of Neo4j as docs/operations.md gives it', () => {
  let server: Neo4jServer;
  let graph: GraphProjection;
  let folder: string;

  const open = (): Promise<GraphProjection> => openNeo4jGraph(withPassword(server.address, server.password, server.user));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jianwei-backup-'));
    server = await neo4jServer({ heap: '512m' });
    graph = await open();
  });

  afterAll(async () => {
    await graph?.close();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives back the graph with its checkpoint after the database was lost, and follows on', async () => {
    const court = aNode('court', '清河市人民法院');
    const said = Array.from({ length: 50 }, (_, i) => {
      const judge = aNode('official', `法官${i}`);
      return aDocumentSaid(`d${i}`, [judge, court], [anEdge('serves-at', judge, court)]);
    });
    await graph.follow(aStep({ upTo: 3, added: said.slice(0, 40) }));
    const before = await graphIn(graph);
    expect(before.edges).toHaveLength(40);
    await graph.close();

    await server.stop();
    await server.admin(['database', 'dump', 'neo4j', `--to-path=${folder}`]);
    await rm(join(server.home, 'data', 'databases', 'neo4j'), { recursive: true });
    await rm(join(server.home, 'data', 'transactions', 'neo4j'), { recursive: true });
    await server.admin(['database', 'load', 'neo4j', `--from-path=${folder}`, '--overwrite-destination=true']);
    await server.start();
    graph = await open();
    expect(await graphIn(graph)).toEqual(before);
    expect(await graph.checkpoint()).toEqual({ ledger: 'ledger', commit: 3 });
    expect(await graph.check()).toEqual([]);
    expect(await graph.follow(aStep({ after: 3, added: said.slice(40) }))).toBe(true);
    expect((await graph.counts()).edges).toBe(50);
  });

  it('makes no dump of a database in use', async () => {
    await expect(
      server.admin(['database', 'dump', 'neo4j', `--to-path=${folder}`, '--overwrite-destination=true', '--verbose']),
    ).rejects.toThrow(/in use/i);
  });
});
