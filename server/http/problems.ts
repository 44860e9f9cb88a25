import type { NextFunction, Request, Response } from 'express';
import { AppError, asAppError, ERROR_CODES } from '../../graph/model/errors.ts';

/** RFC 9457 problem reply; the words come from the error table, the cause never leaves the server. */
export function problemHandler(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = translate(error);
  const { http, say } = ERROR_CODES[known.code];
  // The request log writes the error of a reply that failed.
  if (http >= 500) Object.assign(response, { err: error });
  response
    .status(http)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:jianwei:problem:${known.code}`,
        title: say,
        status: http,
        code: known.code,
        detail: known.code === 'internal' ? '' : known.message,
      }),
    );
}

export function unknownAddress(request: Request, _response: Response, next: NextFunction): void {
  next(new AppError('not-found', `${request.method} ${request.baseUrl}${request.path}`));
}

/** Errors of the web framework and of uploads carry their own status or code. */
function translate(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { status, code, message } = (error ?? {}) as { status?: unknown; code?: unknown; message?: unknown };
  const fromClient =
    (typeof status === 'number' && status >= 400 && status < 500) || (typeof code === 'string' && code.startsWith('LIMIT_'));
  if (fromClient) return new AppError('invalid-input', String(message ?? code ?? ''), { cause: error });
  return asAppError(error);
}
