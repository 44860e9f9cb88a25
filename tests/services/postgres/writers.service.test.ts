import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { commitHash, GENESIS } from '../../../graph/store/chain.ts';
import type { Commit } from '../../../graph/store/ports/ledger.ts';
import type { Records } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { aBatch } from '../../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { ask, freshDatabase } from './databases.ts';
import { writeOfFile } from './files.ts';

const WRITERS = ['甲', '乙', '丙', '丁'];
const FILES = 25;
const PROGRAM = fileURLToPath(new URL('writer.ts', import.meta.url));

describe.skipIf(inject('postgres') === null)('writers on several hosts, with PostgreSQL', () => {
  let address: string;
  const opened: Records[] = [];
  const open = async (): Promise<Records> => {
    const records = await openPostgresRecords(address);
    opened.push(records);
    return records;
  };
  beforeEach(async () => {
    address = await freshDatabase();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((records) => records.close()));
  });
  const commitsSince = async (records: Records, after: number): Promise<Commit[]> => {
    const commits: Commit[] = [];
    for await (const commit of records.ledger.since(after)) commits.push(commit);
    return commits;
  };
  const expectWhole = (commits: readonly Commit[]): void => {
    expect(commits.map(({ number }) => number)).toEqual(commits.map((_, i) => i + 1));
    let previous = GENESIS;
    for (const { number, at, hash, entries } of commits) {
      expect(hash).toBe(commitHash(previous, number, at, entries));
      expect(entries.length).toBeGreaterThan(0);
      previous = hash;
    }
  };

  it('leave gapless commits in one chain, every document once, and a reader misses nothing', async () => {
    const reader = await open();
    const writers = await Promise.all(WRITERS.map(open));
    for (const [i, name] of WRITERS.entries()) await writers[i]!.journal.open(aBatch({ id: name, name }));
    const seen: Commit[] = [];
    let writing = true;
    const reading = (async () => {
      for (let last = false; !last; ) {
        last = !writing;
        seen.push(...(await commitsSince(reader, seen.at(-1)?.number ?? 0)));
      }
    })();
    const outcomes = await Promise.all(
      writers.map(async (writer, w) => {
        const told = [];
        for (let i = 0; i < FILES; i++) told.push(...(await writer.commit(writeOfFile(WRITERS[w]!, i))));
        return told;
      }),
    );
    writing = false;
    await reading;
    expectWhole(seen);
    expect(seen).toEqual(await commitsSince(reader, 0));
    // The batch of each, then its files.
    expect(seen).toHaveLength(WRITERS.length * (1 + FILES));
    expect(outcomes.flat().filter(({ outcome }) => outcome === 'loaded')).toHaveLength(FILES + 1);
    expect(outcomes.flat().reduce((sum, { documents }) => sum + documents, 0)).toBe(FILES + 1);
    for (const [w, name] of WRITERS.entries()) {
      const kept = await reader.journal.outcomes(name);
      expect(kept).toHaveLength(FILES * 2);
      expect(new Map(kept.map((one) => [one.path, one]))).toEqual(new Map(outcomes[w]!.map((one) => [one.path, one])));
    }
    const paths = [];
    for await (const { path } of reader.documents.texts()) paths.push(path);
    expect(paths.every((path) => path.startsWith(`${[...WRITERS].sort()[0]}/`))).toBe(true);
    expect(await reader.check()).toEqual([]);
  });

  it('that never heard the answer may say it again, at the same moment too, and hear the same', async () => {
    const [one, other] = [await open(), await open()];
    await one.commit(writeOfFile('earlier', 0));
    const first = await one.commit(writeOfFile('b', 0));
    expect(first.map(({ outcome, documents }) => [outcome, documents])).toEqual([
      ['duplicate', 0],
      ['duplicate', 0],
    ]);
    const said = await one.commit(writeOfFile('b', 1));
    expect(said.map(({ outcome }) => outcome)).toEqual(['duplicate', 'loaded']);
    expect(await Promise.all([one, other, one, other].map((records) => records.commit(writeOfFile('b', 1))))).toEqual([
      said,
      said,
      said,
      said,
    ]);
    const same = await Promise.all([one, other, one, other].map((records) => records.commit(writeOfFile('b', 9))));
    for (const answer of same) expect(answer).toEqual(same[0]);
    expect(same[0]!.map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded']);
  });

  it('leave a whole ledger when they are killed in the middle', async () => {
    const [here, ...others] = [await open(), '乙', '丙'];
    for (const name of ['甲', ...others]) await here.journal.open(aBatch({ id: String(name), name: String(name) }));
    const processes = others.map((name) =>
      spawn(process.execPath, ['--import', 'tsx', PROGRAM, address, String(name)], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    try {
      await Promise.all(
        processes.map(async (child, i) => {
          const ended = once(child, 'exit');
          for await (const line of createInterface({ input: child.stdout })) if (line === `wrote ${10 + i * 3}`) child.kill('SIGKILL');
          await ended;
        }),
      );
    } finally {
      for (const child of processes) child.kill('SIGKILL');
    }
    for (let i = 0; i < FILES; i++) await here.commit(writeOfFile('甲', i));
    const commits = await commitsSince(here, 0);
    expectWhole(commits);
    expect(commits.length).toBeGreaterThanOrEqual(FILES + 10 + 13);
    expect(await here.check()).toEqual([]);
  });

  it('decide on one document one after the other', async () => {
    const records = await Promise.all(WRITERS.map(open));
    const document = anUncertainDocument({
      judges: WRITERS.map((name) => `卓${name}`),
      doubts: WRITERS.map((_, index) => ({ field: 'officials', index })),
    });
    await records[0]!.commit(writeOfDocuments([document]));
    await Promise.all(
      records.flatMap((writer, i) =>
        (['rejected', 'confirmed'] as const).map((verdict) =>
          writer.review.decide(aDecision(document, 'officials', `卓${WRITERS[i]}`, verdict), documentGraph),
        ),
      ),
    );
    const history = await records[1]!.review.history(document.document.id);
    expect(history).toHaveLength(WRITERS.length * 2);
    const said = await records[1]!.ledger.read('decision', document.document.id);
    expect(said.map(({ body }) => JSON.parse(body))).toEqual(history);
    expect(await records[2]!.check()).toEqual([]);
  });
});

describe.skipIf(inject('postgres') === null)('a batch that a process on another host loads', () => {
  let address: string;
  let [here, there]: Records[] = [];
  beforeEach(async () => {
    address = await freshDatabase();
    [here, there] = await Promise.all([openPostgresRecords(address), openPostgresRecords(address)]);
    await here!.journal.open(aBatch({ id: 'b1' }));
  });
  afterEach(async () => {
    await Promise.all([here!.close(), there!.close()]);
  });

  it('is refused to everybody else, and not to the process itself', async () => {
    await expect(there!.journal.open(aBatch({ id: 'b2' }))).rejects.toMatchObject({ code: 'already-running' });
    expect((await there!.journal.batch('b1'))?.state).toBe('running');
    expect((await here!.journal.open(aBatch({ id: 'b3' }))).id).toBe('b1');
  });

  it('can be taken up once that process has ended in peace', async () => {
    await here!.close();
    expect((await there!.journal.batch('b1'))?.state).toBe('interrupted');
    expect((await there!.journal.open(aBatch({ id: 'b2' }))).id).toBe('b1');
    here = await openPostgresRecords(address);
    await expect(here.journal.open(aBatch({ id: 'b3' }))).rejects.toMatchObject({ code: 'already-running' });
  });

  it('can be taken up once that process has not been heard of for long, and is not given back', async () => {
    await ask(address, "UPDATE batch SET lease_until = clock_timestamp() - interval '1 second'");
    expect((await there!.journal.batch('b1'))?.state).toBe('interrupted');
    expect((await there!.journal.open(aBatch({ id: 'b2' }))).state).toBe('running');
    await here!.journal.release('b1');
    expect((await here!.journal.batch('b1'))?.state).toBe('running');
  });

  it('stays in its hands as long as it lives', async () => {
    const until = async () =>
      (await ask(address, 'SELECT extract(epoch FROM lease_until)::float8 AS until FROM batch'))[0]!['until'] as number;
    const before = await until();
    await expect.poll(until, { timeout: 60_000, interval: 500 }).toBeGreaterThan(before);
  });

  it('is made once when many open it at the same moment', async () => {
    const all = await Promise.allSettled(
      [here, there, here, there].map((records, i) => records!.journal.open(aBatch({ id: `n${i}`, name: 'new' }))),
    );
    expect((await here!.journal.batches()).filter(({ name }) => name === 'new')).toHaveLength(1);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });
});
