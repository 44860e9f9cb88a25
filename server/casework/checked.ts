import type { z } from 'zod';
import { AppError } from '../../graph/model/errors.ts';

/** What a schema reads out of an input. @throws AppError invalid-input naming every field that does not fit */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('invalid-input', result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
}
