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
        file: 'graph/store/embedded/check-chain.ts',
        text: 'if (commitmentOf(salt, body) !== commitment)',
        instead: 'if (commitment === body)',
        means: 'a changed record passes the check',
      },
    ],
  ),
  ...defectsOf(
    ['tests/contract/embedded-queue.test.ts'],
    [
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
