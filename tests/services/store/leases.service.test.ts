import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../../graph/store/open.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { aBatch } from '../../support/store-writes.ts';
import { cypher, emptyNeo4jStore, neo4jAddress } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('a batch that a process on another host loads', () => {
  let here: Store;
  let there: Store;
  beforeEach(async () => {
    here = await emptyNeo4jStore();
    there = await openStore(neo4jAddress());
    await here.journal.open(aBatch({ id: 'b1' }));
  });
  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
  });

  it('is refused to everybody else, and not to the process itself', async () => {
    await expect(there.journal.open(aBatch({ id: 'b2' }))).rejects.toMatchObject({ code: 'already-running' });
    expect((await there.journal.batch('b1'))?.state).toBe('running');
    expect((await here.journal.open(aBatch({ id: 'b3' }))).id).toBe('b1');
    expect(await there.journal.batches()).toHaveLength(1);
  });

  it('can be taken up once that process has ended in peace', async () => {
    await here.close();
    expect((await there.journal.batch('b1'))?.state).toBe('interrupted');
    expect((await there.journal.open(aBatch({ id: 'b2' }))).id).toBe('b1');
    here = await openStore(neo4jAddress());
    await expect(here.journal.open(aBatch({ id: 'b3' }))).rejects.toMatchObject({ code: 'already-running' });
  });

  it('can be taken up once that process has not been heard of for long, and is not given back', async () => {
    await cypher('MATCH (b:Batch) SET b.leaseUntil = timestamp() - 1');
    expect((await there.journal.batch('b1'))?.state).toBe('interrupted');
    expect((await there.journal.open(aBatch({ id: 'b2' }))).state).toBe('running');
    await here.journal.release('b1');
    expect((await here.journal.batch('b1'))?.state).toBe('running');
    await expect(here.journal.open(aBatch({ id: 'b3' }))).rejects.toMatchObject({ code: 'already-running' });
  });

  it('stays in its hands as long as it lives', async () => {
    const [before] = await cypher('MATCH (b:Batch) RETURN b.leaseUntil AS until');
    await expect
      .poll(async () => (await cypher('MATCH (b:Batch) RETURN b.leaseUntil AS until'))[0]!['until'] as number, {
        timeout: 60_000,
        interval: 500,
      })
      .toBeGreaterThan(before!['until'] as number);
  });

  it('is made once when many open it at the same moment', async () => {
    const opened = await Promise.allSettled(
      [here, there, here, there].map((store, i) => store.journal.open(aBatch({ id: `n${i}`, name: 'new' }))),
    );
    const batches = (await here.journal.batches()).filter(({ name }) => name === 'new');
    expect(batches).toHaveLength(1);
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });
});
