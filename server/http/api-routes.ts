import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import { ENDPOINTS, type Endpoint, type EndpointName } from '../api/contract.ts';
import { openApiDocument } from '../api/openapi.ts';
import { LOCAL } from '../casework/actor.ts';
import { checked } from '../casework/checked.ts';
import { VERSION } from '../package-root.ts';
import type { HttpContext } from './context.ts';
import type { Call, Door } from './door.ts';
import { DOORS } from './doors.ts';
import { uploads } from './endpoints/upload.ts';

export function apiRoutes(context: HttpContext): Router {
  const router = Router();
  const description = JSON.stringify(openApiDocument(VERSION));
  router.get('/api/openapi.json', (_request, response) => {
    response.type('application/json').send(description);
  });
  for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
    const [method, path] = name.split(' ') as ['GET' | 'POST', string];
    const handle = handlerOf(name, context);
    if (method === 'GET') router.get(path, handle);
    else if (name === 'POST /api/batches') router.post(path, admitted(name, context), uploads(context), handle);
    else router.post(path, json(), handle);
  }
  return router;
}

/** Nothing is received from somebody who may not send it. */
function admitted(name: EndpointName, { casework }: HttpContext): RequestHandler {
  return (_request, _response, next) => {
    casework.admit(LOCAL, DOORS[name].useCase);
    next();
  };
}

function handlerOf(name: EndpointName, context: HttpContext) {
  const endpoint: Endpoint = ENDPOINTS[name];
  const door = DOORS[name] as Door<never>;
  return async (request: Request, response: Response): Promise<void> => {
    const query = endpoint.query ? checked(endpoint.query, request.query) : {};
    const body = endpoint.body ? checked(endpoint.body, request.body) : undefined;
    const call = { context, query, body, params: request.params, request } as Call<never>;
    response.setHeader('cache-control', 'no-store');
    response.status(endpoint.status ?? 200).json(await door.answer(call));
  };
}
