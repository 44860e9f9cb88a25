import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { withPassword } from '../../graph/model/address.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { neo4jCsv } from '../../server/export/neo4j-csv/neo4j-csv.ts';
import { everythingIn, reviewIn } from '../support/everything.ts';
import { rememberedRules } from '../support/remembered-rules.ts';
import { aNode, aWrite } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';
import { buildWorld } from '../worlds/world.ts';
import { neo4jServer } from './servers.ts';

/** One file of the invented province in so many is loaded: papers of many kinds, and some that are no legal documents. */
const EVERY = 4;
const folder = mkdtempSync(join(tmpdir(), 'jianwei-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function all(store: Store) {
  const [batch] = await store.journal.batches();
  const texts = [];
  for await (const text of store.documents.texts()) texts.push(text);
  const { documents } = await store.documents.list({ text: '判决', offset: 0, limit: 5000 });
  return {
    ...(await everythingIn(store)),
    review: await reviewIn(store),
    texts,
    batch,
    outcomes: await store.journal.outcomes(batch!.id),
    mentions: await Promise.all(documents.slice(0, 40).map((d) => store.documents.mentions(d.id))),
    found: documents.map((d) => d.id),
    problems: await store.check(),
    digest: await store.digest(),
  };
}

describe.skipIf(!inject('neo4j'))('files for neo4j-admin database import', () => {
  it('bring everything from the embedded store into Neo4j', async () => {
    const embedded = await openStore('memory:');
    const papers = join(folder, 'in');
    for (const file of buildWorld({ seed: 7 }).files.filter((_, index) => index % EVERY === 0)) {
      mkdirSync(dirname(join(papers, file.path)), { recursive: true });
      writeFileSync(join(papers, file.path), file.bytes);
    }
    const blobs = folderBlobs(join(folder, 'blobs'));
    const reader = inlineReader(rememberedRules);
    await loadBatch({ store: embedded, blobs, reader, paths: [papers], name: 'n', base: papers, now: () => new Date() });
    // What is hard in a table: quotes, line breaks, lists, nothing at all.
    const odd = { ...aNode('organization', '"引号"，逗号\n换行;分号'), properties: { family: 'it\'s, a "family"\r\n；' } };
    await embedded.commit(aWrite({ batch: 'other', nodes: [odd] }));
    const doubtful = anUncertainDocument({ number: null, judges: ['卓远帆曲径'], doubts: [{ field: 'officials' }, { field: 'date' }] });
    await embedded.commit(writeOfDocuments([doubtful]));
    for (const verdict of ['rejected', 'confirmed'] as const)
      await embedded.review.decide(aDecision(doubtful, 'officials', '卓远帆曲径', verdict), documentGraph);
    const files = join(folder, 'import');
    await neo4jCsv.write(embedded, files);

    const server = await neo4jServer();
    try {
      await server.stop();
      const words = ['database', 'import', 'full', 'neo4j', '--overwrite-destination', `@${join(files, 'import.args')}`];
      await server.admin(words, files);
      await server.start();
      const imported = await openStore(withPassword(server.address, server.password, server.user));
      expect(await all(imported)).toEqual(await all(embedded));
      // It goes on as a store: what is known is known.
      const again = await loadBatch({
        store: imported,
        blobs,
        reader,
        paths: [papers],
        name: 'again',
        base: papers,
        now: () => new Date(),
      });
      expect(again.receipt.loaded).toBe(0);
      expect(await everythingIn(imported)).toEqual(await everythingIn(embedded));
      await imported.close();
    } finally {
      await server.remove();
      await embedded.close();
    }
  });

  it('are not written over others', async () => {
    const store = await openStore('memory:');
    execFileSync('touch', [join(folder, 'something')]);
    await expect(neo4jCsv.write(store, folder)).rejects.toMatchObject({ code: 'invalid-input' });
    await store.close();
  });
});
