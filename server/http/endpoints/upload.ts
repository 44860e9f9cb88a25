import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import type { RequestHandler } from 'express';
import multer from 'multer';
import { AppError } from '../../../graph/model/errors.ts';
import { LARGEST_FILE_BYTES } from '../../../ingestion/formats/limits.ts';
import { submitBatch } from '../../../ingestion/submit.ts';
import type { HttpContext } from '../context.ts';
import type { Handler } from '../endpoint.ts';
import { presentBatch } from '../present/batch.ts';

const MOST_FILES = 20_000;

interface Upload {
  /** Folder that holds only the files of this request. */
  readonly folder: string;
  readonly names: Set<string>;
}
const UPLOADS = new WeakMap<object, Upload>();

/** Takes the files of a request into a folder of their own, under the relative paths that the browser gave. */
export function uploads(context: HttpContext): RequestHandler {
  const storage = multer.diskStorage({
    destination(request, file, done) {
      const upload = UPLOADS.get(request) ?? { folder: join(context.uploads, randomUUID()), names: new Set<string>() };
      UPLOADS.set(request, upload);
      const place = join(upload.folder, dirname(relativeName(file.originalname)));
      mkdir(place, { recursive: true }).then(
        () => done(null, place),
        (error: Error) => done(error, place),
      );
    },
    filename(request, file, done) {
      const upload = UPLOADS.get(request);
      const name = freeName(relativeName(file.originalname), upload?.names ?? new Set());
      done(null, name.slice(name.lastIndexOf(sep) + 1));
    },
  });
  const receive = multer({
    storage,
    defParamCharset: 'utf8',
    preservePath: true,
    limits: { fileSize: LARGEST_FILE_BYTES, files: MOST_FILES },
  }).array('files');
  return (request, response, next) => {
    receive(request, response, (error: unknown) => {
      if (error) void discard(request).then(() => next(error));
      else next();
    });
  };
}

export const postBatches: Handler<'POST /api/batches'> = async ({ context, request }) => {
  const upload = UPLOADS.get(request);
  if (!upload) throw new AppError('invalid-input', 'no files in field `files`');
  const { name } = request.body as { name?: unknown };
  const given = typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 120) : defaultName(context.now());
  try {
    const { services, queue, log, now } = context;
    const { batch, handedOver } = await submitBatch({ ...services, queue, paths: [upload.folder], name: given, base: upload.folder, now });
    // What was handed over is in the blob store; what could not be is told by the state of the batch.
    void handedOver
      .catch((error: unknown) => log.error({ err: error, batch: batch.id }, 'batch not handed over'))
      .then(() => discard(request));
    return presentBatch(batch);
  } catch (error) {
    await discard(request);
    throw error;
  }
};

function defaultName(now: Date): string {
  return `upload ${now.toISOString().slice(0, 19).replace('T', ' ')}`;
}

/** A relative path inside the upload folder, whatever the browser sent. */
function relativeName(original: string): string {
  const parts = normalize(original.replace(/\\/g, '/'))
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length > 0 ? parts.join(sep) : 'unnamed';
}

/** Two files of one name keep both: `a.txt`, `a (2).txt`. */
function freeName(wanted: string, taken: Set<string>): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${stem} (${n})${extension}`;
  taken.add(name);
  return name;
}

async function discard(request: object): Promise<void> {
  const upload = UPLOADS.get(request);
  if (upload) await rm(upload.folder, { recursive: true, force: true });
}
