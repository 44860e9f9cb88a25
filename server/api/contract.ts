/** Every endpoint with its request and reply. The server must implement each, the pages are typed by them, and the OpenAPI document is printed from them. */
import type { z } from 'zod';
import { AskBody, AskReply } from './ask-schemas.ts';
import { GapsQuery, GapsReply } from './gap-schemas.ts';
import { QualityReply } from './quality.ts';
import * as g from './reading-schemas.ts';
import * as r from './review-schemas.ts';
import * as s from './schemas.ts';
import * as f from './search-schemas.ts';
import { StatisticsReply } from './statistics.ts';

export interface Endpoint {
  readonly summary: string;
  readonly query?: z.ZodType | undefined;
  /** What a request carries as JSON. */
  readonly body?: z.ZodType | undefined;
  readonly reply: z.ZodType;
  /** Status of a reply, where it is not 200. */
  readonly status?: 202;
}

export const ENDPOINTS = {
  'GET /api/status': { summary: 'Counts and the last run', reply: s.StatusReply },
  'GET /api/leads': { summary: 'Ranked leads', query: f.LeadsQuery, reply: f.LeadsReply },
  'GET /api/leads/changes': {
    summary: 'What the standing run made of the leads before it: new, changed, vanished',
    query: f.LeadChangesQuery,
    reply: f.LeadChangesReply,
  },
  'GET /api/leads/:id': { summary: 'One lead with everything that speaks for and against it', reply: s.LeadReply },
  'GET /api/leads/:id/graph': { summary: 'The people, cases and decisions of one lead as a graph', reply: s.GraphReply },
  'POST /api/leads/:id/ask': { summary: 'A question, answered out of the documents of one lead', body: AskBody, reply: AskReply },
  'GET /api/gaps': {
    summary: 'What the last run could not tell, and the papers that would tell it',
    query: GapsQuery,
    reply: GapsReply,
  },
  'GET /api/search': { summary: 'Entities and documents by name, number or text', query: f.SearchQuery, reply: f.SearchReply },
  'GET /api/nodes/:id/neighbours': {
    summary: 'One entity and its edges, counted and capped',
    query: s.NeighboursQuery,
    reply: s.NeighboursReply,
  },
  'GET /api/nodes/:id/alike': {
    summary: 'Organisations and firms that may be the same under another writing of the name',
    reply: s.AlikeReply,
  },
  'GET /api/paths': { summary: 'The shortest ways between two entities', query: s.PathsQuery, reply: s.PathsReply },
  'GET /api/edges/:id/evidence': { summary: 'The sentences that say that an edge holds', reply: s.EdgeEvidenceReply },
  'GET /api/documents': { summary: 'Loaded documents', query: f.DocumentsQuery, reply: f.DocumentsReply },
  'GET /api/documents/:id': { summary: 'Original text, highlights and record of one document', reply: s.DocumentReply },
  'GET /api/batches': { summary: 'Batches, newest first', reply: s.BatchesReply },
  'GET /api/batches/:id': { summary: 'One batch with its receipt and what was not loaded', reply: s.BatchDetailReply },
  'POST /api/batches': { summary: 'Load dropped files (multipart field `files`)', reply: s.BatchReply },
  'POST /api/batches/:id/retry': { summary: 'Queue the failed parts of a batch again', reply: s.RetryReply },
  'GET /api/quality': { summary: 'Measured accuracy of the reader', reply: QualityReply },
  'GET /api/statistics': {
    summary: 'What the statistics of the last run rest on: yardstick, policy, coverage of dockets, permutation audit',
    reply: StatisticsReply,
  },
  'GET /api/readings': {
    summary: 'Which reader made the records, how far stored texts are read anew, and what that gains and loses',
    reply: g.ReadingsReply,
  },
  'GET /api/readings/waiting': {
    summary: 'The documents that the present reader reads otherwise',
    query: g.WaitingQuery,
    reply: g.WaitingReply,
  },
  'POST /api/readings/adopt': {
    summary: 'Let the readings of the present reader stand; they are put in place in the background',
    body: g.AdoptBody,
    reply: g.AdoptReply,
    status: 202,
  },
  'GET /api/queue': { summary: 'Jobs of the queue by state, and those that have failed for good', reply: s.QueueReply },
  'GET /api/review': {
    summary: 'Values that the reader was not sure of, and what was decided',
    query: r.ReviewQuery,
    reply: r.ReviewReply,
  },
  'GET /api/review/unplaced': {
    summary: 'Decisions whose value a newer reader does not find at its place',
    query: g.WaitingQuery,
    reply: g.UnplacedReply,
  },
  'POST /api/review/decide': {
    summary: 'Confirm, replace or reject a doubtful value, or take a decision back',
    body: r.DecisionBody,
    reply: r.ReviewValueReply,
  },
  'GET /api/runs': { summary: 'The run that waits or is under way, if any', reply: s.RunUnderWayReply },
  'POST /api/runs': {
    summary: 'Have the indicators run over all loaded documents; a run that waits or is under way is given back',
    reply: s.RunJobReply,
    status: 202,
  },
  'GET /api/runs/:id': { summary: 'How far a run is, or what became of it', reply: s.RunJobReply },
  'POST /api/runs/:id/stop': { summary: 'Stop a run: the last one and its leads stay', reply: s.RunJobReply },
} as const satisfies Record<string, Endpoint>;

/** `GET /api/batches/:id/events` streams `progress` and `finished` as server-sent events. */
export const BATCH_EVENTS = 'GET /api/batches/:id/events';

export type EndpointName = keyof typeof ENDPOINTS;
export type Reply<N extends EndpointName> = z.output<(typeof ENDPOINTS)[N]['reply']>;
export type Query<N extends EndpointName> = (typeof ENDPOINTS)[N] extends { query: infer Q extends z.ZodType }
  ? z.output<Q>
  : Record<never, never>;
export type Body<N extends EndpointName> = (typeof ENDPOINTS)[N] extends { body: infer B extends z.ZodType } ? z.output<B> : undefined;
/** A query as a caller writes it: defaults may be left out. */
export type QueryInput<N extends EndpointName> = (typeof ENDPOINTS)[N] extends { query: infer Q extends z.ZodType }
  ? z.input<Q>
  : Record<never, never>;
