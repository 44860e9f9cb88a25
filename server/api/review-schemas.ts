/** Requests and replies of the review of doubtful values. */
import { z } from 'zod';
import { READERS, type ReaderName } from '../../graph/model/record/readers.ts';
import { REVIEW_FIELDS, UNCERTAIN_REASONS, type UncertainReason } from '../../graph/model/record/review.ts';
import { DocumentSummary, Paging } from './schemas.ts';

const Field = z.enum(REVIEW_FIELDS);
const Reason = z.enum(Object.keys(UNCERTAIN_REASONS) as [UncertainReason, ...UncertainReason[]]);
const Reader = z.enum(Object.keys(READERS) as [ReaderName, ...ReaderName[]]);
const Spans = z.array(z.object({ start: z.number().int(), end: z.number().int() }));

export const ReviewQuery = Paging.extend({
  field: Field.optional(),
  reason: Reason.optional(),
  state: z.enum(['undecided', 'decided']).optional(),
  document: z.string().max(40).optional(),
});

/** A value that waits for a person or that a person has decided; spans are offsets into the source of its document. */
export const ReviewValueReply = z.object({
  id: z.string(),
  document: DocumentSummary,
  field: Field,
  read: z.string(),
  reason: Reason,
  /** Best first; the first is the value as read. */
  candidates: z.array(z.object({ value: z.string(), spans: Spans, readBy: z.array(Reader) })),
  spans: Spans,
  /** Whether another value may be given, or only be said whether what was read is right. */
  replaceable: z.boolean(),
  decision: z
    .object({
      verdict: z.enum(['confirmed', 'replaced', 'rejected']),
      value: z.string().nullable(),
      by: z.string(),
      at: z.string(),
      note: z.string(),
    })
    .nullable(),
});

/** Each count answers: how many would there be if only this filter were changed. */
export const ReviewReply = z.object({
  total: z.number(),
  byField: z.record(z.string(), z.number()),
  byReason: z.record(z.string(), z.number()),
  byState: z.object({ decided: z.number(), undecided: z.number() }),
  values: z.array(ReviewValueReply),
});

/** `open` takes a decision back. `value` is given with `replaced` and with nothing else. */
export const DecisionBody = z.object({
  document: z.string().min(1).max(40),
  field: Field,
  read: z.string().max(2000),
  verdict: z.enum(['confirmed', 'replaced', 'rejected', 'open']),
  value: z.string().max(2000).optional(),
  note: z.string().max(2000).optional(),
});
