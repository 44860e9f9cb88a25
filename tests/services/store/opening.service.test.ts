import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseAddress } from '../../../graph/store/neo4j/address.ts';
import { SCHEMA_VERSION } from '../../../graph/store/neo4j/migrations.ts';
import { openStore } from '../../../graph/store/open.ts';
import { everythingIn } from '../../support/everything.ts';
import { anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { freePort } from '../servers.ts';
import { cypher, neo4jAddress, wipeNeo4j } from './wipe.ts';

const SECRET = 'a-secret-word';

/** What goes wrong when a store is opened there: its code and everything it says. */
async function refusal(address: string): Promise<{ code: string; said: string }> {
  try {
    await (await openStore(address)).close();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, said: message };
  }
  return { code: 'opened', said: '' };
}

describe('a Neo4j address', () => {
  it('names server, login and database, percent-encoded where needed', () => {
    expect(parseAddress('neo4j+s://a%40b:p%3A%2F%40x@graph.example:7688/cases')).toEqual({
      ...{ url: 'neo4j+s://graph.example:7688', user: 'a@b', password: 'p:/@x', database: 'cases' },
    });
    expect(parseAddress('bolt://[::1]')).toEqual({ url: 'bolt://[::1]', user: 'neo4j', password: '', database: null });
    expect(parseAddress('neo4j://:p:q@host/')).toEqual({ url: 'neo4j://host', user: 'neo4j', password: 'p:q', database: null });
  });

  it.each([
    'neo4j://',
    `neo4j://u:${SECRET}/x@host`,
    `neo4j://u:${SECRET}@x@host`,
    `neo4j://u:${SECRET}%@host`,
    `bolt://u:${SECRET}@host:99999`,
    `http://u:${SECRET}@host`,
  ])('that cannot be read is not repeated: %#', async (address) => {
    const { code, said } = await refusal(address);
    expect(code).toBe('invalid-input');
    expect(said).not.toContain(SECRET);
  });
});

describe.skipIf(inject('neo4j') === null)('opening a Neo4j store', () => {
  const at = () => new URL(inject('neo4j')!.address).host;
  const login = () => neo4jAddress().slice('neo4j://'.length);
  /** Takes connections and never answers. */
  const silent = createServer();
  beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)));
  afterAll(() => silent.close());

  it('with a wrong login is refused in one sentence', async () => {
    for (const user of ['neo4j', 'nobody']) {
      const { code, said } = await refusal(`neo4j://${user}:${SECRET}@${at()}`);
      expect(code).toBe('access-refused');
      expect(said).toBe(`neo4j://${user}@${at()}: the server refused user name or password`);
    }
  });

  it('says when nobody is there', async () => {
    const { code, said } = await refusal(`bolt://neo4j:${SECRET}@127.0.0.1:${await freePort()}`);
    expect(code).toBe('store-unavailable');
    expect(said).not.toContain(SECRET);
  });

  it('says when somebody is there who does not answer', async () => {
    const { port } = silent.address() as { port: number };
    const { code, said } = await refusal(`neo4j://neo4j:${SECRET}@127.0.0.1:${port}`);
    expect(code).toBe('store-unavailable');
    expect(said).not.toContain(SECRET);
  });

  it('says when the certificate is not trusted, and takes it where that is asked for', async () => {
    const { code, said } = await refusal(`bolt+s://${login()}`);
    expect(code).toBe('store-unavailable');
    expect(said).toMatch(/TLS/);
    expect(said).not.toContain(inject('neo4j')!.password);
    expect((await refusal(`neo4j+ssc://${login()}`)).code).toBe('opened');
  });

  it('says when there is no such database', async () => {
    for (const scheme of ['neo4j', 'bolt']) {
      const { code, said } = await refusal(`${scheme}://${login()}/nosuch`);
      expect(code).toBe('invalid-input');
      expect(said).not.toContain(inject('neo4j')!.password);
    }
    expect((await refusal(`${neo4jAddress()}/neo4j`)).code).toBe('opened');
  });

  it('makes the schema once when several processes do it at the same moment, and keeps it', async () => {
    await wipeNeo4j();
    await cypher('MATCH (n) DETACH DELETE n');
    for (const { name } of await cypher('SHOW CONSTRAINTS YIELD name')) await cypher(`DROP CONSTRAINT ${name}`);
    for (const { name } of await cypher("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
      await cypher(`DROP INDEX ${name}`);
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(neo4jAddress())));
    for (const store of stores) expect(await store.check()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
    expect(await cypher('MATCH (s:Schema) RETURN s.version AS version')).toEqual([{ version: SCHEMA_VERSION }]);
    const names = (await cypher('SHOW CONSTRAINTS YIELD name')).map(({ name }) => name);
    for (const name of ['entity_id_key', 'evidence_edge_document_key', 'handled_id_key', 'item_batch_path_key'])
      expect(names).toContain(name);
  });

  it('brings a store up to date that knew of no doubts, and what it says of its graph is as if it had always known', async () => {
    await wipeNeo4j();
    const lone = { number: null, court: null, judges: [], parties: ['岑默'] };
    const documents = [
      anUncertainDocument(),
      anUncertainDocument({ number: '(2021)云0521刑初8号', date: '2020-02-03' }),
      anUncertainDocument(lone),
    ];
    const store = await openStore(neo4jAddress());
    await store.commit(writeOfDocuments(documents));
    const { loneMentions, ...before } = await everythingIn(store);
    await store.close();
    await cypher('MATCH (e:Evidence) REMOVE e.date, e.confidence, e.inferred');
    await cypher('MATCH (m:LoneMention) DELETE m');
    await cypher('MATCH (s:Schema) SET s.version = 1');
    const opened = await openStore(neo4jAddress());
    const { loneMentions: kept, ...after } = await everythingIn(opened);
    expect(after).toEqual(before);
    expect(kept).toEqual(loneMentions.map((mention) => ({ ...(mention as object), document: '' })));
    expect(await opened.check()).toEqual([]);
    await opened.close();
  });

  it('refuses what a newer program wrote and leaves it as it is', async () => {
    const [before] = await cypher('MATCH (s:Schema) RETURN s.version AS version');
    await cypher('MATCH (s:Schema) SET s.version = 99');
    expect((await refusal(neo4jAddress())).code).toBe('store-damaged');
    expect(await cypher('MATCH (s:Schema) RETURN s.version AS version')).toEqual([{ version: 99 }]);
    await cypher('MATCH (s:Schema) SET s.version = $version', before);
    expect((await refusal(neo4jAddress())).code).toBe('opened');
  });

  it('brings the constraint of a kind that a store does not know yet', async () => {
    await cypher('DROP CONSTRAINT held_at_id_key');
    await cypher("MATCH (s:Schema) SET s.digest = 'of an older program'");
    expect((await refusal(neo4jAddress())).code).toBe('opened');
    expect((await cypher('SHOW CONSTRAINTS YIELD name')).map(({ name }) => name)).toContain('held_at_id_key');
  });
});
