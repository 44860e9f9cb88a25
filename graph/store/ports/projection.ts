/**
 * PORT of a graph that stands apart from its ledger and follows it commit by commit. It is opened for one unit; several share a database, where
 * each has a checkpoint of its own and sees, leads and empties its own part alone.
 */

import type { DocumentId } from '../../model/entity.ts';
import type { Damage } from '../../model/keeping/damage.ts';
import type { Lead } from '../../model/leads/lead.ts';
import type { Span } from '../../model/span.ts';
import type { DocumentGraph, GraphStore } from './graph.ts';

/** Whom a graph follows, and up to which commit. */
export interface Checkpoint {
  /** Id of the ledger; empty while the graph is being emptied, and nobody can lead it. */
  readonly ledger: string;
  readonly commit: number;
}

/** What a document says, with the words that say so. */
export interface DocumentSaid {
  readonly graph: DocumentGraph;
  /** The text of its source at a place. */
  quote(span: Span): string;
}

/** What the commits behind `after` up to `upTo` have changed. Its parts are taken in the order in which they stand here. */
export interface GraphStep {
  readonly ledger: string;
  readonly after: number;
  readonly upTo: number;
  /** Documents that were erased, are no longer found or come again in `added` as another reader has them: what only they say goes, and so does what they say beside others. */
  readonly withdrawn: readonly DocumentId[];
  /** Documents that the graph does not know (any more). */
  readonly added: readonly DocumentSaid[];
  /** Documents that are known from now on under another path. */
  readonly renamed: readonly { readonly document: DocumentId; readonly path: string }[];
  /** Documents about which somebody has decided something: what they said before, and what they say now. */
  readonly changed: readonly { readonly before: DocumentGraph; readonly after: DocumentSaid }[];
  /** The leads that stand in place of those before; null where no run was saved. */
  readonly leads: readonly Lead[] | null;
}

export interface GraphProjection extends GraphStore {
  /**
   * Null for a graph that is empty and follows nobody. Of a unit that follows nobody yet beside others that do: their ledger, at commit 0. So
   * whoever has another ledger is refused before he leads anything, and `follow` takes no first step of it.
   */
  checkpoint(): Promise<Checkpoint | null>;
  /**
   * Takes a step in one transaction together with its checkpoint. Where the graph does not stand at `after` of that ledger, nothing is written:
   * somebody else was quicker. Gives whether the step was taken.
   */
  follow(step: GraphStep): Promise<boolean>;
  /** Forgets everything of the unit and follows a ledger from its beginning. Other units, and what others have put beside the graph, stay. */
  clear(ledger: string): Promise<void>;
  /** What is wrong within the graph itself. */
  check(): Promise<readonly Damage[]>;
  close(): Promise<void>;
}
