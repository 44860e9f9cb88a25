/**
 * Every request and reply of the API as a schema: checked at the edge, printed as the OpenAPI document,
 * and the source of the types that the pages use (type-only import).
 */
import { z } from 'zod';

import { Bilingual, NullableText, Paging, QuoteReply, Span, Tier } from './shared-shapes.ts';

export * from './lead-schemas.ts';
export * from './shared-shapes.ts';

export const NodeReply = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  masked: z.boolean(),
  degree: z.number(),
  inLead: z.boolean(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export const EdgeReply = z.object({
  id: z.string(),
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  role: z.string(),
  date: NullableText,
  confidence: z.number(),
  inferred: z.boolean(),
});
export const NeighboursQuery = Paging.extend({ kinds: z.string().max(400).optional() });
/** One node and its edges, most recent first; `total` and `byEdgeKind` count before the cap. */
export const NeighboursReply = z.object({
  node: NodeReply,
  total: z.number(),
  byEdgeKind: z.record(z.string(), z.number()),
  nodes: z.array(NodeReply),
  edges: z.array(EdgeReply),
});
/** `certain`: the law of names leaves no other reading; the others are for a person to look at. */
export const AlikeReply = z.object({ alike: z.array(z.object({ node: NodeReply, certain: z.boolean() })) });
export const GraphReply = z.object({ nodes: z.array(NodeReply), edges: z.array(EdgeReply) });
export const PathsQuery = z.object({
  from: z.string().min(1).max(40),
  to: z.string().min(1).max(40),
  longest: z.coerce.number().int().min(1).max(8).default(6),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  /** Kinds that a way may not pass through, with commas; by default the agencies, which join everybody; `none` for no kind. */
  avoid: z.string().max(200).default('court,procuratorate,prison'),
});
/** Shortest ways between two nodes, all of one length; `nodes` and `edges` of a path are ids in walking order. */
export const PathsReply = z.object({
  paths: z.array(z.object({ nodes: z.array(z.string()), edges: z.array(z.string()) })),
  nodes: z.array(NodeReply),
  edges: z.array(EdgeReply),
});
export const EdgeEvidenceReply = z.object({
  edge: EdgeReply,
  from: NodeReply,
  to: NodeReply,
  evidence: z.array(
    QuoteReply.extend({ number: NullableText, date: NullableText, context: z.object({ before: z.string(), after: z.string() }) }),
  ),
});

export const DocumentSummary = z.object({
  id: z.string(),
  path: z.string(),
  kind: z.string(),
  number: NullableText,
  court: NullableText,
  date: NullableText,
});
export const DocumentReply = DocumentSummary.extend({
  text: z.string(),
  offset: z.number(),
  highlights: z.array(Span.extend({ field: z.string(), label: Bilingual, node: NullableText })),
  record: z.record(z.string(), z.unknown()),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  leads: z.array(z.object({ id: z.string(), tier: Tier, claim: Bilingual })),
});

export const Receipt = z.object({
  in: z.number(),
  loaded: z.number(),
  duplicate: z.number(),
  skipped: z.number(),
  failed: z.number(),
  documents: z.number(),
});
export const BatchReply = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['running', 'finished', 'interrupted']),
  startedAt: z.string(),
  finishedAt: NullableText,
  receipt: Receipt,
  total: z.number().nullable(),
});
/** A job that has failed for good: a person has to look, then give it its attempts anew. */
export const FailedJob = z.object({
  id: z.string(),
  kind: z.string(),
  batch: NullableText,
  attempts: z.number(),
  say: Bilingual,
  detail: z.string(),
});
export const QueueReply = z.object({ counts: z.record(z.string(), z.number()), failed: z.array(FailedJob) });
export const RetryReply = z.object({ retried: z.number() });
export const BatchesReply = z.object({ batches: z.array(BatchReply) });
export const BatchDetailReply = BatchReply.extend({
  outcomes: z.array(
    z.object({
      ...{ path: z.string(), outcome: z.string(), reason: NullableText, detail: NullableText },
      ...{ say: Bilingual.nullable(), next: Bilingual.nullable() },
    }),
  ),
  reasons: z.array(z.object({ reason: z.string(), count: z.number(), say: Bilingual })),
  /** What is to be known of items that were loaded, e.g. that characters are lost. */
  remarks: z.array(z.object({ reason: z.string(), count: z.number(), say: Bilingual })),
  failedParts: z.array(FailedJob),
});
/** Server-sent event `progress` while a batch runs, then `finished` with the batch. */
export const BatchProgress = z.object({
  batch: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  perSecond: z.number(),
  secondsLeft: z.number().nullable(),
  current: NullableText,
  receipt: Receipt,
});

const ScatterReply = z.object({ tau: z.number(), tail: z.number(), estimated: z.boolean() });
/** The yardstick of the statistics: scatter of honest pairs by kind of evidence, and the share of pairs that are more than chance. */
export const CalibrationReply = z.object({
  id: z.string(),
  relations: z.record(
    z.string(),
    z.object({ scatter: z.object({ assignment: ScatterReply, outcome: ScatterReply, late: ScatterReply }), share: z.number() }),
  ),
});
export const RunReply = z.object({
  id: z.string(),
  at: z.string(),
  asOf: z.string(),
  documents: z.number(),
  milliseconds: z.number(),
  leadsByTier: z.record(z.string(), z.number()),
  /** What each indicator did, and the numbers of policy that it used. */
  outcomes: z.array(
    z.object({
      ...{ indicator: z.string(), status: z.string(), findings: z.number(), gaps: z.number(), examined: z.number() },
      policy: z.record(z.string(), z.number()),
    }),
  ),
  calibration: CalibrationReply.nullable(),
});
/** A run as a job: answered at once, followed by its id. */
export const RunJobReply = z.object({
  id: z.string(),
  /** `delayed`: an attempt failed, the next one follows. `stopped`: nothing of it was saved. */
  state: z.enum(['waiting', 'delayed', 'active', 'completed', 'failed', 'stopped']),
  /** True while an active run is being stopped. */
  stopping: z.boolean(),
  /** 0..1 */
  progress: z.number(),
  /** Of a completed run, while it is the last one; else null. */
  run: RunReply.nullable(),
  /** Why the last attempt failed. */
  error: z.object({ code: z.string(), say: Bilingual, detail: z.string() }).nullable(),
});
export const RunUnderWayReply = z.object({ job: RunJobReply.nullable() });
export const StatusReply = z.object({
  version: z.string(),
  /** The unit whose data it is; null for the root. */
  tenant: z.object({ key: z.string(), name: z.string() }).nullable(),
  documents: z.number(),
  nodes: z.number(),
  edges: z.number(),
  leads: z.number(),
  batches: z.number(),
  run: RunReply.nullable(),
});
