import type { Reply } from '../server/api/contract.ts';
import { asProblem, ProblemError, UNREACHABLE, UNREADABLE } from './client.ts';

/** A file to send with the path that it has in the dropped folder. */
export interface NamedFile {
  readonly file: File;
  readonly path: string;
}

/** Sends files as one batch; `onSent` tells the share sent so far (0..1). Resolves with the running batch. */
export function sendBatch(name: string, files: readonly NamedFile[], onSent: (share: number) => void): Promise<Reply<'POST /api/batches'>> {
  const form = new FormData();
  form.append('name', name);
  for (const { file, path } of files) form.append('files', file, path);
  // fetch cannot tell how much of the body has been sent.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    };
    request.onerror = () => reject(new ProblemError('unreachable', UNREACHABLE, '', 0));
    request.onload = () => {
      if (request.status < 200 || request.status > 299) return reject(asProblem(request.status, request.responseText));
      try {
        resolve(JSON.parse(request.responseText) as Reply<'POST /api/batches'>);
      } catch {
        reject(new ProblemError('unreadable', UNREADABLE, `HTTP ${request.status}`, request.status));
      }
    };
    request.open('POST', '/api/batches');
    request.setRequestHeader('accept', 'application/json');
    request.send(form);
  });
}
