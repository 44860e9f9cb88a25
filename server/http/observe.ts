import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';

export interface ObserveOptions {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** An id that somebody before us gave the request is kept when it cannot be mistaken for anything else in a log. */
const SANE_ID = /^[A-Za-z0-9._-]{8,64}$/;
const REQUEST_ID = 'x-request-id';

/**
 * Gives every request an id, which its reply carries, and writes one line and one measurement when it has been answered.
 * Paths, queries and bodies name people: only the pattern of the path is written. Of a reply that failed, the log tells the error
 * that the maker of the reply has left in `response.err`.
 */
export function observe({ log, metrics }: ObserveOptions): RequestHandler[] {
  const logged = pinoHttp({
    logger: log,
    genReqId: requestId,
    customAttributeKeys: { reqId: 'request' },
    quietReqLogger: true,
    quietResLogger: true,
    wrapSerializers: false,
    serializers: { req: () => undefined },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (request, response, { responseTime }) => described(request, response, responseTime),
    customErrorObject: (request, response, error, { responseTime }) => ({ ...described(request, response, responseTime), err: error }),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  });
  const measured = (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('finish', () => {
      // A stream of events lasts as long as somebody looks at the page.
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      metrics.request(
        { method: request.method, route: routeOf(request), status: response.statusCode },
        (performance.now() - started) / 1000,
      );
    });
    next();
  };
  return [logged, measured];
}

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[REQUEST_ID];
  const id = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
  response.setHeader(REQUEST_ID, id);
  return id;
}

function described(request: IncomingMessage, response: ServerResponse, milliseconds: number): object {
  return {
    method: request.method,
    route: routeOf(request),
    status: response.statusCode,
    ms: milliseconds,
    ...(response.writableFinished ? {} : { aborted: true }),
  };
}

/** The pattern that the request was answered under, such as `/api/leads/:id`; `other` for files of the pages and unknown addresses. */
function routeOf(request: IncomingMessage): string {
  const { route, baseUrl = '' } = request as { route?: { path?: unknown }; baseUrl?: string };
  return typeof route?.path === 'string' ? baseUrl + route.path : 'other';
}
