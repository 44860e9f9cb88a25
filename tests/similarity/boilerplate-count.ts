/** Which shingles of the templates of real documents are form: counted by kind, over courts. */
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { BOILERPLATE_BITS } from '../../nlp/similarity/boilerplate.ts';
import { lettersOf } from '../../nlp/similarity/letters.ts';
import { namesIn } from '../../nlp/similarity/likeness.ts';
import { shinglesOf } from '../../nlp/similarity/shingles.ts';

export interface CountedDocument {
  /** Clean text. */
  readonly text: string;
  readonly record: ExtractionRecord;
}

/** Form is what more than this share of the documents of a kind say, in at least so many courts (a shingle of one court may be of one clerk). */
const SHARE = 0.005;
const COURTS = 4;
const DOCUMENTS = 3;

interface Seen {
  documents: number;
  readonly courts: Set<string>;
}

/** The high bits of the hashes of all shingles that are form, ascending, each once. */
export function boilerplateOf(documents: readonly CountedDocument[]): number[] {
  const kinds = new Map<string, { documents: number; readonly shingles: Map<number, Seen> }>();
  for (const { text, record } of documents) {
    const kind = kinds.get(record.kind) ?? { documents: 0, shingles: new Map() };
    kinds.set(record.kind, kind);
    kind.documents++;
    for (const shingle of new Set(shinglesOf(lettersOf(text, namesIn(record)).template))) {
      const seen = kind.shingles.get(shingle) ?? { documents: 0, courts: new Set() };
      kind.shingles.set(shingle, seen);
      seen.documents++;
      if (seen.courts.size < COURTS) seen.courts.add(record.court ?? '');
    }
  }
  const found = new Set<number>();
  for (const { documents: all, shingles } of kinds.values()) {
    const least = Math.max(DOCUMENTS, Math.floor(all * SHARE) + 1);
    for (const [shingle, seen] of shingles) {
      if (seen.documents >= least && seen.courts.size >= COURTS) found.add(shingle >>> (32 - BOILERPLATE_BITS));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** As the program reads it: three bytes each, in base 64. */
export function encoded(hashes: readonly number[]): string {
  return Buffer.from(hashes.flatMap((hash) => [hash >>> 16, (hash >>> 8) & 255, hash & 255])).toString('base64');
}
