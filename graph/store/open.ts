import { AppError } from '../model/errors.ts';
import type { Store } from './ports/store.ts';

type Opener = (address: string) => Promise<Store>;

const neo4j: Opener = async () => {
  throw new AppError('invalid-input', 'Neo4j holds a graph that follows a ledger, and no whole store');
};

/** One line an adapter; a heavy driver is imported only when its address is used. */
const OPENERS: Record<string, Opener> = {
  'memory:': async () => (await import('./embedded/store.ts')).openEmbeddedStore(':memory:'),
  'neo4j:': neo4j,
  'neo4j+s:': neo4j,
  'neo4j+ssc:': neo4j,
  'bolt:': neo4j,
  'bolt+s:': neo4j,
  'bolt+ssc:': neo4j,
  'file:': async (address) => (await import('./embedded/store.ts')).openEmbeddedStore(address.slice('file:'.length)),
};

/**
 * Opens the store at an address: `file:PATH`, `memory:`, or a Neo4j server as `neo4j://[user:password@]host[:port][/database]`
 * (also `bolt:`, and with TLS `neo4j+s:` `neo4j+ssc:` `bolt+s:` `bolt+ssc:`).
 * @throws AppError invalid-input for an unknown kind of address, store-unavailable, access-refused, store-damaged
 */
export async function openStore(address: string): Promise<Store> {
  const scheme = /^[a-z0-9+]+:/.exec(address)?.[0] ?? '';
  const open = OPENERS[scheme];
  if (!open) throw new AppError('invalid-input', `JIANWEI_STORE=${scheme}: known are ${Object.keys(OPENERS).join(' ')}`);
  return open(address);
}
