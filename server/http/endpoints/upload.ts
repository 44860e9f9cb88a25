import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import multer from 'multer';
import { AppError } from '../../../graph/model/errors.ts';
import { LARGEST_FILE_BYTES } from '../../../ingestion/formats/limits.ts';
import { LOCAL } from '../../casework/actor.ts';
import { submitFiles } from '../../casework/batches/submit.ts';
import type { HttpContext } from '../context.ts';
import type { Door } from '../door.ts';
import { presentBatch } from '../present/batch.ts';
import { newUpload, type Upload, uploadStorage } from '../upload-storage.ts';

const MOST_FILES = 20_000;

const UPLOADS = new WeakMap<object, Upload>();

/** Takes the files of a request, whatever field they come in, into a folder of their own, under the relative paths that the browser gave. */
export function uploads(context: HttpContext): RequestHandler {
  const uploadOf = (request: object): Upload => {
    const upload = UPLOADS.get(request) ?? newUpload(join(context.uploads, randomUUID()));
    UPLOADS.set(request, upload);
    return upload;
  };
  const receive = multer({
    storage: uploadStorage(uploadOf, LARGEST_FILE_BYTES),
    defParamCharset: 'utf8',
    preservePath: true,
    limits: { files: MOST_FILES },
  }).any();
  return (request, response, next) => {
    receive(request, response, (error: unknown) => {
      if (!error) return next();
      const answer = () => next(asUploadError(error));
      // What cannot be cleared away must not hide what went wrong before.
      discard(request).then(answer, answer);
    });
  };
}

/** What is wrong with the request, not with this server: the form was cut off, or is none. */
function asUploadError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('invalid-input', error instanceof Error ? error.message : String(error), { cause: error });
}

/** What was received is loaded as a batch; its folder goes when all of it was handed over, or nothing can be. */
export const postBatches: Door<'POST /api/batches'> = {
  useCase: submitFiles,
  async answer({ context: { casework, log, now }, request }) {
    const upload = UPLOADS.get(request);
    if (!upload) throw new AppError('invalid-input', 'no files in field `files`');
    const { name } = request.body as { name?: unknown };
    const given = typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 120) : defaultName(now());
    try {
      const { folder } = upload;
      const { batch, handedOver } = await casework.perform(LOCAL, submitFiles, { paths: [folder], name: given, base: folder });
      // What was handed over is in the blob store; what could not be is told by the state of the batch.
      void handedOver
        .catch((error: unknown) => log.error({ err: error, batch: batch.id }, 'batch not handed over'))
        .then(() => discard(request))
        .catch((error: unknown) => log.error({ err: error, batch: batch.id }, 'upload not cleared away'));
      return presentBatch(batch);
    } catch (error) {
      await discard(request);
      throw error;
    }
  },
};

function defaultName(now: Date): string {
  return `upload ${now.toISOString().slice(0, 19).replace('T', ' ')}`;
}

async function discard(request: object): Promise<void> {
  const upload = UPLOADS.get(request);
  if (upload) await rm(upload.folder, { recursive: true, force: true });
}
