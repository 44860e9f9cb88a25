import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { withPassword } from '../../graph/model/address.ts';
import { openNeo4jGraph } from '../../graph/store/neo4j/projection.ts';
import { openStore } from '../../graph/store/open.ts';
import type { DocumentSaid } from '../../graph/store/ports/projection.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { neo4jCsv } from '../../server/export/neo4j-csv/neo4j-csv.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { answersOf, graphIn } from '../support/graph-answers.ts';
import { rememberedRules } from '../support/remembered-rules.ts';
import { aDocumentSaid, aStep, said, saidBy } from '../support/said.ts';
import { aNode, aStoredDocument, aWrite } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';
import { buildWorld } from '../worlds/world.ts';
import { neo4jServer } from './servers.ts';
import { emptyNeo4jGraph } from './store/wipe.ts';

/** One file of the invented province in so many is loaded: papers of many kinds, and some that are no legal documents. */
const EVERY = 4;
const folder = mkdtempSync(join(tmpdir(), 'jianwei-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the unit whose store it is said to be: any but the first. */
const TENANT = 7;

/** A store of that unit whose ledger has this head and a name that steps of tests have. */
function withHead(store: Store, head: () => number): Store {
  const tenants = { ...store.tenants, own: { number: TENANT, key: 'east', name: '东区院', above: 'root' } };
  return { ...store, tenants, ledger: { ...store.ledger, id: 'ledger', head: async () => head() } };
}

/** Every node and relationship of a database with all its properties, as text. */
async function contentOf(server: { readonly address: string; readonly user: string; readonly password: string }): Promise<string[]> {
  const driver = neo4j.driver(server.address, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(
      `MATCH (n) WHERE NOT n:Schema AND NOT n:Lock RETURN labels(n) AS kind, properties(n) AS properties, '' AS ends
       UNION ALL
       MATCH (a)-[r]->(b) RETURN [type(r)] AS kind, properties(r) AS properties, a.id + ' ' + b.id AS ends`,
    );
    const line = ({ kind, properties, ends }: { kind: string[]; properties: object; ends: string }): string =>
      JSON.stringify([[...kind].sort(), Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)), ends]);
    return records.map((record) => line(record.toObject() as Parameters<typeof line>[0])).sort();
  } finally {
    await driver.close();
  }
}

describe.skipIf(!inject('neo4j'))('files for neo4j-admin database import', () => {
  it('bring into Neo4j what following the ledger brings there, and are followed on from', async () => {
    const embedded = await openStore('memory:');
    const added: DocumentSaid[] = [];
    const recording: Store = {
      ...embedded,
      commit(write) {
        added.push(...saidBy(write));
        return embedded.commit(write);
      },
    };
    const papers = join(folder, 'in');
    for (const file of buildWorld({ seed: 7 }).files.filter((_, index) => index % EVERY === 0)) {
      mkdirSync(dirname(join(papers, file.path)), { recursive: true });
      writeFileSync(join(papers, file.path), file.bytes);
    }
    const now = () => new Date('2024-06-30');
    const reading = { blobs: folderBlobs(join(folder, 'blobs')), reader: inlineReader(rememberedRules), now };
    await loadBatch({ store: recording, ...reading, paths: [papers], name: 'n', base: papers });
    // What is hard in a table: quotes, line breaks, lists, nothing at all.
    const odd = { ...aNode('organization', '"引号"，逗号\n换行;分号'), properties: { family: 'it\'s, a "family"\r\n；' } };
    const { text, document } = aStoredDocument({ content: '"引号"，逗号\n换行;分号' });
    await recording.commit(aWrite({ batch: 'other', nodes: [odd], documents: [document], texts: [text] }));
    const doubtful = anUncertainDocument({ number: null, judges: ['卓远帆曲径'], doubts: [{ field: 'officials' }, { field: 'date' }] });
    await recording.commit(writeOfDocuments([doubtful]));
    await embedded.review.decide(aDecision(doubtful, 'officials', '卓远帆曲径', 'rejected'), documentGraph);
    await mineStore(embedded, { asOf: '2024-06-30', fdr: 0.05, now });
    const { leads } = await embedded.results.leads({ offset: 0, limit: 1000 });
    expect(leads.length).toBeGreaterThan(0);
    const files = join(folder, 'import');
    await neo4jCsv.write(
      withHead(embedded, () => 7),
      files,
      'zh',
    );

    const followed = await emptyNeo4jGraph({ tenant: TENANT });
    const before = documentGraph(doubtful.document, []);
    const decisions = await embedded.review.decisionsOf(doubtful.document.id);
    const after = said(documentGraph(doubtful.document, decisions), doubtful.text.content);
    const once = [...new Map(added.map((one) => [one.graph.document.id, one])).values()];
    await followed.follow(aStep({ upTo: 7, added: once, changed: [{ before, after }], leads }));

    const server = await neo4jServer();
    try {
      await server.stop();
      const words = ['database', 'import', 'full', 'neo4j', '--overwrite-destination', `@${join(files, 'import.args')}`];
      await server.admin(words, files);
      await server.start();
      const imported = await openNeo4jGraph(withPassword(server.address, server.password, server.user), { tenant: TENANT });
      expect(await imported.checkpoint()).toEqual({ ledger: 'ledger', commit: 7 });
      expect(await answersOf(imported, ['法院'])).toEqual(await answersOf(embedded.graph, ['法院']));
      expect(await imported.check()).toEqual([]);
      const content = await contentOf(server);
      expect(content.length).toBeGreaterThan(1000);
      expect(content).toEqual(await contentOf(inject('neo4j')!));
      expect(content.every((one) => one.includes(`["tenant",${TENANT}]`))).toBe(true);
      // It goes on from there, and from nowhere else.
      const next = aStep({ after: 7, added: [aDocumentSaid('next', [aNode('official', '陆珩')])] });
      expect(await imported.follow({ ...next, after: 0 })).toBe(false);
      expect([await imported.follow(next), await followed.follow(next)]).toEqual([true, true]);
      expect(await graphIn(imported)).toEqual(await graphIn(followed));
      await Promise.all([imported.close(), followed.close()]);
    } finally {
      await server.remove();
      await embedded.close();
    }
  });

  it('are refused where something was said while they were written', async () => {
    const store = await openStore('memory:');
    let head = 0;
    const moving = withHead(store, () => head++);
    await expect(neo4jCsv.write(moving, join(folder, 'moving'), 'zh')).rejects.toMatchObject({ code: 'already-running' });
    await store.close();
  });

  it('are not written over others', async () => {
    const store = await openStore('memory:');
    execFileSync('touch', [join(folder, 'something')]);
    await expect(neo4jCsv.write(store, folder, 'zh')).rejects.toMatchObject({ code: 'invalid-input' });
    await store.close();
  });
});
