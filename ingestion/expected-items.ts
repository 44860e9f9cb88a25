import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FoundFile, findFiles } from './files.ts';
import { MOST_MEMBERS } from './formats/limits.ts';

/** Items that are to be expected under paths, for an estimate of how much there is to do; what a file really holds is known when it is read. */
export async function expectedUnder(paths: readonly string[]): Promise<number> {
  let items = 0;
  for await (const file of findFiles(paths)) items += expectedIn(file);
  return items;
}

/** Items that are to be expected in a file: the members that an archive claims, else one. */
export function expectedIn(file: FoundFile): number {
  if (file.problem !== null || !/\.zip$/i.test(file.path)) return 1;
  try {
    const claimed = claimedMembers(file);
    return Math.min(Math.max(claimed, 1), Math.ceil(file.bytes / SMALLEST_MEMBER), MOST_MEMBERS);
  } catch {
    return 1;
  }
}

/** A member takes at least so many bytes of the directory. */
const SMALLEST_MEMBER = 46;
/** The end of the directory with the longest comment, and the place of its 64-bit twin before it. */
const END_BYTES = 22 + 65_535 + 20;

function claimedMembers({ place }: FoundFile): number {
  const handle = openSync(place, 'r');
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, END_BYTES));
    readSync(handle, tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + 12 > tail.length) return 1;
    const twin = end - 20;
    if (twin < 0 || tail.toString('latin1', twin, twin + 4) !== 'PK\x06\x07') return tail.readUInt16LE(end + 10);
    const entries = Buffer.alloc(8);
    readSync(handle, entries, 0, 8, Number(tail.readBigUInt64LE(twin + 8)) + 32);
    return Number(entries.readBigUInt64LE());
  } finally {
    closeSync(handle);
  }
}
