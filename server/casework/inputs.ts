/** Pieces of which the inputs of use cases are made. */
import { z } from 'zod';

/** A content id of ours, or what somebody takes for one. */
export const Id = z.string().max(64);
export const Nothing = z.object({});
/** More than any list holds. */
const ALL = 1_000_000;
/** Part of a list; without a word, all of it. */
export const Page = z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(ALL).default(ALL) });
export const Day = z.iso.date();
