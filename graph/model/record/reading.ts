/** Which reader made a record. Stands beside the record, never in it: an equal record of a better reader is the same record. */
import type { Bilingual } from '../span.ts';

/** Names a reader in one version: `rules@8`. */
export function readerName({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

/** What becomes of a document when its text is read by another reader. */
export const READING_OUTCOMES = {
  same: { zh: '读取结果相同', en: 'read the same' },
  changed: { zh: '读取结果有变化', en: 'read otherwise' },
  added: { zh: '新识别的文书', en: 'found for the first time' },
  gone: { zh: '不再识别为文书', en: 'no longer found' },
} as const satisfies Record<string, Bilingual>;
export type ReadingOutcome = keyof typeof READING_OUTCOMES;

/** Who let the readings of a newer reader stand, when and why. */
export interface Adoption {
  readonly reader: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
}
