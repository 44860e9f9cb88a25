import { join } from 'node:path';
import { ROOT_TENANT } from '../../graph/model/keeping/tenant.ts';
import { UNITS_FOLDER } from '../../ingestion/blobs/folder-audit.ts';
import type { Config } from '../config.ts';

/** Where that stands which belongs to one unit and is no part of the store. */
export interface UnitPlaces {
  /** Folder of what is kept of its ledger outside of it: heads and erasures. */
  readonly kept: string;
  /** Folder of its originals: of no other unit, so that what one erases is gone and nobody else misses it. */
  readonly originals: string;
}

/** Folder of the originals of a unit. @param sources folder of the originals of the root @param tenant key of the unit */
export function originalsOf(sources: string, tenant: string): string {
  return tenant === ROOT_TENANT.key ? sources : join(sources, UNITS_FOLDER, tenant);
}

/** The root has the folders themselves, every other unit a folder beneath them. @param tenant key of the unit */
export function placesOf({ data, sources }: Pick<Config, 'data' | 'sources'>, tenant: string): UnitPlaces {
  return { kept: tenant === ROOT_TENANT.key ? data : join(data, UNITS_FOLDER, tenant), originals: originalsOf(sources, tenant) };
}
