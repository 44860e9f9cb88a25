/** Shapes that many replies share. */
import { z } from 'zod';

export const Bilingual = z.object({ zh: z.string(), en: z.string() });
export const Tier = z.enum(['red', 'yellow', 'blue', 'grey']);
export const NullableText = z.string().nullable();
export const Period = z.object({ from: NullableText, to: NullableText });
export const Span = z.object({ start: z.number().int(), end: z.number().int() });

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
