import type { NextFunction, Request, Response } from 'express';
import { AppError } from '../../graph/model/errors.ts';

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The server listens on loopback, but a page of somebody else's that is open in the same browser could still call it:
 * a foreign host name (DNS rebinding) and writes from a foreign origin are refused.
 */
export function onlyOurPages(request: Request, _response: Response, next: NextFunction): void {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (!LOCAL_NAMES.has(name)) throw new AppError('invalid-input', `host ${host} is not served`);
  const { origin } = request.headers;
  if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== undefined && origin !== `http://${host}`) {
    throw new AppError('invalid-input', `requests from ${origin} are not accepted`);
  }
  next();
}
