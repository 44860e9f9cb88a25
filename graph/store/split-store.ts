import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../model/errors.ts';
import { awaitedGraph } from './awaited-graph.ts';
import { graphFeed, refuseAnother } from './graph-feed.ts';
import type { ReadGraph } from './ports/graph.ts';
import type { GraphProjection } from './ports/projection.ts';
import type { Records, Store } from './ports/store.ts';

/** Milliseconds that a question to the graph waits for what this process has written. */
const WAITED = 2_000;
/** Milliseconds after which whoever asks the graph looks whether others have written. */
const LOOKED_EVERY = 1_000;

/**
 * A store whose graph stands apart and follows its ledger. What is written is durable in the ledger first; a load goes on when the graph has
 * followed, a decision is answered before. Whoever asks the graph meanwhile waits, for 2 s at most, or is told that it is behind.
 * @throws AppError another-ledger where the graph follows somebody else
 */
export async function splitStore(records: Records, graph: GraphProjection, read: ReadGraph): Promise<Store> {
  const feed = graphFeed(records, graph, read);
  let written = -1;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** Takes in what others have said, without anybody waiting for it. */
  const followOthers = async (): Promise<void> => {
    if (performance.now() - lookedAt < LOOKED_EVERY) return;
    lookedAt = performance.now();
    const head = await records.ledger.head();
    if (feed.reached() < head) feed.upTo(head).catch(() => undefined);
  };
  const ready = async (): Promise<void> => {
    await followOthers();
    if (feed.reached() >= written) return;
    const late = new AbortController();
    const behind = wait(WAITED, undefined, late).then(() => {
      throw new AppError('graph-not-current', 'the graph has not yet followed what was written');
    });
    await Promise.race([feed.upTo(written), behind]).finally(() => late.abort());
  };
  /** What this process has written is what it wants to see. */
  const wrote = async (): Promise<number> => {
    written = await records.ledger.head();
    return written;
  };
  const standing = await graph.checkpoint();
  if (standing) refuseAnother(standing.ledger, records.ledger.id);
  const head = await records.ledger.head();
  // What a process that was killed had written is taken in by whoever comes next; who cannot do so says it when he is asked.
  if ((standing?.commit ?? 0) < head) feed.upTo(head).catch(() => undefined);
  return {
    ...records,
    tenants: {
      ...records.tenants,
      async found(key, name) {
        const founded = await records.tenants.found(key, name);
        feed.upTo(await wrote()).catch(() => undefined);
        return founded;
      },
    },
    graph: awaitedGraph(graph, ready),
    results: {
      ...records.results,
      async save(run, leads, found) {
        const saved = await records.results.save(run, leads, found);
        feed.upTo(await wrote()).catch(() => undefined);
        return saved;
      },
    },
    review: {
      ...records.review,
      async decide(decision, of) {
        await records.review.decide(decision, of);
        feed.upTo(await wrote()).catch(() => undefined);
      },
    },
    erasures: {
      ...records.erasures,
      async carryOut(order) {
        const erased = await records.erasures.carryOut(order);
        // Nobody is told that something is erased while a graph has it.
        await feed.upTo(await wrote());
        return erased;
      },
    },
    async commit(write) {
      const outcomes = await records.commit(write);
      await feed.upTo(await wrote());
      return outcomes;
    },
    async standing() {
      return { head: await records.ledger.head(), graph: (await graph.checkpoint())?.commit ?? 0 };
    },
    async rebuild(_read, tell = () => {}) {
      await graph.clear(records.ledger.id);
      const last = await records.ledger.head();
      await graphFeed(records, graph, read, (commit) => tell(commit / last)).upTo(last);
    },
    async check() {
      return [...(await records.check()), ...(await graph.check())];
    },
    async close() {
      // What cannot be led now is led by whoever opens the store next.
      await feed.upTo(written).catch(() => undefined);
      await graph.close();
      await records.close();
    },
  };
}
