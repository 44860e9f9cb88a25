/** What a run could not tell, as the API gives it. */
import { z } from 'zod';
import { Bilingual, NullableText, Paging } from './shared-shapes.ts';

const Count = z.number().int().min(0);

export const GapsQuery = Paging.extend({ indicator: z.string().max(40).optional(), document: z.string().max(64).optional() });

/** A fact that is not known; the paper that would tell it and the office that keeps the paper, null where none can. */
const MissingFactReply = z.object({ fact: Bilingual, paper: Bilingual.nullable(), holder: Bilingual.nullable() });

export const GapsReply = z.object({
  total: Count,
  /** Null where nothing was mined; `kept` is false where an older version mined it, which counted gaps and kept none. */
  run: z.object({ id: z.string(), at: z.string(), kept: z.boolean() }).nullable(),
  gaps: z.array(
    z.object({
      indicator: z.object({ id: z.string(), title: Bilingual }),
      /** All but the id are null where the document is no longer there. */
      document: z.object({ id: z.string(), path: NullableText, number: NullableText, kind: NullableText, date: NullableText }),
      missing: z.array(MissingFactReply),
    }),
  ),
  /** The most frequent first; however the list is narrowed by indicator. */
  byIndicator: z.array(z.object({ indicator: z.string(), title: Bilingual, count: Count })),
  /** How many facts are lacked; `byPaper` holds the first of them. */
  facts: Count,
  /** Each fact with its paper, and how many of the gaps asked for lack it; the most frequent first. */
  byPaper: z.array(MissingFactReply.extend({ count: Count })),
});
