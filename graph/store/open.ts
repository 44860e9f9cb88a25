import { AppError } from '../model/errors.ts';
import { ROOT_TENANT } from '../model/keeping/tenant.ts';
import type { ReadGraph } from './ports/graph.ts';
import type { GraphProjection } from './ports/projection.ts';
import type { Records, Store } from './ports/store.ts';
import { splitStore } from './split-store.ts';

/** Where ledger and desk stand, and where the graph. */
export interface StoreAddresses {
  /** `file:PATH`, `memory:`, or a PostgreSQL database, `postgres://[user:password@]host[:port]/database`. */
  readonly ledger: string;
  /** The same address, where all stands in one file; `file:PATH` for a file of its own; or a Neo4j server, `neo4j://[user:password@]host[:port][/database]`. */
  readonly graph: string;
  /** Whether leads stand in a graph that others may ask without this program. */
  readonly leads?: boolean;
  /** Key of the unit whose store it is; the root where none is named. */
  readonly tenant?: string;
}

const embedded = () => import('./embedded/store.ts');

/** One line an adapter; a heavy driver is imported only when its address is used. */
const RECORDS: Record<string, (address: string, tenant: string) => Promise<Records>> = {
  'memory:': async (_address, tenant) => (await embedded()).openEmbeddedRecords(':memory:', tenant),
  'file:': async (address, tenant) => (await embedded()).openEmbeddedRecords(address.slice('file:'.length), tenant),
  'postgres:': async (address, tenant) => (await import('./postgres/records.ts')).openPostgresRecords(address, tenant),
  'postgresql:': async (address, tenant) => (await import('./postgres/records.ts')).openPostgresRecords(address, tenant),
};

interface Following {
  readonly leads: boolean;
  /** Number of the unit whose ledger it follows. */
  readonly tenant: number;
}

const neo4j = async (address: string, following: Following): Promise<GraphProjection> =>
  (await import('./neo4j/projection.ts')).openNeo4jGraph(address, following);

const GRAPHS: Record<string, (address: string, following: Following) => Promise<GraphProjection>> = {
  'memory:': async (_address, { tenant }) => (await import('./embedded/projection.ts')).openEmbeddedGraph(':memory:', tenant),
  'file:': async (address, { tenant }) =>
    (await import('./embedded/projection.ts')).openEmbeddedGraph(address.slice('file:'.length), tenant),
  'neo4j:': neo4j,
  'neo4j+s:': neo4j,
  'neo4j+ssc:': neo4j,
  'bolt:': neo4j,
  'bolt+s:': neo4j,
  'bolt+ssc:': neo4j,
};

/** Ledger, desk and graph in one. */
const STORES: Record<string, (address: string, tenant: string) => Promise<Store>> = {
  'memory:': async (_address, tenant) => (await embedded()).openEmbeddedStore(':memory:', tenant),
  'file:': async (address, tenant) => (await embedded()).openEmbeddedStore(address.slice('file:'.length), tenant),
};

/**
 * Opens a store whose parts all stand at one address.
 * @param tenant key of the unit whose store it is
 * @throws AppError invalid-input for an unknown kind of address, not-found for an unknown unit, store-unavailable, access-refused, store-damaged
 */
export async function openStore(address: string, tenant: string = ROOT_TENANT.key): Promise<Store> {
  return opener(STORES, address, 'JIANWEI_STORE')(address, tenant);
}

/**
 * Opens a store whose graph stands where the settings say.
 * @param read what a document says, for a graph that follows
 * @throws AppError as `openStore`; another-ledger
 */
export async function openStoreAt(
  { ledger, graph, leads = true, tenant = ROOT_TENANT.key }: StoreAddresses,
  read: ReadGraph,
): Promise<Store> {
  if (graph === ledger) return openStore(ledger, tenant);
  const openGraph = opener(GRAPHS, graph, 'JIANWEI_STORE');
  const records = await opener(RECORDS, ledger, 'JIANWEI_LEDGER')(ledger, tenant);
  try {
    const projection = await openGraph(graph, { leads, tenant: records.tenants.own.number });
    return await splitStore(records, projection, read).catch(async (error: unknown) => {
      await projection.close();
      throw error;
    });
  } catch (error) {
    await records.close();
    throw error;
  }
}

function opener<Open>(openers: Record<string, Open>, address: string, setting: string): Open {
  const scheme = /^[a-z0-9+]+:/.exec(address)?.[0] ?? '';
  const open = openers[scheme];
  if (!open) throw new AppError('invalid-input', `${setting}=${scheme}: known are ${Object.keys(openers).join(' ')}`);
  return open;
}
