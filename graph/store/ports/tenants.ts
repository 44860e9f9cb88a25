/**
 * PORT of the tree of units. A store is opened for one of them, and knows of no other what it holds: every key has the number of the unit in it,
 * each unit has a chain of commits of its own, and what one has loaded is new to another.
 */
import type { Tenant } from '../../model/keeping/tenant.ts';

export interface Tenants {
  /** Whose store this is. */
  readonly own: Tenant;
  /** The own unit and all beneath it: each after the one above it, those beneath one unit by key. */
  list(): Promise<readonly Tenant[]>;
  /**
   * Founds a unit beneath the own one, and says so in the own ledger.
   * @throws AppError invalid-input for what is no key, an empty name, or a key that is taken
   */
  found(key: string, name: string): Promise<Tenant>;
}
