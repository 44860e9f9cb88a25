/**
 * PORT of the store. Adapters promise: every `commit` is durable as a whole or not at all; committing the same thing twice
 * changes nothing; ids that are not there give null or an empty list, never an error; lists have a fixed order.
 */
import type { Batch, ItemOutcome } from '../model/batch.ts';
import type { DocumentId, EdgeEvidence, EdgeId, GraphEdge, GraphNode, LegalDocument, NodeId } from '../model/entity.ts';
import type { EdgeKind, NodeKind } from '../model/kinds.ts';
import type { Lead, Run } from '../model/lead.ts';
import type { ExtractionRecord } from '../model/record.ts';
import type { Bilingual } from '../model/span.ts';

/** The decoded text of a source; `hash` is the SHA-256 of the text, so the same text is stored once. */
export interface StoredText {
  readonly hash: string;
  readonly path: string;
  /** SHA-256 of the original bytes, the address in the blob store. */
  readonly source: string;
  readonly content: string;
}

export interface StoredDocument extends LegalDocument {
  readonly text: string;
  readonly record: ExtractionRecord;
}

/** A name, number or agency at a place in a document, and the entity it was taken for. Immutable. */
export interface Mention {
  readonly document: DocumentId;
  readonly field: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly node: NodeId;
}

export interface EvidencedEdge extends GraphEdge {
  readonly evidence: EdgeEvidence;
}

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

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface Neighbourhood {
  /** Edges of the node before any filter or cap, by kind. */
  readonly byEdgeKind: Readonly<Partial<Record<EdgeKind, number>>>;
  /** Edges after the kind filter, before the cap. */
  readonly total: number;
  /** Newest first, then by id. */
  readonly edges: readonly GraphEdge[];
}

/** A way through the graph: one node more than edges. */
export interface GraphPath {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphStore {
  node(id: NodeId): Promise<GraphNode | null>;
  /** Nodes in the order of `ids`; unknown ids are left out. */
  nodes(ids: readonly NodeId[]): Promise<readonly GraphNode[]>;
  edge(id: EdgeId): Promise<GraphEdge | null>;
  degrees(ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, number>>;
  neighbours(id: NodeId, options: Page & { readonly kinds?: readonly EdgeKind[] }): Promise<Neighbourhood>;
  /** Every edge whose two ends are among `ids`. */
  among(ids: readonly NodeId[]): Promise<readonly GraphEdge[]>;
  evidence(id: EdgeId): Promise<readonly EdgeEvidence[]>;
  /** Entities whose label contains the text; whole-label matches first. One character is enough. */
  search(text: string, options: { readonly limit: number; readonly kind?: NodeKind }): Promise<readonly GraphNode[]>;
  /**
   * The shortest ways between two nodes over edges of any direction, all of one length; ordered by the ids of their nodes.
   * Where there are more than `limit`, which ones are given is left open.
   */
  paths(
    from: NodeId,
    to: NodeId,
    options: {
      /** Most edges of a way. */
      readonly longest: number;
      readonly limit: number;
      /** Kinds that a way may not pass through, such as courts, which join everybody. */
      readonly avoid?: readonly NodeKind[];
    },
  ): Promise<readonly GraphPath[]>;
  counts(): Promise<{ readonly nodes: number; readonly edges: number }>;
  /** Every node, ordered by id. */
  allNodes(): AsyncIterable<GraphNode>;
  /** Every edge with all its evidence, ordered by id. */
  allEdges(): AsyncIterable<GraphEdge & { readonly evidence: readonly EdgeEvidence[] }>;
}

export interface DocumentQuery extends Page {
  readonly text?: string;
  readonly kind?: string;
}

export interface DocumentStore {
  document(id: DocumentId): Promise<StoredDocument | null>;
  /** The decoded text of the source in which the document stands. */
  sourceText(id: DocumentId): Promise<string | null>;
  /** The newest document that carries this number as its own. */
  byNumber(number: string): Promise<LegalDocument | null>;
  list(
    query: DocumentQuery,
  ): Promise<{ readonly total: number; readonly byKind: Readonly<Record<string, number>>; readonly documents: readonly LegalDocument[] }>;
  mentions(id: DocumentId): Promise<readonly Mention[]>;
  /** Which of these ids are stored. */
  known(ids: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>>;
  /** Which of these text hashes are stored, and under which path. */
  knownTexts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  count(): Promise<number>;
  /** Every decoded text that holds a document, ordered by hash. */
  texts(): AsyncIterable<StoredText>;
  /** Every document with its record and the text of its source, ordered by date, number and id. */
  all(): AsyncIterable<{ readonly document: StoredDocument; readonly sourceText: string }>;
}

/**
 * What was asked to be loaded and what became of it. A batch is loaded by the process that opened it, or handed to a queue in parts,
 * which any number of processes load; then it is finished when its last part is.
 */
export interface Journal {
  /**
   * Opens a batch, or takes up the unfinished one of the same name and paths.
   * @throws AppError already-running while a living process loads it
   */
  open(batch: Batch): Promise<Batch>;
  /**
   * The batch was handed to the queue in these parts; its opener is done with it. Gives true when none of them is missing any more.
   * Of this call and the last `partDone`, whichever comes later sees the other: it reads after its own word is durable.
   */
  handedOver(batch: string, parts: readonly string[]): Promise<boolean>;
  /** The opener gives a batch up before it is finished or handed over: it is interrupted until somebody takes it up. */
  release(batch: string): Promise<void>;
  /** A part has been loaded; gives true when the batch was handed over and none of its parts is missing any more. Saying it twice changes nothing. */
  partDone(batch: string, part: string): Promise<boolean>;
  /** Paths of the batch that already have an outcome. */
  done(batch: string): Promise<ReadonlySet<string>>;
  setTotal(batch: string, total: number): Promise<void>;
  finish(batch: string, at: string): Promise<Batch>;
  batch(id: string): Promise<Batch | null>;
  batches(): Promise<readonly Batch[]>;
  outcomes(batch: string, which?: readonly ItemOutcome['outcome'][]): Promise<readonly ItemOutcome[]>;
}

export interface LeadQuery extends Page {
  readonly tier?: string;
  readonly pattern?: string;
  readonly text?: string;
}

export interface ResultStore {
  /** Replaces the leads of the last run. */
  save(run: Run, leads: readonly Lead[]): Promise<void>;
  lastRun(): Promise<Run | null>;
  /** Each count answers: how many would there be if only this filter were changed. */
  leads(query: LeadQuery): Promise<{
    readonly total: number;
    readonly leads: readonly Lead[];
    readonly byTier: Readonly<Record<string, number>>;
    readonly byPattern: readonly { readonly pattern: string; readonly name: Bilingual; readonly count: number }[];
  }>;
  lead(id: string): Promise<Lead | null>;
  /** Leads whose evidence quotes this document. */
  leadsOfDocument(id: DocumentId): Promise<readonly Lead[]>;
  /** Which of these nodes are subjects of a lead. */
  subjectsAmong(ids: readonly NodeId[]): Promise<ReadonlySet<NodeId>>;
}

/** Something wrong that `check` found. */
export interface StoreProblem {
  readonly code: string;
  readonly message: string;
}

export interface Store {
  /** Changes when documents change; a run remembers it. */
  digest(): Promise<string>;
  readonly graph: GraphStore;
  readonly documents: DocumentStore;
  readonly journal: Journal;
  readonly results: ResultStore;
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
  check(): Promise<readonly StoreProblem[]>;
  close(): Promise<void>;
}
