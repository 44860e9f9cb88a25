import { BLOCKS } from './blocks.ts';
import { LINES } from './lines.ts';
import { PAGES } from './pages.ts';
import type { Rewriting } from './rewriting.ts';
import { SIGNS } from './signs.ts';

/** Every rewriting that leaves the record as it is. */
export const REWRITINGS: readonly Rewriting[] = [...PAGES, ...LINES, ...SIGNS, ...BLOCKS];
