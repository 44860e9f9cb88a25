import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseAddress } from '../../../graph/store/neo4j/address.ts';
import { SCHEMA_VERSION } from '../../../graph/store/neo4j/migrations.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import { freePort } from '../servers.ts';
import { cypher, neo4jAddress, wipeNeo4j } from './wipe.ts';

const SECRET = 'a-secret-word';

/** What goes wrong when a graph is opened there: its code and everything it says. */
async function refusal(address: string): Promise<{ code: string; said: string }> {
  try {
    await (await openNeo4jGraph(address)).close();
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

describe.skipIf(inject('neo4j') === null)('opening a graph in Neo4j', () => {
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
    const graphs = await Promise.all([1, 2, 3, 4].map(() => openNeo4jGraph(neo4jAddress())));
    for (const graph of graphs) expect(await graph.check()).toEqual([]);
    await Promise.all(graphs.map((graph) => graph.close()));
    expect(await cypher('MATCH (s:Schema) RETURN s.version AS version')).toEqual([{ version: SCHEMA_VERSION }]);
    const names = (await cypher('SHOW CONSTRAINTS YIELD name')).map(({ name }) => name);
    for (const name of ['entity_tenant_id_key', 'checkpoint_tenant_key', 'handled_tenant_id_key', 'document_tenant_id_key'])
      expect(names).toContain(name);
  });

  it.each([
    ['of the last version that kept everything', "CREATE (:Schema {name: 'jianwei', version: 2, digest: 'x'}), (:Document {id: 'd'})"],
    ['of the first', "CREATE (:Schema {name: 'jianwei', version: 1, digest: 'x'})"],
    ['whose texts are there and whose version is not', "CREATE (:SourceText {hash: 'h', content: '正文'})"],
    ['whose journal is there and whose version is not', "CREATE (:Item {batch: 'b', path: 'p'})"],
  ])('refuses a database %s, says what to do, and leaves it as it is', async (_which, make) => {
    await cypher('MATCH (n) DETACH DELETE n');
    await cypher(make);
    await cypher('CREATE CONSTRAINT sourcetext_hash_key IF NOT EXISTS FOR (n:SourceText) REQUIRE n.hash IS UNIQUE');
    const all = () => cypher('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY labels');
    const before = await all();
    const { code, said } = await refusal(neo4jAddress());
    expect(code).toBe('invalid-input');
    for (const words of ['older', 'only the graph', 'jianwei migrate', 'empty the database', 'jianwei rebuild'])
      expect(said).toContain(words);
    expect(said).not.toContain(inject('neo4j')!.password);
    expect(await all()).toEqual(before);
    const constraints = async () => (await cypher('SHOW CONSTRAINTS YIELD name')).map(({ name }) => name);
    expect(await constraints()).toContain('sourcetext_hash_key');
    // Emptied, it takes a graph, and what the old layout left behind is gone.
    await cypher('MATCH (n) DETACH DELETE n');
    expect((await refusal(neo4jAddress())).code).toBe('opened');
    expect(await constraints()).not.toContain('sourcetext_hash_key');
  });

  it('takes nodes of others that are called as something was called once', async () => {
    await cypher("CREATE (:Batch {name: 'of somebody else'})");
    expect((await refusal(neo4jAddress())).code).toBe('opened');
    expect(await cypher('MATCH (b:Batch) DELETE b RETURN 1 AS one')).toHaveLength(1);
  });

  it('refuses what a newer program wrote and leaves it as it is', async () => {
    const [before] = await cypher('MATCH (s:Schema) RETURN s.version AS version');
    await cypher('MATCH (s:Schema) SET s.version = 99');
    expect((await refusal(neo4jAddress())).code).toBe('store-damaged');
    expect(await cypher('MATCH (s:Schema) RETURN s.version AS version')).toEqual([{ version: 99 }]);
    await cypher('MATCH (s:Schema) SET s.version = $version', before);
    expect((await refusal(neo4jAddress())).code).toBe('opened');
  });

  it('brings the constraint of a kind that a graph does not know yet', async () => {
    await cypher('DROP CONSTRAINT held_at_tenant_id_key');
    await cypher("MATCH (s:Schema) SET s.digest = 'of an older program'");
    expect((await refusal(neo4jAddress())).code).toBe('opened');
    expect((await cypher('SHOW CONSTRAINTS YIELD name')).map(({ name }) => name)).toContain('held_at_tenant_id_key');
  });
});
