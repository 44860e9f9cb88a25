import { AppError } from '../model/errors.ts';
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
}

const embedded = () => import('./embedded/store.ts');

/** One line an adapter; a heavy driver is imported only when its address is used. */
const RECORDS: Record<string, (address: string) => Promise<Records>> = {
  'memory:': async () => (await embedded()).openEmbeddedRecords(':memory:'),
  'file:': async (address) => (await embedded()).openEmbeddedRecords(address.slice('file:'.length)),
  'postgres:': async (address) => (await import('./postgres/records.ts')).openPostgresRecords(address),
  'postgresql:': async (address) => (await import('./postgres/records.ts')).openPostgresRecords(address),
};

const neo4j = async (address: string, leads: boolean): Promise<GraphProjection> =>
  (await import('./neo4j/projection.ts')).openNeo4jGraph(address, { leads });

const GRAPHS: Record<string, (address: string, leads: boolean) => Promise<GraphProjection>> = {
  'memory:': async () => (await import('./embedded/projection.ts')).openEmbeddedGraph(':memory:'),
  'file:': async (address) => (await import('./embedded/projection.ts')).openEmbeddedGraph(address.slice('file:'.length)),
  'neo4j:': neo4j,
  'neo4j+s:': neo4j,
  'neo4j+ssc:': neo4j,
  'bolt:': neo4j,
  'bolt+s:': neo4j,
  'bolt+ssc:': neo4j,
};

/** Ledger, desk and graph in one. */
const STORES: Record<string, (address: string) => Promise<Store>> = {
  'memory:': async () => (await embedded()).openEmbeddedStore(':memory:'),
  'file:': async (address) => (await embedded()).openEmbeddedStore(address.slice('file:'.length)),
};

/**
 * Opens a store whose parts all stand at one address.
 * @throws AppError invalid-input for an unknown kind of address, store-unavailable, access-refused, store-damaged
 */
export async function openStore(address: string): Promise<Store> {
  return opener(STORES, address, 'JIANWEI_STORE')(address);
}

/**
 * Opens a store whose graph stands where the settings say.
 * @param read what a document says, for a graph that follows
 * @throws AppError as `openStore`; another-ledger
 */
export async function openStoreAt({ ledger, graph, leads = true }: StoreAddresses, read: ReadGraph): Promise<Store> {
  if (graph === ledger) return openStore(ledger);
  const openGraph = opener(GRAPHS, graph, 'JIANWEI_STORE');
  const records = await opener(RECORDS, ledger, 'JIANWEI_LEDGER')(ledger);
  try {
    const projection = await openGraph(graph, leads);
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
