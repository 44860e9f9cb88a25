import { z } from 'zod';
import { BATCH_EVENTS, ENDPOINTS, type Endpoint } from './contract.ts';
import { BatchProgress, Problem } from './schemas.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document, printed from the contract. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    const [method = '', path = ''] = name.split(' ');
    const { query, body, status = 200 } = endpoint;
    const operation: Json = {
      summary: endpoint.summary,
      parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
      responses: {
        [status]: { description: endpoint.summary, content: { 'application/json': { schema: schemaOf(endpoint.reply, 'output') } } },
        default: { description: 'Problem', content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } } },
      },
    };
    if (body) {
      operation['requestBody'] = { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } };
    }
    if (name === 'POST /api/batches') {
      operation['requestBody'] = {
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } }, name: { type: 'string' } },
            },
          },
        },
      };
    }
    const place = openPath(path);
    paths[place] = { ...paths[place], [method.toLowerCase()]: operation };
  }
  const events = openPath(BATCH_EVENTS.split(' ')[1] ?? '');
  paths[events] = {
    get: {
      summary: 'Server-sent events `progress` and `finished` of a running batch',
      parameters: pathParameters(BATCH_EVENTS),
      responses: { 200: { description: 'events', content: { 'text/event-stream': { schema: schemaOf(BatchProgress, 'output') } } } },
    },
  };
  return { openapi: '3.1.0', info: { title: 'Jianwei 见微', version }, paths };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io }) as Json;
  return rest;
}

const openPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}
