import { AppError } from '../../model/errors.ts';
import { ROOT_TENANT } from '../../model/keeping/tenant.ts';
import { digestOf } from '../digest.ts';
import type { Records } from '../ports/store.ts';
import { checkRecords } from './check.ts';
import { commitWrite } from './commit.ts';
import { placedDecisions } from './decisions.ts';
import { documentDigests, postgresDocuments } from './documents.ts';
import { connect } from './driver.ts';
import { postgresErasures } from './erasures.ts';
import { postgresJournal } from './journal.ts';
import { batchLease } from './lease.ts';
import { postgresLedger } from './ledger.ts';
import { postgresReadings } from './readings.ts';
import { postgresResults } from './results.ts';
import { postgresReview } from './review.ts';
import { prepareSchema } from './schema.ts';
import { postgresTenants, readTenant } from './tenants.ts';
import { ofTenant } from './unit.ts';

/**
 * Ledger and desk in a database of a PostgreSQL server, for any number of processes on any number of hosts. The graph stands elsewhere and
 * follows. Tables are made at the first opening.
 * @param address `postgres://[user:password@]host[:port]/database`
 * @param tenant key of the unit whose records they are
 * @throws AppError invalid-input, not-found, store-unavailable, access-refused, store-damaged
 */
export async function openPostgresRecords(address: string, tenant: string = ROOT_TENANT.key): Promise<Records> {
  const whole = await connect(address);
  try {
    await prepareSchema(whole);
    const own = await readTenant(whole.rows, tenant);
    const database = ofTenant(whole, own.number);
    const [row] = await database.rows("SELECT value FROM meta WHERE name = 'ledger'");
    const lease = batchLease(database);
    return {
      tenants: postgresTenants(database, own),
      ledger: postgresLedger(database, String(row?.['value'])),
      digest: () => database.snapshot(async (run) => digestOf(documentDigests(run), await placedDecisions(run))),
      documents: postgresDocuments(database),
      journal: postgresJournal(database, lease),
      results: postgresResults(database),
      review: postgresReview(database),
      readings: postgresReadings(database),
      erasures: postgresErasures(database),
      commit: (write) => commitWrite(database, write),
      async backup() {
        throw new AppError('invalid-input', `${database.address}: PostgreSQL is backed up with pg_dump`);
      },
      check: () => checkRecords(database),
      async close() {
        await lease.close();
        await database.close();
      },
    };
  } catch (error) {
    await whole.close();
    throw error;
  }
}
