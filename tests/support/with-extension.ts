/** Dossiers with facts of the extension that the builders have no word for. */
import type { Dossier } from '../../graph/model/documents/dossier.ts';
import type { Extension } from '../../graph/model/record/extension.ts';
import type { Span } from '../../graph/model/span.ts';

/** The dossier with other facts; `printed` gives the place of words that its text holds. */
export function withExtension(
  dossier: Dossier,
  change: (extension: Dossier['record']['extension'], printed: (words: string) => Span[]) => Partial<Extension>,
): Dossier {
  const { record, document } = dossier;
  const text = dossier.quote(document.range.start, document.range.end);
  const printed = (words: string): Span[] => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`the text does not say ${words}`);
    const start = document.range.start + at;
    return [{ start, end: start + words.length }];
  };
  return { ...dossier, record: { ...record, extension: { ...record.extension, ...change(record.extension, printed) } } };
}

/** A decision not to prosecute, of one of the three kinds. */
export function notProsecuted(dossier: Dossier, value: 'statutory' | 'discretionary' | 'insufficient-evidence'): Dossier {
  return withExtension(dossier, () => ({ nonProsecution: { value, spans: [] } }));
}
