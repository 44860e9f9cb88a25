import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { withPassword } from '../../../graph/model/address.ts';
import { openNeo4jGraph, type ProjectionOptions } from '../../../graph/store/neo4j/projection.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';

/** Address of the shared server with its login. */
export function neo4jAddress(): string {
  const { address, user, password } = inject('neo4j')!;
  return withPassword(address, password, user);
}

/** Runs Cypher on the shared server beside the graph, as an investigator does. */
export async function cypher(statement: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const { address, user, password } = inject('neo4j')!;
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    return (await session.run(statement, parameters)).records.map((record) => record.toObject());
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Empties the shared server; constraints and indexes stay. */
export async function wipeNeo4j(): Promise<void> {
  await cypher('MATCH (n) WHERE NOT n:Schema AND NOT n:Lock CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

/** A graph on the emptied shared server. */
export async function emptyNeo4jGraph(options?: Partial<ProjectionOptions>): Promise<GraphProjection> {
  await wipeNeo4j();
  return openNeo4jGraph(neo4jAddress(), options);
}
