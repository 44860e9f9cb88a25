/** Whatever is looked for by text, and what is told about how it was read. */
import { z } from 'zod';
import { NODE_KINDS, type NodeKind } from '../../graph/model/kinds.ts';
import { CHANGED_PARTS, type ChangedPart, LEAD_CHANGES, type LeadChangeKind } from '../../graph/model/leads/lead-change.ts';
import { Bilingual, DocumentSummary, LeadSummary, NodeReply, Paging, Span, Tier } from './schemas.ts';

/** What was typed and is not read as it may be meant: an operator that is not supported, or nothing to look for. */
const SearchNote = z.object({ code: z.string(), say: Bilingual });
const Notes = z.array(SearchNote);

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  kind: z.enum(Object.keys(NODE_KINDS) as [NodeKind, ...NodeKind[]]).optional(),
});
export const SearchReply = z.object({
  nodes: z.array(NodeReply),
  documents: z.array(
    DocumentSummary.extend({
      /** The words around the hits; `…` stands for what is left out. */
      snippet: z.string(),
      /** Where the hits stand in the snippet. */
      hits: z.array(Span),
      /** The first of them in the source, as quotes count; null where nothing is to be shown. */
      place: Span.nullable(),
    }),
  ),
  notes: Notes,
});

export const DocumentsQuery = Paging.extend({ q: z.string().max(100).optional(), kind: z.string().max(40).optional() });
export const DocumentsReply = z.object({
  total: z.number(),
  byKind: z.record(z.string(), z.number()),
  documents: z.array(DocumentSummary),
  notes: Notes,
});

export const LeadsQuery = Paging.extend({
  tier: Tier.optional(),
  pattern: z.string().max(80).optional(),
  q: z.string().max(200).optional(),
  /** What the standing run made of it. */
  change: z.enum(['new', 'changed']).optional(),
});
const RunOfLeads = z.object({ id: z.string(), at: z.string(), asOf: z.string(), documents: z.number(), fdr: z.number() });
export const LeadsReply = z.object({
  total: z.number(),
  byTier: z.record(z.string(), z.number()),
  patterns: z.array(z.object({ pattern: z.string(), name: Bilingual, count: z.number() })),
  run: RunOfLeads.nullable(),
  leads: z.array(LeadSummary),
  notes: Notes,
});

const ChangeKind = z.enum(Object.keys(LEAD_CHANGES) as [LeadChangeKind, ...LeadChangeKind[]]);
export const LeadChangesQuery = Paging.extend({ kind: ChangeKind.optional() });
export const LeadChangesReply = z.object({
  total: z.number(),
  byKind: z.object({ new: z.number(), changed: z.number(), vanished: z.number() }),
  /** False where there were no leads before: all are new then. */
  compared: z.boolean(),
  run: RunOfLeads.nullable(),
  changes: z.array(
    z.object({
      lead: z.string(),
      kind: ChangeKind,
      parts: z.array(z.enum(Object.keys(CHANGED_PARTS) as [ChangedPart, ...ChangedPart[]])),
      tier: z.object({ before: Tier.nullable(), after: Tier.nullable() }),
      claim: Bilingual,
      findings: z.object({ gained: z.number(), lost: z.number() }),
      /** Of one that vanished because it was joined to another. */
      into: z.string().nullable(),
    }),
  ),
});
