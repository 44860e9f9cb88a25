import { defectsOf } from '../defect.ts';

/** Ledger, and a graph that follows it. */
export const LEDGER = [
  ...defectsOf(
    ['tests/contract/following-store.test.ts'],
    [
      {
        name: 'steps of a graph',
        file: 'graph/store/embedded/projection.ts',
        text: 'standing.commit !== after',
        instead: 'standing.commit > upTo',
        means: 'two who lead a graph write everything twice',
      },
      {
        name: 'graph of another ledger',
        file: 'graph/store/graph-feed.ts',
        text: "if (followed === '' || followed === ours) return;",
        instead: 'if (followed) return;',
        means: 'the graph of one archive is filled with the documents of another',
      },
      {
        name: 'graph that is behind',
        file: 'graph/store/split-store.ts',
        text: 'if (feed.reached() >= written) return;',
        instead: 'if (written) return;',
        means: 'whoever decides sees the graph of before and decides again',
      },
      {
        name: 'later decisions',
        file: 'graph/store/graph-feed.ts',
        text: 'said.slice(0, said.lastIndexOf(body) + 1)',
        instead: 'said',
        means: 'a graph that follows says at once what was decided later, and loses it when it is taken back',
      },
      {
        name: 'graph that was kept elsewhere',
        file: 'graph/store/embedded/ledger.ts',
        text: 'return head === graph;',
        instead: 'return head >= graph;',
        means: 'half of a graph looks like all of it',
      },
      {
        name: 'hash of what was before',
        file: 'graph/store/embedded/ledger.ts',
        text: "commitHash(String(last?.['hash'] ?? GENESIS), number, at, said)",
        instead: 'commitHash(GENESIS, number, at, said)',
        means: 'a whole commit is taken out and nobody sees it',
      },
    ],
  ),
  ...defectsOf(
    ['tests/server/damage.test.ts'],
    [
      {
        name: 'bodies of entries',
        file: 'graph/store/check-bodies.ts',
        text: 'else if (commitmentOf(salt, body) !== commitment)',
        instead: 'else if (commitment === body)',
        means: 'a changed record passes the check',
      },
    ],
  ),
  ...defectsOf(
    ['tests/server/erase.test.ts'],
    [
      {
        name: 'second person',
        file: 'server/casework/erasures/approve.ts',
        text: 'if (isSamePerson(found.requestedBy, by))',
        instead: 'if (found.requestedBy === by)',
        means: 'one person erases alone by typing a space',
      },
      {
        name: 'bytes of what was deleted',
        file: 'graph/store/embedded/erasures.ts',
        text: "database.exec('PRAGMA secure_delete = ON');",
        instead: "database.exec('PRAGMA secure_delete = OFF');",
        means: 'what was erased can be read in the file',
      },
      {
        name: 'emptied without a word',
        file: 'graph/store/check-bodies.ts',
        text: "if (!mayBeGone || body !== '')",
        instead: "if (body !== '')",
        means: 'whoever empties an entry passes for whoever erased it',
      },
      {
        name: 'original of what came again',
        file: 'ingestion/batch.ts',
        text: 'for (const source of loader.erasedSources) await options.blobs.remove(source);',
        instead: '',
        means: 'loading the file again brings the original back',
      },
    ],
  ),
  ...defectsOf(
    ['tests/contract/embedded-store.test.ts'],
    [
      {
        name: 'erased and come again',
        file: 'graph/store/embedded/commit.ts',
        text: 'withoutErased(asked, erasedAmong(database, idsOf(asked)))',
        instead: 'withoutErased(asked, new Set())',
        means: 'the next load brings back what was erased',
      },
      {
        name: 'salt of what was erased',
        file: 'graph/store/embedded/erase.ts',
        text: "SET body = '', salt = '' WHERE",
        instead: "SET body = '' WHERE",
        means: 'who knows the likely words finds out which of them were erased',
      },
      {
        name: 'texts of another unit',
        file: 'graph/store/embedded/documents.ts',
        text: 'SELECT hash, path FROM source_text WHERE tenant = {tenant} AND hash IN',
        instead: 'SELECT hash, path FROM source_text WHERE hash IN',
        means: 'a unit learns from a duplicate what another has loaded',
      },
    ],
  ),
  ...defectsOf(
    ['tests/contract/embedded-queue.test.ts'],
    [
      {
        name: 'jobs of another unit',
        file: 'ingestion/queue/embedded-jobs.ts',
        text: "(SELECT seq FROM job WHERE tenant = {tenant} AND state = 'waiting' ORDER BY at, seq LIMIT 1)",
        instead: "(SELECT seq FROM job WHERE state = 'waiting' ORDER BY at, seq LIMIT 1)",
        means: 'a worker loads the files of one unit into another',
      },
      {
        name: 'queue of another ledger',
        file: 'ingestion/queue/embedded.ts',
        text: 'if (known !== ledger)',
        instead: 'if (!known)',
        means: 'a worker loads into a file of its own what nobody finds',
      },
    ],
  ),
];
