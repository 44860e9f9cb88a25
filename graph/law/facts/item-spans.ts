/** Which places of an item say what: the record keeps one list of places for a whole commutation. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { CommutationItem } from '../../model/record/record.ts';
import type { Span } from '../../model/span.ts';

const WORDS = {
  cut: /减/,
  sentence: /判处|有期徒刑|拘役|管制/,
  crime: /罪$/,
} as const;

/** The places of an item that print its cut, its sentence or its crimes; every place but the names where none is certain. */
export function spansOfItem(dossier: Dossier, item: CommutationItem, about: keyof typeof WORDS): readonly Span[] {
  const texts = item.spans.map((span) => ({ span, text: dossier.quote(span.start, span.end) }));
  if (about === 'crime') {
    const crimes = texts.filter(({ text }) => item.crimes.some((crime) => text.includes(crime)) || WORDS.crime.test(text));
    return (crimes.length > 0 ? crimes : texts).map(({ span }) => span);
  }
  const names: readonly (string | null)[] = [item.prisoner, item.prison, ...item.crimes];
  const figures = texts.filter(({ text }) => !names.includes(text));
  const other = about === 'cut' ? [] : figures.filter(({ text }) => !WORDS.cut.test(text));
  const certain = (about === 'cut' ? figures : other).filter(({ text }) => WORDS[about].test(text));
  const found = certain.length > 0 ? certain : figures.length > 0 ? figures : texts;
  return found.map(({ span }) => span);
}
