import type { Bilingual } from '../../graph/model/span.ts';

/** A text that is the same in both languages: a name, a number, a date. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}
