import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openStoreAt } from '../../../graph/store/open.ts';
import { parseAddress } from '../../../graph/store/postgres/address.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { SCHEMA_VERSION } from '../../../graph/store/postgres/schema.ts';
import { aBatch, aStoredDocument, aWrite } from '../../support/store-writes.ts';
import { anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { freePort } from '../free-port.ts';
import { type PostgresServer, postgresServer } from '../postgres.ts';
import { ask, freshDatabase, serverAddress } from './databases.ts';

const SECRET = 'a-secret-word';

/** What goes wrong when records are opened there: its code and everything it says. */
async function refusal(address: string): Promise<{ code: string; said: string }> {
  try {
    await (await openPostgresRecords(address)).close();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, said: message };
  }
  return { code: 'opened', said: '' };
}

describe('a PostgreSQL address', () => {
  it('names server, login and database, percent-encoded where needed', () => {
    expect(parseAddress('postgres://a%40b:p%3A%2F%40x@db.example:5433/cases?sslmode=verify-full')).toEqual({
      ...{ host: 'db.example', port: 5433, user: 'a@b', password: 'p:/@x', database: 'cases', tls: 'verify-full' },
    });
    expect(parseAddress('postgresql://[::1]/cases')).toEqual({
      ...{ host: '::1', port: 5432, user: 'postgres', password: '', database: 'cases', tls: 'disable' },
    });
  });

  it.each([
    'postgres://host',
    `postgres://u:${SECRET}/x@host/d`,
    `postgres://u:${SECRET}@x@host/d`,
    `postgres://u:${SECRET}%@host/d`,
    `postgres://u:${SECRET}@host:99999/d`,
    `postgres://u:${SECRET}@host/d?sslmode=perhaps`,
  ])('that cannot be read is not repeated: %#', async (address) => {
    const { code, said } = await refusal(address);
    expect(code).toBe('invalid-input');
    expect(said).not.toContain(SECRET);
  });
});

describe.skipIf(inject('postgres') === null)('opening ledger and desk in PostgreSQL', () => {
  const at = () => new URL(serverAddress()).host;
  const user = () => new URL(serverAddress()).username;

  it('with a wrong login is refused in one sentence', async () => {
    for (const name of [user(), 'nobody']) {
      const { code, said } = await refusal(`postgres://${name}:${SECRET}@${at()}/postgres`);
      expect([code, said]).toEqual(['access-refused', `postgres://${name}@${at()}/postgres: the server refused user name or password`]);
    }
  });

  it('says where there is no such database, no server, and no TLS', async () => {
    const elsewhere = (database: string) => serverAddress().replace(/\/[^/]*$/, `/${database}`);
    expect((await refusal(elsewhere('nowhere'))).code).toBe('invalid-input');
    expect((await refusal(`postgres://u@127.0.0.1:${await freePort()}/d`)).code).toBe('store-unavailable');
    expect((await refusal(elsewhere('postgres?sslmode=require'))).code).toBe('store-unavailable');
  });

  it('refuses a database that does not keep UTF-8', async () => {
    await ask(serverAddress(), "CREATE DATABASE bytes ENCODING 'SQL_ASCII' TEMPLATE template0");
    const { code, said } = await refusal(serverAddress().replace(/\/[^/]*$/, '/bytes'));
    expect(code).toBe('invalid-input');
    expect(said).toContain('SQL_ASCII');
  });

  it('refuses what a newer program wrote and leaves it as it is', async () => {
    const address = await freshDatabase();
    await (await openPostgresRecords(address)).close();
    await ask(address, "UPDATE meta SET value = '99' WHERE name = 'schema'");
    expect((await refusal(address)).code).toBe('store-damaged');
    await ask(address, "UPDATE meta SET value = $1 WHERE name = 'schema'", [String(SCHEMA_VERSION)]);
    expect((await refusal(address)).code).toBe('opened');
  });

  it('makes the tables once when many open it at the same moment, and names the ledger for ever', async () => {
    const address = await freshDatabase();
    const opened = await Promise.all(Array.from({ length: 6 }, () => openPostgresRecords(address)));
    expect(new Set(opened.map(({ ledger }) => ledger.id)).size).toBe(1);
    await Promise.all(opened.map((records) => records.close()));
    const again = await openPostgresRecords(address);
    expect(again.ledger.id).toBe(opened[0]!.ledger.id);
    await expect(again.backup('x')).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('pg_dump') });
    await again.close();
  });

  it('is done by address, with the graph elsewhere', async () => {
    const ledger = await freshDatabase();
    const store = await openStoreAt({ ledger, graph: 'memory:' }, documentGraph);
    await store.commit(writeOfDocuments([anUncertainDocument()]));
    expect(await store.standing()).toEqual({ head: 1, graph: 1 });
    expect((await store.graph.counts()).nodes).toBeGreaterThan(0);
    await store.close();
  });

  it('keeps signs that PostgreSQL text cannot hold, in texts, records and lists', async () => {
    const records = await openPostgresRecords(await freshDatabase());
    const content = '被告人蒙某\u0000犯盗窃罪𠮷';
    const { text, document } = aStoredDocument({ content, number: '号\u0000' });
    const mention = { document: document.id, field: 'parties', text: '蒙某\u0000犯', start: 3, end: 7, node: 'n' };
    await records.journal.open(aBatch());
    const outcomes = [{ path: 'a\u0000.txt', outcome: 'loaded' as const, reason: null, detail: null, documents: [document.id] }];
    await records.commit(aWrite({ texts: [text], documents: [document], mentions: [mention], outcomes }));
    expect(await records.documents.sourceText(document.id)).toBe(content);
    expect(await records.documents.byNumber('号\u0000')).toMatchObject({ id: document.id });
    expect(await records.documents.mentions(document.id)).toEqual([mention]);
    expect([...(await records.journal.done('b'))]).toEqual(['a\u0000.txt']);
    const found = async (words: string) => (await records.documents.list({ text: words, offset: 0, limit: 9 })).total;
    expect(await Promise.all(['蒙某 盗窃罪𠮷', '某犯'].map(found))).toEqual([1, 0]);
    expect(await records.check()).toEqual([]);
    await records.close();
  });

  it('reads streams that are left in the middle, many at once', async () => {
    const records = await openPostgresRecords(await freshDatabase());
    const all = Array.from({ length: 250 }, (_, i) => aStoredDocument({ content: `第${i}号文书`, number: `${i}` }));
    await records.commit(aWrite({ texts: all.map(({ text }) => text), documents: all.map(({ document }) => document) }));
    const first = async () => {
      for await (const { document } of records.documents.all()) return document.id;
      return '';
    };
    expect(new Set(await Promise.all(Array.from({ length: 20 }, first))).size).toBe(1);
    const ids: string[] = [];
    for await (const { document, sourceText } of records.documents.all()) {
      expect((await records.documents.document(document.id))?.id).toBe(document.id);
      ids.push(`${document.id}${sourceText}`);
    }
    expect(new Set(ids).size).toBe(all.length);
    await records.close();
  });
});

describe.skipIf(inject('postgres') === null)('a PostgreSQL server that dies', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await postgresServer({ durable: true });
  });
  afterAll(() => server.remove());

  it('is waited for by who writes and reads, and has all that was said', async () => {
    const records = await openPostgresRecords(server.addressOf('postgres'));
    const said = (subject: string) => records.ledger.append([{ kind: 'run', subject, body: '{}' }]);
    expect(await said('a')).toBe(1);
    await server.kill();
    const waiting = [said('b'), records.ledger.read('run', 'a').then((entries) => entries.length)];
    await server.start();
    expect(await Promise.all(waiting)).toEqual([2, 1]);
    expect((await records.check()).filter(({ code }) => code !== 'entry-not-on-desk')).toEqual([]);
    await records.close();
  });
});
