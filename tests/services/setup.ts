import type { TestProject } from 'vitest/node';
import { SERVICES } from './part.ts';
import { neo4jMissing, neo4jServer, postgresMissing, postgresServer, redisMissing, redisServer } from './servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A running Neo4j with its login and the Graph Data Science library, shared by all files; null when it cannot be started here. */
    readonly neo4j: { readonly address: string; readonly user: string; readonly password: string } | null;
    /** A running Redis, shared by all files; null when it cannot be started here. */
    readonly redis: { readonly address: string } | null;
    /** A running PostgreSQL, shared by all files, which make databases of their own; null when it cannot be started here. */
    readonly postgres: { readonly address: string } | null;
  }
}

/** A service that runs for the whole test run. */
interface Started {
  remove(): Promise<void>;
}

/** Starts one of each service and stops them at the end. REQUIRE_SERVICES=1 makes a missing one an error. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: Started[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((service) => service.remove()));
  };
  try {
    if (SERVICES.has('neo4j') && isThere('Neo4j', neo4jMissing())) {
      const server = await neo4jServer();
      started.push(server);
      project.provide('neo4j', { address: server.address, user: server.user, password: server.password });
    } else {
      project.provide('neo4j', null);
    }
    if (SERVICES.has('redis') && isThere('Redis', redisMissing())) {
      const server = await redisServer();
      started.push(server);
      project.provide('redis', { address: server.address });
    } else {
      project.provide('redis', null);
    }
    if (SERVICES.has('postgres') && isThere('PostgreSQL', postgresMissing())) {
      const server = await postgresServer();
      started.push(server);
      project.provide('postgres', { address: server.addressOf('postgres') });
    } else {
      project.provide('postgres', null);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function isThere(name: string, missing: string | null): boolean {
  if (missing === null) return true;
  if (process.env['REQUIRE_SERVICES'] === '1') throw new Error(`REQUIRE_SERVICES=1, but ${name} cannot be started: ${missing}`);
  process.stderr.write(`SKIPPED: tests with ${name}: ${missing}\n`);
  return false;
}
