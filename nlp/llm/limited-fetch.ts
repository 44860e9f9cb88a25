import { AppError } from '../../graph/model/errors.ts';

/** No answer that we ask for is nearly so long. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * fetch for a service that nobody vouches for: it follows no redirection, which would carry the text of a document to somebody else, and
 * stops reading an answer that does not end.
 */
export async function limitedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) return response;
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES) controller.error(new AppError('model-answer', 'the answer does not end'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { status: response.status, statusText: response.statusText, headers: response.headers });
}
