/** A unit whose data is its own: a procuratorate, or a part of one. Units stand in a tree, with one at its root. */
export interface Tenant {
  /** Part of every key in a store; 0 is the root. */
  readonly number: number;
  /** Names it in settings and commands, see `TENANT_KEY`. */
  readonly key: string;
  readonly name: string;
  /** Key of the unit above it; null for the root. */
  readonly above: string | null;
}

/** The one unit that every store has, and the only one until another is founded. */
export const ROOT_TENANT: Tenant = { number: 0, key: 'root', name: '本院', above: null };

/** What a key is: it stands in addresses and names of queues. */
export const TENANT_KEY = /^[a-z0-9][a-z0-9-]{0,31}$/;
