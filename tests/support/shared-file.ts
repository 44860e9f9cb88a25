import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedStore } from '../../graph/store/embedded/store.ts';

/** Fresh places for files, which go when the tests of the file that asked are done. */
export function freshFiles(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-units-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let given = 0;
  return () => join(folder, `${given++}.db`);
}

/** Founds two units in a new file: the one that is looked at, and its neighbour. */
export async function foundTwo(file: string): Promise<string> {
  const root = openEmbeddedStore(file);
  await root.tenants.found('own', '本单位');
  await root.tenants.found('neighbour', '邻单位');
  await root.close();
  return file;
}
