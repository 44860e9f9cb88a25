import { AppError } from '../../model/errors.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { digestOf } from '../digest.ts';
import type { Store } from '../ports/store.ts';
import { checkStore } from './check.ts';
import { commitWrite } from './commit.ts';
import { readHistory } from './decisions.ts';
import { documentIds, neo4jDocuments } from './documents.ts';
import { connect } from './driver.ts';
import { neo4jGraph } from './graph.ts';
import { neo4jJournal } from './journal.ts';
import { batchLease } from './lease.ts';
import { prepareSchema } from './migrations.ts';
import { neo4jResults } from './results.ts';
import { neo4jReview } from './review.ts';

/**
 * A store in a Neo4j server, for any number of processes on any number of hosts.
 * @throws AppError invalid-input (no address, no such database), store-unavailable, access-refused, store-damaged
 */
export async function openNeo4jStore(address: string): Promise<Store> {
  const database = await connect(address);
  try {
    await prepareSchema(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const lease = batchLease(database);
  return {
    async digest() {
      return digestOf(documentIds(database), decisionsInForce(await readHistory(database.rows)));
    },
    graph: neo4jGraph(database),
    documents: neo4jDocuments(database),
    journal: neo4jJournal(database, lease),
    results: neo4jResults(database),
    review: neo4jReview(database),
    commit: (write) => commitWrite(database, write),
    async backup() {
      throw new AppError('invalid-input', 'Neo4j is backed up on its server, with neo4j-admin database dump');
    },
    check: () => checkStore(database),
    async close() {
      await lease.close();
      await database.close();
    },
  };
}
