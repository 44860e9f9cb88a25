import type { FileHandle } from 'node:fs/promises';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { asStorageError } from '../../graph/model/keeping/storage-error.ts';
import { UploadPlaces } from './upload-places.ts';

/** Where the files of one request are received. */
export interface Upload {
  /** Holds only the files of this request. */
  readonly folder: string;
  readonly places: UploadPlaces;
}

/** An upload that is about to be received. */
export function newUpload(folder: string): Upload {
  return { folder, places: new UploadPlaces() };
}

/**
 * Receives the files of a request. One that is larger than `largest` bytes is not kept, but for a file without content that is too large,
 * so that the batch refuses it by its name and takes the others.
 */
export function uploadStorage(uploadOf: (request: Request) => Upload, largest: number): StorageEngine {
  return {
    _handleFile(request, file, done) {
      const { folder, places } = uploadOf(request);
      receive(file.stream, join(folder, places.of(file.originalname)), largest).then(
        (size) => done(null, { size }),
        (error: unknown) => done(error),
      );
    },
    // The folder of a request goes as a whole.
    _removeFile: (_request, _file, done) => done(null),
  };
}

/** @throws AppError no-space, not-writable, store-unavailable; the error of the stream when the client is gone */
async function receive(stream: Readable, place: string, largest: number): Promise<number> {
  const file = await stored(place, async () => {
    await mkdir(dirname(place), { recursive: true });
    return open(place, 'wx');
  });
  try {
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= largest) await stored(place, () => writeAll(file, chunk));
    }
    // A hole takes no room on the disk.
    if (size > largest) await stored(place, () => file.truncate(0).then(() => file.truncate(largest + 1)));
    return size;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

async function stored<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error, dirname(place));
  }
}
