import { AppError } from '../model/errors.ts';
import type { Store } from './port.ts';

type Opener = (address: string) => Promise<Store>;

/** One line an adapter; a heavy driver is imported only when its address is used. */
const OPENERS: Record<string, Opener> = {
  'memory:': async () => (await import('./embedded/store.ts')).openEmbeddedStore(':memory:'),
  'file:': async (address) => (await import('./embedded/store.ts')).openEmbeddedStore(address.slice('file:'.length)),
};

/**
 * Opens the store at an address: `file:PATH` or `memory:`.
 * @throws AppError invalid-input for an unknown kind of address, store-unavailable, store-damaged
 */
export async function openStore(address: string): Promise<Store> {
  const scheme = /^[a-z0-9+]+:/.exec(address)?.[0] ?? '';
  const open = OPENERS[scheme];
  if (!open) throw new AppError('invalid-input', `JIANWEI_STORE=${address}: known are ${Object.keys(OPENERS).join(' ')}`);
  return open(address);
}
