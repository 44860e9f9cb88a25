import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to load, or a path that leads nowhere. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  /** null when it can be read; else why not, in the words of the operating system. */
  readonly problem: string | null;
}

/** Files under the given files and folders, in a fixed order; hidden files and what systems leave behind are not documents. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) for (const file of await under(path)) found.set(file.path, file);
  return [...found.values()];
}

async function under(path: string): Promise<FoundFile[]> {
  let entries: Dirent[];
  try {
    const info = await stat(path);
    if (!info.isDirectory()) return [{ path, bytes: info.size, problem: null }];
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    return [{ path, bytes: 0, problem: error instanceof Error ? error.message : String(error) }];
  }
  const files: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === '__MACOSX' || entry.name === 'Thumbs.db') continue;
    files.push(...(await under(join(path, entry.name))));
  }
  return files;
}
