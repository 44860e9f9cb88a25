import { z } from 'zod';

/** What is to be loaded as one batch. */
export const Paths = z.object({
  paths: z.array(z.string()),
  /** An unfinished batch of the same name and paths is taken up. */
  name: z.string(),
  /** Paths are shown and kept relative to this folder; without it as given. */
  base: z.string().optional(),
});
