import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';
import { aLead } from '../../graph/conduct/findings.ts';
import { answersOf, graphIn } from '../../support/graph-answers.ts';
import { aDocumentSaid, aStep } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { boltProxy } from './bolt-proxy.ts';
import { cypher, neo4jAddress, wipeNeo4j } from './wipe.ts';

const [judge, clerk, court] = [aNode('official', '陆珩'), aNode('official', '书令仪'), aNode('court', '清河市人民法院')];
const one = aDocumentSaid('d1', [judge, court], [anEdge('serves-at', judge, court, { date: '2020-02-02' })]);
const two = aDocumentSaid('d2', [clerk, court], [anEdge('serves-at', clerk, court)]);
const nothing = { nodes: [], edges: [], loneMentions: [], counts: { nodes: 0, edges: 0 } };
/** How much of a unit stands in the database, whoever has written it; nothing is not counted. */
const standing = (tenant: number) =>
  cypher(
    `CALL () { MATCH (n {tenant: $tenant}) RETURN 'nodes' AS what, count(n) AS count
       UNION ALL MATCH ()-[r {tenant: $tenant}]->() RETURN 'relationships' AS what, count(r) AS count } RETURN what, count`,
    { tenant: neo4j.int(tenant) },
  );

describe.skipIf(inject('neo4j') === null)('units that share a Neo4j', () => {
  const opened: GraphProjection[] = [];
  beforeEach(wipeNeo4j);
  afterEach(async () => {
    for (const graph of opened.splice(0)) await graph.close();
  });
  async function open(tenant: number, leads = true): Promise<GraphProjection> {
    const graph = await openNeo4jGraph(neo4jAddress(), { tenant, leads });
    opened.push(graph);
    return graph;
  }

  it('hold the same documents each for itself, and see nothing of each other', async () => {
    const [root, east, west] = [await open(0), await open(1), await open(2)];
    await root.follow(aStep({ added: [one] }));
    for (const other of [east, west]) expect(await graphIn(other)).toEqual(nothing);
    await east.follow(aStep({ added: [one, two] }));
    const phrases = ['陆珩', '陆', '法院', '书令仪'];
    const [ofRoot, ofEast] = [await answersOf(root, phrases), await answersOf(east, phrases)];
    expect((await root.counts()).nodes).toBe(2);
    expect(await east.counts()).toEqual({ nodes: 3, edges: 2 });
    expect(await root.degrees([court.id])).toEqual(new Map([[court.id, 1]]));
    expect(await root.search('书令仪', { limit: 9 })).toEqual([]);
    expect(await root.search('书', { limit: 9 })).toEqual([]);
    expect(await west.search('陆珩', { limit: 9 })).toEqual([]);
    await west.follow(aStep({ added: [two] }));
    expect([await answersOf(root, phrases), await answersOf(east, phrases)]).toEqual([ofRoot, ofEast]);
    for (const graph of [root, east, west]) expect(await graph.check()).toEqual([]);
  });

  it('find the last of a name within a limit that others of the name would fill', async () => {
    const [root, east] = [await open(0), await open(1)];
    const namesakes = Array.from({ length: 20 }, (_, i) => ({ ...aNode('official', `陆珩 ${i}`), label: '陆珩' }));
    await root.follow(aStep({ added: [aDocumentSaid('d', namesakes)] }));
    await east.follow(aStep({ added: [one] }));
    for (const text of ['陆珩', '陆']) expect(await east.search(text, { limit: 1 })).toEqual([judge]);
  });

  it('have leads each of their own, and lose those that are not to stand there alone', async () => {
    const [root, east] = [await open(0), await open(1)];
    for (const graph of [root, east]) await graph.follow(aStep({ added: [one], leads: [aLead({ id: 'a' }), aLead({ id: 'b', rank: 2 })] }));
    const leads = async () =>
      (await cypher('MATCH (l:Lead) RETURN toString(l.tenant) + l.id AS lead ORDER BY lead')).map(({ lead }) => lead);
    expect(await leads()).toEqual(['0a', '0b', '1a', '1b']);
    await east.follow(aStep({ after: 1, leads: [aLead({ id: 'c' })] }));
    expect(await leads()).toEqual(['0a', '0b', '1c']);
    await (await open(0, false)).follow(aStep({ after: 1 }));
    expect(await leads()).toEqual(['1c']);
  });

  it('are emptied one by one, and finish what was interrupted one by one', async () => {
    const [root, east] = [await open(0), await open(1)];
    for (const graph of [root, east]) await graph.follow(aStep({ added: [one, two], leads: [aLead({ id: 'a' })] }));
    const [before, there] = [await answersOf(root, ['陆珩']), await standing(0)];
    const { address, user, password } = inject('neo4j')!;
    // The checkpoint is closed, the relationships are gone, the nodes are not.
    const proxy = await boltProxy(address, (commit) => (commit < 16 ? 'pass' : 'cut'));
    const behind = await openNeo4jGraph(`bolt://${user}:${password}@${proxy.host}`, { tenant: 1, patience: 3_000 });
    await expect(behind.clear('ledger')).rejects.toMatchObject({ code: 'store-unavailable' });
    await behind.close();
    await proxy.close();
    expect(await east.counts()).toEqual({ nodes: 3, edges: 0 });
    expect(await east.checkpoint()).toEqual({ ledger: '', commit: 0 });
    expect(await east.follow(aStep({ added: [one] }))).toBe(false);
    expect(await root.follow(aStep({ after: 1 }))).toBe(true);
    await east.clear('ledger');
    expect(await graphIn(east)).toEqual(nothing);
    // Its checkpoint.
    expect(await standing(1)).toEqual([{ what: 'nodes', count: 1 }]);
    expect([await answersOf(root, ['陆珩']), await standing(0)]).toEqual([before, there]);
    expect(await root.checkpoint()).toEqual({ ledger: 'ledger', commit: 2 });
    expect(await east.follow(aStep({ added: [one] }))).toBe(true);
    for (const graph of [root, east]) expect(await graph.check()).toEqual([]);
  });

  it('follow one ledger: another is refused of a unit that follows nobody yet', async () => {
    const [root, east] = [await open(0), await open(1)];
    await root.follow(aStep({ upTo: 5, added: [one] }));
    expect(await east.checkpoint()).toEqual({ ledger: 'ledger', commit: 0 });
    expect(await east.follow(aStep({ ledger: 'another', added: [one] }))).toBe(false);
    expect(await graphIn(east)).toEqual(nothing);
    expect(await east.follow(aStep({ upTo: 2, added: [two] }))).toBe(true);
    expect(await east.checkpoint()).toEqual({ ledger: 'ledger', commit: 2 });
    expect(await root.checkpoint()).toEqual({ ledger: 'ledger', commit: 5 });
  });

  it('are refused a second ledger also where all begin at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      await wipeNeo4j();
      const graphs = await Promise.all([0, 1, 2, 3].map((tenant) => open(tenant)));
      const taken = await Promise.all(graphs.map((graph, i) => graph.follow(aStep({ ledger: `ledger ${i % 2}`, added: [one] }))));
      const followed = await Promise.all(graphs.map(async (graph) => (await graph.checkpoint())?.ledger));
      expect(new Set(followed).size).toBe(1);
      expect(taken).toEqual(graphs.map((_, i) => `ledger ${i % 2}` === followed[0]));
    }
  });

  it('do not wait for each other: a step is taken while that of another unit is not done', async () => {
    const [root, east, west] = [await open(0), await open(1), await open(2)];
    for (const graph of [root, east]) await graph.follow(aStep({ added: [one] }));
    const { address, user, password } = inject('neo4j')!;
    const driver = neo4j.driver(address, neo4j.auth.basic(user, password));
    const session = driver.session();
    // As a step does that takes its time: it holds the checkpoint and all that it writes to.
    const slow = session.beginTransaction();
    await slow.run('MATCH (n {tenant: 0}) SET n.tenant = 0');
    let isDone = false;
    const waiting = root.follow(aStep({ after: 1, added: [two] })).then((taken) => {
      isDone = true;
      return taken;
    });
    expect(await east.follow(aStep({ after: 1, added: [two] }))).toBe(true);
    expect(await west.follow(aStep({ added: [one] }))).toBe(true);
    await west.clear('ledger');
    expect(isDone).toBe(false);
    await slow.rollback();
    expect(await waiting).toBe(true);
    await session.close();
    await driver.close();
  });

  it('are told of what is wrong with their own part alone', async () => {
    const [root, east] = [await open(0), await open(1)];
    for (const graph of [root, east]) await graph.follow(aStep({ added: [one] }));
    await cypher('MATCH (e:Evidence {tenant: 1}) DELETE e');
    expect(await root.check()).toEqual([]);
    expect((await east.check()).map(({ code }) => code)).toEqual(['edge-without-evidence']);
  });
});
