/** The address is the state of the pages: which page, which item, and every filter. Pure; `use-address.ts` binds it to the browser. */
export const PAGES = ['leads', 'graph', 'documents', 'batches', 'review', 'quality'] as const;
export type Page = (typeof PAGES)[number];

export type AddressQuery = Readonly<Record<string, string>>;

export interface Address {
  /** null when no page has this path. */
  readonly page: Page | null;
  /** Id of the lead, document or batch that is open. */
  readonly id: string | null;
  readonly query: AddressQuery;
}

/** A change of the query: null or an empty text takes a key out. */
export type QueryChange = Readonly<Record<string, string | number | null>>;

function isPage(word: string): word is Page {
  return (PAGES as readonly string[]).includes(word);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads an address. The root path is the leads page; a damaged escape is taken as written. */
export function parseAddress(pathname: string, search: string): Address {
  const parts = pathname.split('/').filter((part) => part !== '');
  const query: Record<string, string> = Object.fromEntries(new URLSearchParams(search));
  const word = parts[0] ?? 'leads';
  if (!isPage(word) || parts.length > 2) return { page: null, id: null, query };
  const id = parts[1];
  return { page: word, id: id === undefined ? null : decode(id), query };
}

/** Writes an address; keys are sorted so that equal states have equal addresses. */
export function formatAddress(address: Address): string {
  const path = address.id === null ? `/${address.page ?? ''}` : `/${address.page ?? ''}/${encodeURIComponent(address.id)}`;
  const search = new URLSearchParams();
  for (const key of Object.keys(address.query).sort()) search.set(key, address.query[key] ?? '');
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The query after a change. */
export function changeQuery(query: AddressQuery, change: QueryChange): AddressQuery {
  const next: Record<string, string> = { ...query };
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === '') delete next[key];
    else next[key] = String(value);
  }
  return next;
}

/** A whole number in the query, or null. */
export function numberIn(query: AddressQuery, key: string): number | null {
  const text = query[key];
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
