/**
 * PORT of readings: what readers of later versions read out of texts that are stored, and which of it stands. A reading is kept before it counts:
 * whoever decides sees first what it gains and loses.
 */
import type { LegalDocument } from '../../model/entity.ts';
import type { Adoption, ReadingOutcome } from '../../model/record/reading.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';
import type { RecordChanges } from '../../model/record/record-changes.ts';
import type { ReadGraph } from './graph.ts';
import type { Page } from './page.ts';
import type { StoredDocument, StoredText } from './stored.ts';

/** What one reader found in one text; `documents` carry its name. */
export interface TextReading {
  /** Hash of the text. */
  readonly text: string;
  /** In the order of the text; empty where the reader found none. */
  readonly documents: readonly StoredDocument[];
}

/** How many documents a reading leaves as they are, changes, adds and no longer finds. */
export type ReadingCounts = Readonly<Record<ReadingOutcome, number>>;

/** A document that waits to be changed, added or taken off. */
export interface WaitingReading {
  /** As it stands; of one that is added, as it was read. */
  readonly document: LegalDocument;
  readonly outcome: Exclude<ReadingOutcome, 'same'>;
  readonly changes: RecordChanges;
  /** The record that stands; null for a document that is added. */
  readonly before: ExtractionRecord | null;
  /** The record that waits; null for a document that was no longer found. */
  readonly after: ExtractionRecord | null;
}

export interface ReadingStore {
  /** Documents by the reader whose record of them stands, most first; null for records made before readers had names. */
  readers(): Promise<readonly { readonly reader: string | null; readonly documents: number }[]>;
  /**
   * Texts of which this reader has not said yet what it finds in them: some document of theirs stands by another reader, and nothing of this one
   * waits. Ordered by hash, behind `after` ('' for the first).
   */
  unread(reader: string, after: string, limit: number): Promise<readonly StoredText[]>;
  /** How many texts `unread` would give, and how many there are. */
  progress(reader: string): Promise<{ readonly left: number; readonly texts: number }>;
  /**
   * Keeps what a reader found in texts, in one transaction. A record that is equal to the one that stands costs a line in the ledger and stands from
   * now on under the name of its new reader. Anything else waits, in place of what an earlier reader left waiting for the same text. Texts that are
   * not stored (any more), and documents that were erased, are passed over. Keeping the same twice changes nothing.
   */
  keep(reader: string, readings: readonly TextReading[]): Promise<ReadingCounts>;
  /** What waits of this reader: documents by outcome, and values gained, lost and changed by field, summed over all of them. */
  summary(reader: string): Promise<{ readonly documents: Omit<ReadingCounts, 'same'>; readonly changes: RecordChanges }>;
  /** The documents that wait, ordered by text and place. */
  waiting(reader: string, page: Page): Promise<{ readonly total: number; readonly readings: readonly WaitingReading[] }>;
  /** Says that the readings of a reader that wait are to stand. `putInPlace` then does it. @throws AppError not-found where none waits */
  adopt(adoption: Adoption): Promise<void>;
  /** The adoption that was said last and is not done yet; null where none is. */
  underWay(): Promise<Adoption | null>;
  /**
   * Puts the readings of up to `limit` texts of the adoption under way in place, in one transaction: catalogue, full text, mentions, review and graph
   * then say what the new records say, under the decisions that people made. A decision stays with its value by field and reading, else by field and
   * place (model/placing.ts); one that finds no value is unplaced and stays listed. Of a document that is no longer found every decision is unplaced.
   * @returns how many texts are left; 0 where no adoption is under way
   */
  putInPlace(limit: number, read: ReadGraph): Promise<number>;
}
