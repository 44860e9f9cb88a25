import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { ReasonCode } from './formats/reasons.ts';
import { decodedName, isLeftBehind, OwnNames } from './names.ts';

/** A file to load, or a path that gives none. */
export interface FoundFile {
  /** As it is shown and kept. */
  readonly path: string;
  /** As the operating system knows it: bytes where the name is not UTF-8. */
  readonly place: string | Buffer;
  readonly bytes: number;
  /** null when it can be read; else why not. */
  readonly problem: { readonly reason: ReasonCode; readonly detail: string } | null;
}

interface Place extends Pick<FoundFile, 'path' | 'place'> {
  /** The path under the folder that was given; '' for what was given itself. */
  readonly inner: string;
}

/** Entries between which everybody else in the process has a turn. */
const BREATH_EVERY = 256;

/**
 * Every entry under the given files and folders, in a fixed order, one at a time: a folder may hold more than a list should. Hidden files are
 * files like others; what is no file, cannot be reached, was left by an operating system, or is a link to a folder that is walked
 * anyway (or that leads back to where the walk came from), is told with its reason.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const walk = new Walk(paths);
  let entries = 0;
  for (const path of new Set(paths)) {
    for (const file of walk.under({ path, place: path, inner: '' })) {
      yield file;
      if (++entries % BREATH_EVERY === 0) await breath();
    }
  }
}

class Walk {
  /** Where the given folders really are. */
  readonly #roots: readonly string[];
  /** Folders outside of them that a link has led into, by device and number. */
  readonly #entered = new Set<string>();

  constructor(paths: readonly string[]) {
    this.#roots = paths.flatMap((path) => realPathOf(path) ?? []);
  }

  *under(at: Place): Generator<FoundFile> {
    const { path, place, inner } = at;
    const told = (reason: ReasonCode, detail: string): FoundFile => ({ path, place, bytes: 0, problem: { reason, detail } });
    try {
      const itself = lstatSync(place);
      const info = itself.isSymbolicLink() ? statSync(place) : itself;
      if (!info.isDirectory() && isLeftBehind(inner)) return yield told('left-behind', '');
      if (info.isFile()) return yield { path, place, bytes: info.size, problem: null };
      if (!info.isDirectory()) return yield told('no-file', kindOf(info));
      if (itself.isSymbolicLink() && inner !== '' && !this.#entersBy(place, info)) return yield told('link', realPathOf(place) ?? '');
      yield* this.#inside(at);
    } catch (error) {
      yield told('unreadable', error instanceof Error ? error.message : String(error));
    }
  }

  *#inside({ path, place, inner }: Place): Generator<FoundFile> {
    // As latin1 every byte of a name is a character, so that no name is lost; in that form they are sorted, too.
    const raw = readdirSync(place, { encoding: 'latin1' }).sort();
    const names = new OwnNames();
    for (const name of raw) {
      const bytes = Buffer.from(name, 'latin1');
      const decoded = decodedName(bytes);
      const asText = typeof place === 'string' && Buffer.from(decoded).equals(bytes);
      const own = names.of(decoded);
      yield* this.under({
        path: join(path, own),
        place: asText ? join(place, decoded) : Buffer.concat([Buffer.from(place), Buffer.from(sep), bytes]),
        inner: join(inner, own),
      });
    }
  }

  /** Whether a link to a folder is followed: once for each folder, and never into one that is walked under its own path or leads back. */
  #entersBy(place: string | Buffer, { dev, ino }: Stats): boolean {
    const real = realPathOf(place);
    if (real === null || this.#roots.some((root) => isWithin(real, root) || isWithin(root, real))) return false;
    const id = `${dev}:${ino}`;
    if (this.#entered.has(id)) return false;
    this.#entered.add(id);
    return true;
  }
}

function realPathOf(place: string | Buffer): string | null {
  try {
    return realpathSync(place, { encoding: 'utf8' });
  } catch {
    return null;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function kindOf(info: Stats): string {
  if (info.isFIFO()) return '管道 · pipe';
  if (info.isSocket()) return '套接字 · socket';
  return '设备 · device';
}
