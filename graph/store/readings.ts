/** What every adapter keeps of a reading: the bodies of its entries, and what becomes of the documents of a text. */
import type { DocumentId } from '../model/entity.ts';
import type { ReadingOutcome } from '../model/record/reading.ts';
import { sameRecord } from '../model/record/record-changes.ts';
import type { StoredDocument } from './ports/stored.ts';

/** What a reader found of one document, beside the document as it stands. */
export interface Comparison {
  readonly id: DocumentId;
  readonly outcome: ReadingOutcome;
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
}

/**
 * Compares what was found in a text with the documents that stand in it; in the order of what was found, and those that were not found behind it. A
 * document that is found twice counts where it comes first.
 * @param elsewhere documents that stand in another text, where they are read
 */
export function compareReading(
  standing: readonly StoredDocument[],
  found: readonly StoredDocument[],
  elsewhere: ReadonlySet<DocumentId>,
): Comparison[] {
  const before = new Map(standing.map((document) => [document.id, document]));
  const after = new Map([...found].reverse().map((document) => [document.id, document]));
  const read = found
    .filter((document) => after.get(document.id) === document && !elsewhere.has(document.id))
    .map((document): Comparison => {
      const { id } = document;
      const known = before.get(id) ?? null;
      const outcome = known === null ? 'added' : isSame(known, document) ? 'same' : 'changed';
      return { id, outcome, before: known, after: document };
    });
  const lost = standing
    .filter(({ id }) => !after.has(id))
    .map((document): Comparison => ({ id: document.id, outcome: 'gone', before: document, after: null }));
  return [...read, ...lost];
}

function isSame(one: StoredDocument, other: StoredDocument): boolean {
  return one.range.start === other.range.start && one.range.end === other.range.end && sameRecord(one.record, other.record);
}

/** The body of the entry that says it. */
export function readingBody(reader: string, text: string, { outcome, after }: Comparison): string {
  if (outcome === 'same') return JSON.stringify({ reader, same: true });
  if (after === null) return JSON.stringify({ reader, text, gone: true });
  const { range, kind, court, number, date, record } = after;
  return JSON.stringify({ reader, text, ...range, kind, court, number, date, record });
}
