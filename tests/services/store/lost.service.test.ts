import { afterEach, describe, expect, inject, it } from 'vitest';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import { graphIn } from '../../support/graph-answers.ts';
import { aDocumentSaid, aStep } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { type BoltProxy, boltProxy, type CommitFate } from './bolt-proxy.ts';
import { cypher, emptyNeo4jGraph } from './wipe.ts';

const court = aNode('court', '清河市人民法院');
const added = ['陆珩', '书令仪', '钟鸣岐'].map((name, i) => {
  const judge = aNode('official', name);
  return aDocumentSaid(`d${i}`, [judge, court], [anEdge('serves-at', judge, court)]);
});

describe.skipIf(inject('neo4j') === null)('a graph whose server is not heard any more', () => {
  let proxy: BoltProxy | undefined;
  afterEach(() => proxy?.close());

  async function openBehind(fate: (commit: number) => CommitFate) {
    const { address, user, password } = inject('neo4j')!;
    proxy = await boltProxy(address, fate);
    return openNeo4jGraph(`bolt://${user}:${password}@${proxy.host}`, { patience: 3_000 });
  }

  it('takes a step once when the answer of its commit is lost', async () => {
    const here = await emptyNeo4jGraph();
    const lost: number[] = [];
    const behind = await openBehind((commit) => (lost.push(commit) === 1 ? 'lose' : 'pass'));
    // It was taken, and whoever asks again learns that the graph does not stand there any more.
    expect(await behind.follow(aStep({ added }))).toBe(false);
    expect(lost).toHaveLength(2);
    expect(await behind.checkpoint()).toEqual({ ledger: 'ledger', commit: 1 });
    const once = await graphIn(here);
    expect(once.edges).toHaveLength(3);
    expect(await here.check()).toEqual([]);
    await here.clear('ledger');
    await here.follow(aStep({ added }));
    expect(await graphIn(here)).toEqual(once);
    await Promise.all([here.close(), behind.close()]);
  });

  it('writes nothing of a step whose commit never came', async () => {
    const here = await emptyNeo4jGraph();
    const behind = await openBehind(() => 'cut');
    await expect(behind.follow(aStep({ added }))).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await here.checkpoint()).toBeNull();
    expect(await here.counts()).toEqual({ nodes: 0, edges: 0 });
    expect(await here.follow(aStep({ added }))).toBe(true);
    await Promise.all([here.close(), behind.close()]);
  });

  it('follows nobody where it was emptied half-way, until somebody has emptied it', async () => {
    const here = await emptyNeo4jGraph();
    await here.follow(aStep({ added }));
    const cases = Array.from({ length: 30 }, (_, i) => aNode('case', `(2020)岭0121民初${i}号`));
    await here.follow(aStep({ after: 1, added: [aDocumentSaid('many', cases)] }));
    // The checkpoint is closed with the first commit, the relationships go with the next ones; entities go last.
    const behind = await openBehind((commit) => (commit < 16 ? 'pass' : 'cut'));
    await expect(behind.clear('ledger')).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await here.counts()).toEqual({ nodes: 34, edges: 0 });

    expect(await here.checkpoint()).toEqual({ ledger: '', commit: 0 });
    for (const ledger of ['ledger', 'another']) expect(await here.follow(aStep({ ledger, added }))).toBe(false);
    expect(await here.follow(aStep({ after: 2, added }))).toBe(false);
    await here.clear('another');
    expect(await cypher('MATCH (n) WHERE NOT n:Schema AND NOT n:Lock RETURN labels(n) AS labels')).toEqual([{ labels: ['Checkpoint'] }]);
    expect(await here.follow(aStep({ ledger: 'another', added }))).toBe(true);
    await Promise.all([here.close(), behind.close()]);
  });

  it('follows nobody where its checkpoint was taken away and the rest was left', async () => {
    const here = await emptyNeo4jGraph();
    await here.follow(aStep({ added }));
    await cypher('MATCH (c:Checkpoint) DELETE c');
    expect(await here.follow(aStep({ added: [aDocumentSaid('next', [court])] }))).toBe(false);
    expect(await here.checkpoint()).toEqual({ ledger: '', commit: 0 });
    await here.clear('ledger');
    expect(await here.follow(aStep({ added }))).toBe(true);
    await here.close();
  });

  it('is emptied by one of those who empty it at the same moment, and then follows', async () => {
    const here = await emptyNeo4jGraph();
    await here.follow(aStep({ added }));
    const emptied = await Promise.allSettled([1, 2, 3, 4].map(() => here.clear('ledger')));
    expect(emptied.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const one of emptied) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'already-running' });
    expect(await here.counts()).toEqual({ nodes: 0, edges: 0 });
    expect(await here.follow(aStep({ added }))).toBe(true);
    await here.close();
  });
});
