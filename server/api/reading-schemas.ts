/** Requests and replies about who read what, and what a newer reader reads otherwise. */
import { z } from 'zod';
import { READING_OUTCOMES, type ReadingOutcome } from '../../graph/model/record/reading.ts';
import { DocumentSummary, Paging } from './schemas.ts';

const Count = z.number().int().min(0);
const Changes = z.record(z.string(), z.object({ gained: Count, lost: Count, changed: Count }));
const Outcome = z.enum(Object.keys(READING_OUTCOMES).filter((name) => name !== 'same') as [ReadingOutcome, ...ReadingOutcome[]]);

/** Who let which reader's readings stand, when and why. */
export const AdoptReply = z.object({ reader: z.string(), by: z.string(), at: z.string(), reason: z.string() });

/** `readers` by the documents that stand by them, null for records made before readers had names; `changes` by field, over all that waits. */
export const ReadingsReply = z.object({
  reader: z.string(),
  readers: z.array(z.object({ reader: z.string().nullable(), documents: Count })),
  progress: z.object({ left: Count, texts: Count }),
  documents: z.object({ changed: Count, added: Count, gone: Count }),
  changes: Changes,
  underWay: AdoptReply.nullable(),
  unplaced: Count,
  /** The standing run was mined before the readings that were adopted last. */
  minedBefore: z.boolean(),
});

export const WaitingQuery = Paging;

export const WaitingReadingReply = z.object({ document: DocumentSummary, outcome: Outcome, changes: Changes });

export const WaitingReply = z.object({ total: Count, readings: z.array(WaitingReadingReply) });

export const AdoptBody = z.object({ reason: z.string().trim().min(1).max(2000) });

/** A decision whose value is no longer found; `listed` is null where its document is no longer found either. */
export const UnplacedReply = z.object({
  total: Count,
  decisions: z.array(
    z.object({
      document: z.string(),
      listed: DocumentSummary.nullable(),
      field: z.string(),
      read: z.string(),
      verdict: z.enum(['confirmed', 'replaced', 'rejected', 'open']),
      value: z.string().nullable(),
      by: z.string(),
      at: z.string(),
      note: z.string(),
    }),
  ),
});
