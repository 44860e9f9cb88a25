import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Neo4jServer, neo4jServer } from './servers.ts';

describe.skipIf(inject('neo4j') === null)('backup of Neo4j as docs/operations.md gives it', () => {
  let server: Neo4jServer;
  let driver: Driver;
  let folder: string;

  const connect = (): Driver =>
    neo4j.driver(server.address, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });

  /** Everything in the database, in a fixed order. */
  async function content(): Promise<readonly object[]> {
    const { records } = await driver.executeQuery(
      `MATCH (a:Person)-[r:JUDGED]->(b:Case)
       RETURN a.id AS person, a.label AS name, r.evidence AS evidence, b.id AS case ORDER BY person, case`,
    );
    return records.map((record) => record.toObject());
  }

  async function constraints(): Promise<readonly string[]> {
    const { records } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name');
    return records.map((record) => record.get('name'));
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jianwei-backup-'));
    server = await neo4jServer({ heap: '512m' });
    driver = connect();
  });

  afterAll(async () => {
    await driver?.close();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives back nodes, relationships, properties and constraints after the database was lost', async () => {
    await driver.executeQuery('CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE');
    await driver.executeQuery(
      `UNWIND range(1, 50) AS i
       CREATE (:Person {id: 'p' + i, label: '张' + i})-[:JUDGED {evidence: ['第' + i + '页']}]->(:Case {id: 'c' + i})`,
    );
    const before = await content();
    expect(before).toHaveLength(50);
    await driver.close();

    await server.stop();
    await server.admin(['database', 'dump', 'neo4j', `--to-path=${folder}`]);
    await rm(join(server.home, 'data', 'databases', 'neo4j'), { recursive: true });
    await rm(join(server.home, 'data', 'transactions', 'neo4j'), { recursive: true });
    await server.admin(['database', 'load', 'neo4j', `--from-path=${folder}`, '--overwrite-destination=true']);
    await server.start();
    driver = connect();
    expect(await content()).toEqual(before);
    expect(await constraints()).toEqual(['person_id']);
  });

  it('makes no dump of a database in use', async () => {
    await expect(
      server.admin(['database', 'dump', 'neo4j', `--to-path=${folder}`, '--overwrite-destination=true', '--verbose']),
    ).rejects.toThrow(/in use/i);
  });
});
