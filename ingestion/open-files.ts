import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { asAppError } from '../graph/model/errors.ts';
import type { BlobStore } from './blobs/port.ts';
import type { FoundFile } from './files.ts';
import type { ReadOutcome } from './formats/define.ts';
import { readSource } from './formats/index.ts';
import { boundOf, LARGEST_FILE_BYTES } from './formats/limits.ts';
import type { ReasonCode } from './formats/reasons.ts';

/** One text that was read from a file, or the reason why there is none. */
export interface Item {
  readonly read: ReadOutcome;
  /** Address of the original bytes in the blob store. */
  readonly source: string;
}

/** The bytes of a file, kept in the blob store, or why it could not be opened. */
type Opened = { readonly path: string } & (
  | { readonly bytes: Uint8Array; readonly source: string }
  | { readonly reason: ReasonCode; readonly detail: string }
);

/**
 * Opens one file and keeps its bytes in the blob store; never throws for the file.
 * @throws AppError no-space, not-writable, store-unavailable: what cannot be kept is no fault of the file, and the batch stops
 */
export async function openFile(file: FoundFile, { blobs, base }: { readonly blobs: BlobStore; readonly base?: string }): Promise<Opened> {
  const path = base === undefined ? file.path : relative(base, file.path);
  const read = openForReading(file);
  return 'reason' in read ? { path, ...read } : { path, ...read, source: await blobs.put(read.bytes) };
}

/** The bytes of a file, or why there are none; never throws. */
export function openForReading(file: FoundFile): { readonly bytes: Uint8Array } | { readonly reason: ReasonCode; readonly detail: string } {
  if (file.problem !== null) return file.problem;
  if (file.bytes > LARGEST_FILE_BYTES) return { reason: 'too-large', detail: boundOf(LARGEST_FILE_BYTES, 'MB') };
  try {
    // Without the thread pool: thousands of small files wait longer for it than for the disk.
    return { bytes: readFileSync(file.place) };
  } catch (error) {
    return { reason: 'unreadable', detail: asAppError(error).message };
  }
}

/** The texts of an opened file, each with the place of its bytes; never throws for what a file contains. */
export async function* itemsOf(file: Opened): AsyncGenerator<Item> {
  if ('reason' in file) {
    yield { read: { ok: false, path: file.path, reason: file.reason, detail: file.detail }, source: '' };
    return;
  }
  try {
    for await (const read of readSource(file.bytes, file.path)) yield { read, source: file.source };
  } catch (error) {
    yield { read: { ok: false, path: file.path, reason: 'unreadable', detail: asAppError(error).message }, source: file.source };
  }
}
