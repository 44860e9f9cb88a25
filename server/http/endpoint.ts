import type { Request } from 'express';
import type { Body, EndpointName, Query, Reply } from '../api/contract.ts';
import type { HttpContext } from './context.ts';

/** What a handler is given: the checked query and body, the path parameters and, for uploads, the request itself. */
export interface Call<N extends EndpointName> {
  readonly context: HttpContext;
  readonly query: Query<N>;
  readonly body: Body<N>;
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
}

export type Handler<N extends EndpointName> = (call: Call<N>) => Promise<Reply<N>>;
