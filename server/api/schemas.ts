/**
 * Every request and reply of the API as a schema: checked at the edge, printed as the OpenAPI document,
 * and the source of the types that the pages use (type-only import).
 */
import { z } from 'zod';

export const Bilingual = z.object({ zh: z.string(), en: z.string() });
const Tier = z.enum(['red', 'yellow', 'blue', 'grey']);
const NullableText = z.string().nullable();
const Period = z.object({ from: NullableText, to: NullableText });
const Span = z.object({ start: z.number().int(), end: z.number().int() });

export const Paging = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const Problem = z.object({
  type: z.string(),
  title: Bilingual,
  status: z.number(),
  code: z.string(),
  detail: z.string(),
});

export const Subject = z.object({
  node: z.string(),
  kind: z.string(),
  name: z.string(),
  role: NullableText,
  agency: NullableText,
  firm: NullableText,
});

export const QuoteReply = z.object({
  document: z.string(),
  path: z.string(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  shows: Bilingual,
});

export const LeadSummary = z.object({
  id: z.string(),
  rank: z.number(),
  tier: Tier,
  claim: Bilingual,
  pattern: z.string(),
  patternName: Bilingual,
  indicators: z.array(z.object({ id: z.string(), class: z.enum(['H', 'S', 'N']), title: Bilingual, count: z.number() })),
  cases: z.number(),
  period: Period,
  posterior: z.number(),
  q: z.number(),
  facts: z.array(z.object({ value: z.string(), of: z.string(), label: Bilingual })),
});

export const LeadsQuery = Paging.extend({
  tier: Tier.optional(),
  pattern: z.string().max(80).optional(),
  q: z.string().max(200).optional(),
});
export const LeadsReply = z.object({
  total: z.number(),
  byTier: z.record(z.string(), z.number()),
  patterns: z.array(z.object({ pattern: z.string(), name: Bilingual, count: z.number() })),
  run: z.object({ id: z.string(), at: z.string(), asOf: z.string(), documents: z.number(), fdr: z.number() }).nullable(),
  leads: z.array(LeadSummary),
});

const Detail = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ratio'), title: Bilingual, observed: z.number(), expected: z.number(), unit: Bilingual }),
  z.object({
    type: z.literal('table'),
    title: Bilingual,
    head: z.array(Bilingual),
    rows: z.array(z.array(z.union([z.string(), z.number()]))),
  }),
  z.object({ type: z.literal('check'), title: Bilingual, limit: z.string(), actual: z.string(), why: Bilingual }),
]);

export const FindingReply = z.object({
  id: z.string(),
  indicator: z.string(),
  title: Bilingual,
  why: Bilingual,
  class: z.enum(['H', 'S', 'N']),
  family: z.string(),
  verdict: z.enum(['violated', 'possible']),
  claim: Bilingual,
  cases: z.array(z.string()),
  period: Period,
  details: z.array(Detail),
  statistics: z
    .object({
      observed: z.number(),
      expected: z.number(),
      p: z.number(),
      q: z.number(),
      tested: z.number(),
      oddsRatio: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  decibans: z.number(),
  evidence: z.array(QuoteReply),
  innocent: z.array(
    z.object({ id: z.string(), text: Bilingual, state: z.enum(['open', 'excluded', 'partly', 'applies']), note: Bilingual }),
  ),
  counterEvidence: z.array(z.object({ text: Bilingual, decibans: z.number(), evidence: z.array(QuoteReply) })),
  law: z.array(z.object({ article: z.string(), says: Bilingual, from: NullableText })),
  nextSteps: z.array(Bilingual),
  clears: z.array(Bilingual),
});

export const LeadReply = LeadSummary.omit({ cases: true }).extend({
  tierReason: Bilingual,
  subjects: z.array(Subject),
  cases: z.array(
    z.object({
      number: z.string(),
      document: NullableText,
      court: NullableText,
      kind: NullableText,
      date: NullableText,
      outcomes: z.array(z.string()),
    }),
  ),
  contributions: z.array(z.object({ family: z.string(), indicator: z.string(), label: Bilingual, decibans: z.number() })),
  findings: z.array(FindingReply),
  crimes: z.array(z.object({ id: z.string(), name: Bilingual, article: z.string(), subject: Bilingual, elements: z.array(Bilingual) })),
});

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
export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  kind: z.string().max(40).optional(),
});
export const SearchReply = z.object({
  nodes: z.array(NodeReply),
  documents: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      kind: z.string(),
      number: NullableText,
      court: NullableText,
      date: NullableText,
      snippet: z.string(),
    }),
  ),
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

export const DocumentsQuery = Paging.extend({ q: z.string().max(100).optional(), kind: z.string().max(40).optional() });
export const DocumentSummary = z.object({
  id: z.string(),
  path: z.string(),
  kind: z.string(),
  number: NullableText,
  court: NullableText,
  date: NullableText,
});
export const DocumentsReply = z.object({
  total: z.number(),
  byKind: z.record(z.string(), z.number()),
  documents: z.array(DocumentSummary),
});
/** The original text of the document; highlight spans are offsets into `text`, `offset` is where it starts in its source. */
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

export const RunReply = z.object({
  id: z.string(),
  at: z.string(),
  asOf: z.string(),
  documents: z.number(),
  milliseconds: z.number(),
  leadsByTier: z.record(z.string(), z.number()),
});
export const StatusReply = z.object({
  version: z.string(),
  documents: z.number(),
  nodes: z.number(),
  edges: z.number(),
  leads: z.number(),
  batches: z.number(),
  run: RunReply.nullable(),
});
