import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { AppError } from '../../graph/model/errors.ts';
import type { HostRule } from './hosts.ts';

/**
 * The server listens on loopback, but a page of somebody else's that is open in the same browser could still call it:
 * a foreign host name (DNS rebinding) and writes from a foreign origin are refused.
 */
export function onlyOurPages(rule: HostRule): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const host = request.headers.host ?? '';
    if (!rule.serves(host)) throw new AppError('invalid-input', `host ${host} is not served; JIANWEI_ALLOWED_HOSTS names those that are`);
    const { origin } = request.headers;
    if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== undefined && !rule.accepts(origin, host)) {
      throw new AppError('invalid-input', `requests from ${origin} are not accepted`);
    }
    next();
  };
}
