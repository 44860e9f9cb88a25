import { z } from 'zod';
import type { Commit } from '../../../graph/store/ports/ledger.ts';
import { endOf, KnownAt } from '../known-at.ts';
import { defineUseCase } from '../use-case.ts';

/** What was said, commit by commit, to be read one after the other while the services are open: all of it, what came after a commit, or by a time. */
export const listLedger = defineUseCase({
  name: 'ledger.list',
  permission: 'system.operate',
  words: { zh: '查看台账', en: 'read the ledger' },
  input: z.object({ since: z.number().int().min(0).default(0), knownAt: KnownAt.optional() }),
  async run(_actor, { since, knownAt }, at): Promise<AsyncIterable<Commit>> {
    const { ledger } = (await at.services()).store;
    return knownAt === undefined ? ledger.since(since) : until(ledger.since(since), endOf(knownAt));
  },
});

async function* until(commits: AsyncIterable<Commit>, time: string): AsyncGenerator<Commit> {
  for await (const commit of commits) {
    if (commit.at > time) return;
    yield commit;
  }
}
