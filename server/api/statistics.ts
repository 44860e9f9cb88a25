/** What the statistics of the last run rest on: yardstick, policy, how much of each docket is public, and the last permutation audit. */
import { z } from 'zod';
import { RunReply } from './schemas.ts';

const Count = z.number().int().min(0);

export const AuditReply = z.object({
  ...{ at: z.string(), asOf: z.string(), fdr: z.number(), seed: z.number(), copies: Count, documents: Count },
  /** False when documents or decisions have changed since. */
  current: z.boolean(),
  relations: z.array(
    z.object({
      ...{
        relation: z.string(),
        tested: Count,
        scatter: z.number(),
        permutedScatter: z.array(z.number()),
        scatterBar: z.number().nullable(),
      },
      ...{ standing: Count, permutedStanding: z.array(Count), passed: z.boolean() },
    }),
  ),
});

export const CoverageReply = z.object({
  ...{ dockets: Count, thin: Count, open: Count },
  worst: z.array(
    z.object({
      ...{ court: z.string(), year: Count, docket: z.string(), seen: Count, masked: z.number(), thin: z.boolean() },
      expected: z.object({ cases: Count, low: Count, high: Count, from: z.enum(['serials', 'neighbours']) }).nullable(),
      quarters: z.array(z.object({ quarter: Count, seen: Count, expected: Count })),
    }),
  ),
});

/** Null where nothing was mined, or an older version mined, or nothing was audited since the run. */
export const StatisticsReply = z.object({
  run: RunReply.nullable(),
  audit: AuditReply.nullable(),
  coverage: CoverageReply.nullable(),
});
