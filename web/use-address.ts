import { useMemo, useSyncExternalStore } from 'react';
import { type Address, changeQuery, formatAddress, type Page, parseAddress, type QueryChange } from './address.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The address as it is now. */
export function currentAddress(): Address {
  return parseAddress(window.location.pathname, window.location.search);
}

function move(address: Address, replace: boolean): void {
  const target = formatAddress(address);
  if (target === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, '', target);
  else window.history.pushState(null, '', target);
  for (const listener of listeners) listener();
}

/** Address of another page. The language chosen in this address goes along. */
export function addressOf(page: Page, id: string | null = null, query: QueryChange = {}): Address {
  const lang = currentAddress().query['lang'] ?? null;
  return { page, id, query: changeQuery({}, { lang, ...query }) };
}

/** Goes to another page; Back returns. */
export function openPage(page: Page, id: string | null = null, query: QueryChange = {}): void {
  move(addressOf(page, id, query), false);
}

/** Changes the query of this page, and the open item where `id` is given. */
export function adjustAddress(change: QueryChange, options: { id?: string | null; replace?: boolean } = {}): void {
  const now = currentAddress();
  const id = options.id === undefined ? now.id : options.id;
  move({ page: now.page, id, query: changeQuery(now.query, change) }, options.replace ?? false);
}

/** The address; the component is drawn again when it changes. */
export function useAddress(): Address {
  const text = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
  return useMemo(() => {
    const border = text.indexOf('?');
    return border < 0 ? parseAddress(text, '') : parseAddress(text.slice(0, border), text.slice(border));
  }, [text]);
}
