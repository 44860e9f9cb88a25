import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWorld } from '../worlds/world.ts';

/** Writes provinces of further and further seeds, until there are at least so many documents; gives how many there are. */
export function writeProvinces(folder: string, wanted: number): number {
  let written = 0;
  for (let seed = 1; written < wanted; seed++) {
    const world = buildWorld({ seed });
    for (const file of world.files) {
      const path = join(folder, `province-${seed}`, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
    }
    written += world.documents.length;
  }
  return written;
}
