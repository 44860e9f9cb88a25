import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with real documents, gold records and public lists. Real names never leave it. */
export interface SharedFolder {
  /** Null on a machine that has none. */
  readonly folder: string | null;
  /** A file or folder in it; null where it is not there. @throws Error where tests may not be skipped for want of it */
  path(...parts: readonly string[]): string | null;
}

/**
 * The shared folder that JIANWEI_SHARED names, else `beside`. With REQUIRE_SHARED=1, as in CI, nothing may be skipped for want of it.
 * @throws Error where it is required and not there
 */
export function sharedFolder(environment: Readonly<Record<string, string | undefined>>, beside: string): SharedFolder {
  const place = environment['JIANWEI_SHARED'] ?? beside;
  const required = environment['REQUIRE_SHARED'] === '1';
  const found = (path: string): string | null => {
    if (existsSync(path)) return path;
    if (required) throw new Error(`REQUIRE_SHARED=1, and ${path} is not there: tests on real documents must not be skipped`);
    return null;
  };
  const folder = found(join(place, 'DESIGN.md')) === null ? null : place;
  return { folder, path: (...parts) => (folder === null ? null : found(join(folder, ...parts))) };
}

const OURS = sharedFolder(process.env, join(import.meta.dirname, '..', '..', '..', 'shared'));

/** The folder, or null on a machine that has none. */
export const SHARED: string | null = OURS.folder;
export const inShared = OURS.path;
