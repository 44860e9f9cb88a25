import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asStorageError } from '../../graph/model/keeping/storage-error.ts';

/** Source texts on disk for the time of a run: each is written once, and quotes are read from there. */
export interface TextSpool {
  /** Keeps a text under its name, unless it is kept already; gives what reads it, by UTF-16 offsets. */
  add(hash: string, content: string): (start: number, end: number) => string;
  /** Ends the spool; nothing can be read any more. */
  close(): void;
}

const BYTES_A_UNIT = 2;
/** Texts are written in portions of about so many bytes. */
const PORTION = 1 << 20;

/**
 * Opens a spool in a file that only this user may read and that has no name any more where the system allows it: whatever happens, nothing of
 * it stays.
 * @throws AppError no-space, not-writable or store-unavailable; `add` too
 */
export function openTextSpool(folder = tmpdir()): TextSpool {
  const path = join(folder, `jianwei-${randomUUID()}.texts`);
  const translated = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asStorageError(error, path);
    }
  };
  const file = translated(() => openSync(path, 'wx+', 0o600));
  const unnamed = forget(path);
  const begins = new Map<string, { readonly at: number; readonly length: number }>();
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let written = 0;
  const flush = (): void => {
    for (const part of waiting) {
      for (let done = 0; done < part.length; ) done += translated(() => writeSync(file, part, done, part.length - done, written + done));
      written += part.length;
    }
    waiting = [];
    waitingBytes = 0;
  };
  const keep = (hash: string, content: string): { readonly at: number; readonly length: number } => {
    const known = begins.get(hash);
    if (known !== undefined) return known;
    const place = { at: written + waitingBytes, length: content.length };
    begins.set(hash, place);
    const bytes = Buffer.from(content, 'utf16le');
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes >= PORTION) flush();
    return place;
  };
  return {
    add(hash, content) {
      const { at, length } = keep(hash, content);
      return (start, end) => {
        if (waitingBytes > 0) flush();
        const [from, to] = [placeIn(start, length), placeIn(end, length)];
        if (from >= to) return '';
        const bytes = Buffer.allocUnsafe((to - from) * BYTES_A_UNIT);
        for (let done = 0; done < bytes.length; ) {
          const read = readSync(file, bytes, done, bytes.length - done, at + from * BYTES_A_UNIT + done);
          if (read === 0) throw new Error('the spool of texts ends too early');
          done += read;
        }
        return bytes.toString('utf16le');
      };
    },
    close() {
      closeSync(file);
      if (!unnamed) forget(path);
    },
  };
}

/** As `slice` takes an offset. */
function placeIn(offset: number, length: number): number {
  return offset < 0 ? Math.max(0, length + offset) : Math.min(offset, length);
}

/** False where the system keeps the name of a file that is open. */
function forget(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
