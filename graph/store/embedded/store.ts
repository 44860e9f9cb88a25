import { existsSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';
import { ROOT_TENANT, type Tenant } from '../../model/keeping/tenant.ts';
import { awaitedGraph } from '../awaited-graph.ts';
import { digestOf } from '../digest.ts';
import type { Records, Store } from '../ports/store.ts';
import { checkRecords, checkStore } from './check.ts';
import { commitWrite } from './commit.ts';
import { placedDecisions } from './decisions.ts';
import { documentDigests, embeddedDocuments } from './documents.ts';
import type { Database } from './driver.ts';
import { embeddedErasures } from './erasures.ts';
import { embeddedGraph } from './graph.ts';
import { embeddedJournal } from './journal.ts';
import { embeddedLedger, graphIsCurrent, type HoldsGraph, standingOf } from './ledger.ts';
import { isRunning, processIdentity } from './process-identity.ts';
import { embeddedReadings } from './readings.ts';
import { rebuildGraph } from './rebuild.ts';
import { embeddedResults } from './results.ts';
import { embeddedReview } from './review.ts';
import { openPrepared } from './schema.ts';
import { tenantDatabase } from './tenant-database.ts';
import { embeddedTenants, tenantOf } from './tenants.ts';

/**
 * The default store: ledger, desk and graph in one SQLite file (`:memory:` for tests), written in one transaction. Several processes may read
 * while one writes. A sealed copy, in a folder that cannot be written to, is read as it is. Where the graph was kept elsewhere for a while, it
 * is behind, and says so until it is made anew.
 * @param tenant key of the unit whose store it is
 * @throws AppError not-found for an unknown unit, store-unavailable, store-damaged, no-space or not-writable
 */
export function openEmbeddedStore(path: string, tenant: string = ROOT_TENANT.key): Store {
  const { database, own } = openFor(path, tenant);
  const ready = async (): Promise<void> => {
    const { head, graph } = standingOf(database);
    if (graph !== head) throw new AppError('graph-not-current', `the graph stands at commit ${graph} of ${head}: run jianwei rebuild`);
  };
  return {
    ...recordsIn(database, own, graphIsCurrent),
    graph: awaitedGraph(embeddedGraph(database), ready),
    async standing() {
      return standingOf(database);
    },
    async rebuild(read, tell = () => {}) {
      rebuildGraph(database, read, tell);
    },
    async check() {
      return checkStore(database);
    },
  };
}

/** Ledger and desk in one SQLite file, of a store whose graph stands elsewhere. @throws AppError as `openEmbeddedStore` */
export function openEmbeddedRecords(path: string, tenant: string = ROOT_TENANT.key): Records {
  const { database, own } = openFor(path, tenant);
  return recordsIn(database, own, () => false);
}

/** Opens a file for the unit of this key. */
function openFor(path: string, key: string): { readonly database: Database; readonly own: Tenant } {
  const database = openPrepared(path);
  try {
    const own = tenantOf(database, key);
    return { database: tenantDatabase(database, own.number), own };
  } catch (error) {
    database.close();
    throw error;
  }
}

function recordsIn(database: Database, own: Tenant, holdsGraph: HoldsGraph): Records {
  return {
    tenants: embeddedTenants(database, own, holdsGraph),
    ledger: embeddedLedger(database, holdsGraph),
    async digest() {
      return digestOf(documentDigests(database), placedDecisions(database));
    },
    documents: embeddedDocuments(database),
    journal: embeddedJournal(database, holdsGraph, { self: processIdentity() ?? String(process.pid), isRunning }),
    results: embeddedResults(database, holdsGraph),
    review: embeddedReview(database, holdsGraph),
    readings: embeddedReadings(database, holdsGraph),
    erasures: embeddedErasures(database, holdsGraph),
    async commit(write) {
      return commitWrite(database, write, holdsGraph);
    },
    async backup(file) {
      if (existsSync(file)) throw new AppError('invalid-input', `${file}: exists already`);
      // A snapshot in the write-ahead log: whoever writes meanwhile is not waited for and not seen.
      database.prepare('VACUUM INTO ?').run(file);
    },
    async check() {
      return checkRecords(database);
    },
    async close() {
      database.close();
    },
  };
}
