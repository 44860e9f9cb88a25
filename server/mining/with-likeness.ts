import type { Dossier } from '../../graph/model/documents/dossier.ts';
import type { Likeness } from '../../graph/model/documents/likeness.ts';
import { likenessOf } from '../../nlp/similarity/likeness.ts';
import { clean } from '../../nlp/text/clean.ts';

/** A dossier that can tell what its text is like. Few are asked, and none twice. */
export function withLikeness(dossier: Dossier): Dossier {
  let known: Likeness | null = null;
  return {
    ...dossier,
    likeness() {
      const { start, end } = dossier.document.range;
      known ??= likenessOf(clean(dossier.quote(start, end)).text, dossier.record);
      return known;
    },
  };
}
