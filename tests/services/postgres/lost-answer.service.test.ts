import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Records } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { aLead } from '../../graph/conduct/findings.ts';
import { aRun } from '../../support/store-writes.ts';
import { freshDatabase } from './databases.ts';
import { writeOfFile } from './files.ts';

/** Sends COMMIT as the driver does. */
const COMMIT = Buffer.from('COMMIT\0');

describe.skipIf(inject('postgres') === null)('a connection to PostgreSQL that breaks', () => {
  let server: Server;
  let records: Records;
  type Fate = 'answered' | 'answer lost' | 'never arrives';
  /** What happens to the next COMMITs, one after the other; those behind them are answered. */
  let next: Fate[];
  const sockets = new Set<Socket>();

  beforeEach(async () => {
    next = [];
    const behind = await freshDatabase();
    const { hostname, port } = new URL(behind);
    server = createServer((client) => {
      const database = dial(Number(port), hostname);
      for (const socket of [client, database]) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => sockets.delete(socket));
      }
      let cut = false;
      client.on('data', (sent) => {
        const said = (sent.includes(COMMIT) && next.shift()) || 'answered';
        if (said !== 'answered') cut = true;
        if (said === 'never arrives') {
          database.destroy();
          client.destroy();
        } else database.write(sent);
      });
      database.on('data', (answer) => (cut ? client.destroy() : client.write(answer)));
      database.on('close', () => client.destroy());
      client.on('close', () => database.destroy());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const place = server.address();
    const own = place !== null && typeof place === 'object' ? place.port : 0;
    records = await openPostgresRecords(behind.replace(/:\d+\//, `:${own}/`));
  });
  afterEach(async () => {
    await records.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });

  it.each(['answer lost', 'never arrives'] as const)('in the middle of a commit (%s) says everything once', async (how) => {
    next = [how];
    expect(await records.ledger.append([{ kind: 'audit', subject: 'x', body: '{}' }])).toBe(1);
    next = [how];
    const outcomes = await records.commit(writeOfFile('b', 1));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded']);
    next = [how];
    await records.results.save(aRun('r1'), [aLead({ id: 'a' })]);
    expect(await records.ledger.head()).toBe(3);
    const kinds = [];
    for await (const { entries } of records.ledger.since(0)) kinds.push(entries.map(({ kind }) => kind).join(' '));
    expect(kinds).toEqual(['audit', 'text path text path document document item item', 'run']);
    expect(next).toEqual([]);
  });

  it('for all writers of a process at once lets each of them know', async () => {
    next = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 'never arrives' : 'answer lost'));
    const subjects = next.map((_, i) => `s${i}`);
    await Promise.all(subjects.map((subject) => records.ledger.append([{ kind: 'audit', subject, body: '{}' }])));
    expect(await records.ledger.head()).toBe(subjects.length);
    for (const subject of subjects) expect(await records.ledger.read('audit', subject)).toHaveLength(1);
  });
});
