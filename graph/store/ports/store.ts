/**
 * PORT of the store: ledger, desk and graph together. Adapters promise: every write is durable as a whole or not at all; writing the same thing
 * twice changes nothing.
 */

import type { DocumentId, GraphNode } from '../../model/entity.ts';
import type { ItemOutcome } from '../../model/keeping/batch.ts';
import type { Damage } from '../../model/keeping/damage.ts';
import type { DocumentStore, Journal, ResultStore, ReviewStore } from './desk.ts';
import type { ErasureStore } from './erasure.ts';
import type { EvidencedEdge, GraphStore, ReadGraph } from './graph.ts';
import type { Ledger } from './ledger.ts';
import type { ReadingStore } from './readings.ts';
import type { Mention, StoredDocument, StoredText } from './stored.ts';
import type { Tenants } from './tenants.ts';

/**
 * What an item brings, as far as its reader knows. Only the store can say whether its documents are new:
 * two workers may read the same text at the same moment.
 */
export interface ItemClaim extends Omit<ItemOutcome, 'documents'> {
  /** Documents found in the item; empty where there are none. */
  readonly documents: readonly DocumentId[];
}

/** One unit of work: texts, the documents in them, the graph that they say, and the items they came in. */
export interface StoreWrite {
  readonly batch: string;
  readonly texts: readonly StoredText[];
  readonly documents: readonly StoredDocument[];
  readonly mentions: readonly Mention[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly EvidencedEdge[];
  readonly outcomes: readonly ItemClaim[];
}

/** Where the graph stands behind its ledger. */
export interface Standing {
  /** The last commit of the ledger. */
  readonly head: number;
  /** The commit up to which the graph has followed. */
  readonly graph: number;
}

export interface Store {
  readonly tenants: Tenants;
  readonly ledger: Ledger;
  /** Changes when documents, the records that stand or the decisions in force on them change; a run remembers it. */
  digest(): Promise<string>;
  readonly graph: GraphStore;
  readonly documents: DocumentStore;
  readonly journal: Journal;
  readonly results: ResultStore;
  readonly review: ReviewStore;
  readonly readings: ReadingStore;
  readonly erasures: ErasureStore;
  /**
   * Writes one unit of work. Of a document that is already stored, nothing is written again. An item whose claim to have `loaded` something
   * brought no new document becomes a `duplicate`; an item that has an outcome in the batch keeps it.
   * @returns what became of each claim, in order
   */
  commit(write: StoreWrite): Promise<readonly ItemOutcome[]>;
  /**
   * Writes all that is stored, as of one moment, to a new file. Loads and runs may go on meanwhile.
   * @throws AppError invalid-input when the file exists, or where the server has a tool of its own for it
   */
  backup(file: string): Promise<void>;
  standing(): Promise<Standing>;
  /**
   * Makes the graph anew out of what was said: the same as what it became commit by commit.
   * @param tell told how much is done, 0..1
   */
  rebuild(read: ReadGraph, tell?: (share: number) => void): Promise<void>;
  /** What is wrong within the store itself; what it says of files and texts is for others to compare. */
  check(): Promise<readonly Damage[]>;
  close(): Promise<void>;
}

/** Ledger and desk alone: what a store is without its graph. */
export type Records = Omit<Store, 'graph' | 'standing' | 'rebuild'>;
