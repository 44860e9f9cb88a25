import { describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openEmbeddedGraph } from '../../graph/store/embedded/projection.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/store.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { everythingIn } from '../support/everything.ts';
import { aDocumentSaid, aStep } from '../support/said.ts';
import { foundTwo, freshFiles } from '../support/shared-file.ts';
import { aNode, anEdge } from '../support/store-writes.ts';
import { anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

const freshFile = freshFiles();
const [judge, court] = [aNode('official', '陆珩'), aNode('court', '清河市人民法院')];

/** Two units that have said things in turn. */
async function inTurn(file: string): Promise<readonly [Store, Store]> {
  await foundTwo(file);
  const both = [openEmbeddedStore(file, 'own'), openEmbeddedStore(file, 'neighbour')] as const;
  for (const n of ['7', '8', '9'])
    for (const store of both) await store.commit(writeOfDocuments([anUncertainDocument({ number: `(2021)云0521刑初${n}号` })]));
  return both;
}
const codesOf = async (store: Store): Promise<string[]> => (await store.check()).map(({ code }) => code);

describe('units in one file', () => {
  it.each([
    ["DELETE FROM ledger_entry WHERE kind = 'path' AND tenant = 2", ['neighbour']],
    ["UPDATE ledger_entry SET tenant = 1 WHERE kind = 'path' AND tenant = 2", ['neighbour']],
    ['DELETE FROM ledger_commit WHERE tenant = 2 AND number = 2', ['own', 'neighbour']],
    [
      "INSERT INTO ledger_entry (tenant, kind, subject, salt, commitment, body) VALUES (2, 'audit', 'x', '', '', '{}')",
      ['own', 'neighbour'],
    ],
  ] as const)('a ledger that was changed by hand is told: %s', async (sql, told) => {
    const file = freshFile();
    const [own, neighbour] = await inTurn(file);
    expect([await own.check(), await neighbour.check()]).toEqual([[], []]);
    const database = openDatabase(file);
    database.exec(sql);
    database.close();
    const gaps = { own: await codesOf(own), neighbour: await codesOf(neighbour) };
    expect(Object.entries(gaps).flatMap(([key, codes]) => (codes.includes('ledger-gap') ? [key] : []))).toEqual(told);
    await Promise.all([own.close(), neighbour.close()]);
  });

  it('a unit that nobody is said to have founded is told, and one that was lost', async () => {
    const file = freshFile();
    await foundTwo(file);
    const root = openEmbeddedStore(file);
    expect(await root.check()).toEqual([]);
    const database = openDatabase(file);
    database.exec("UPDATE tenant SET key = 'another' WHERE key = 'own'");
    database.close();
    expect(await codesOf(root)).toEqual(['entry-missing', 'entry-not-on-desk']);
    await root.close();
  });

  it('the graph of one is made anew, and the names of the others are found as before', async () => {
    const [own, neighbour] = await inTurn(freshFile());
    const found = async (store: Store) => (await store.graph.search('法院', { limit: 99 })).map(({ id }) => id);
    const before = await found(neighbour);
    expect(before.length).toBeGreaterThan(0);
    await own.rebuild(documentGraph);
    for (const store of [own, neighbour]) {
      expect(await found(store)).toEqual(before);
      expect(await store.check()).toEqual([]);
    }
    await Promise.all([own.close(), neighbour.close()]);
  });

  it('a backup has all of them', async () => {
    const file = freshFile();
    const [own, neighbour] = await inTurn(file);
    const copy = `${file}-copy`;
    await own.backup(copy);
    const copied = openEmbeddedStore(copy, 'neighbour');
    expect(await everythingIn(copied)).toEqual(await everythingIn(neighbour));
    expect(await copied.check()).toEqual([]);
    await Promise.all([own.close(), neighbour.close(), copied.close()]);
  });

  it('a graph is emptied, and the others in its file stay where they stand', async () => {
    const file = freshFile();
    const [one, other] = [openEmbeddedGraph(file, 1), openEmbeddedGraph(file, 2)];
    const serves = aDocumentSaid('d1', [judge, court], [anEdge('serves-at', judge, court, { date: '2020-02-02' })]);
    for (const graph of [one, other]) expect(await graph.follow(aStep({ added: [serves] }))).toBe(true);
    await one.clear('another');
    expect([await one.checkpoint(), await one.counts()]).toEqual([
      { ledger: 'another', commit: 0 },
      { nodes: 0, edges: 0 },
    ]);
    expect(await one.search('陆珩', { limit: 9 })).toEqual([]);
    expect([await other.checkpoint(), await other.counts()]).toEqual([
      { ledger: 'ledger', commit: 1 },
      { nodes: 2, edges: 1 },
    ]);
    expect(await other.search('陆珩', { limit: 9 })).toEqual([judge]);
    expect([await one.check(), await other.check()]).toEqual([[], []]);
    await Promise.all([one.close(), other.close()]);
  });
});
