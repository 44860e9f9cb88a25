/**
 * PORT of the desk: what stands now. Ids that are not there give null or an empty list, never an error; lists have a fixed order.
 */

import type { DocumentId, LegalDocument, NodeId } from '../../model/entity.ts';
import type { Batch, ItemOutcome } from '../../model/keeping/batch.ts';
import type { Audit } from '../../model/leads/audit.ts';
import type { CaseFile } from '../../model/leads/case-file.ts';
import type { ConductMoves, KeptFinding, KnownConducts } from '../../model/leads/conduct.ts';
import type { DataGap, Lead, MissingFact, Run } from '../../model/leads/lead.ts';
import type { LeadChange, LeadChangeKind } from '../../model/leads/lead-change.ts';
import type { ReviewDecision, ReviewField, UncertainReason } from '../../model/record/review.ts';
import type { ReviewValue } from '../../model/record/review-values.ts';
import type { Bilingual } from '../../model/span.ts';
import type { ReadGraph } from './graph.ts';
import type { Page } from './page.ts';
import type { Mention, SourcedDocument, StoredDocument, StoredText } from './stored.ts';

export interface DocumentQuery extends Page {
  readonly text?: string;
  readonly kind?: string;
}

export interface DocumentStore {
  document(id: DocumentId): Promise<StoredDocument | null>;
  /** The decoded text of the source in which the document stands. */
  sourceText(id: DocumentId): Promise<string | null>;
  /** Documents and the decoded texts in which they stand, in the order of `ids`; unknown ids are left out. A text that holds several is one string. */
  several(ids: readonly DocumentId[]): Promise<readonly SourcedDocument[]>;
  /** The newest document that carries this number as its own. */
  byNumber(number: string): Promise<LegalDocument | null>;
  /** The same for many numbers; those that no document carries are left out. */
  byNumbers(numbers: readonly string[]): Promise<ReadonlyMap<string, LegalDocument>>;
  list(
    query: DocumentQuery,
  ): Promise<{ readonly total: number; readonly byKind: Readonly<Record<string, number>>; readonly documents: readonly LegalDocument[] }>;
  mentions(id: DocumentId): Promise<readonly Mention[]>;
  /** The documents that stand in these texts (hashes), ordered by id. */
  ofTexts(hashes: readonly string[]): Promise<readonly LegalDocument[]>;
  /** Which of these ids are stored. */
  known(ids: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>>;
  /** Which of these text hashes are stored, and under which path. */
  knownTexts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  count(): Promise<number>;
  /** Every decoded text that is stored, ordered by hash: one in which no reader finds a document any more, too. */
  texts(): AsyncIterable<StoredText>;
  /** Every document with its record, the text of its source and the decisions in force on it, ordered by date, number and id. */
  all(): AsyncIterable<{
    readonly document: StoredDocument;
    readonly sourceText: string;
    readonly decisions: readonly ReviewDecision[];
  }>;
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
  /** The loaded items of which something is to be known: those with a reason. */
  remarked(batch: string): Promise<readonly ItemOutcome[]>;
}

export interface LeadQuery extends Page {
  readonly tier?: string;
  readonly pattern?: string;
  readonly text?: string;
  /** What the standing run made of it. */
  readonly change?: 'new' | 'changed';
}

/** What a standing run leaves beside its leads. */
export interface RunFound {
  /** All of them, also those that no lead shows. */
  readonly findings: readonly KeptFinding[];
  readonly gaps: readonly DataGap[];
  readonly conducts: ConductMoves;
  readonly changes: readonly LeadChange[];
  /** The standing run that it was compared with; null where there was none. */
  readonly after: Pick<Run, 'id' | 'at'> | null;
}

export interface GapQuery extends Page {
  readonly indicator?: string;
  readonly document?: DocumentId;
}

export interface ChangeQuery extends Page {
  readonly kind?: LeadChangeKind;
}

export interface ResultStore {
  /**
   * A standing run replaces the leads, gaps and changes of the one before it; findings that were not known are said. A run with `standing: false` is kept
   * beside with its leads: the last 20 of them.
   * @returns false, and nothing is kept, where another standing run has come since the one that `found` was compared with
   */
  save(run: Run, leads: readonly Lead[], found?: Partial<RunFound>): Promise<boolean>;
  /** The standing run. */
  lastRun(): Promise<Run | null>;
  /** Runs that stand beside, newest first. */
  runsBeside(): Promise<readonly Run[]>;
  /** A run that stands beside, with its leads; null where there is none of this id, or none any more. */
  runBeside(id: string): Promise<{ readonly run: Run; readonly leads: readonly Lead[] } | null>;
  /** What standing runs have named their leads by so far. */
  conducts(): Promise<KnownConducts>;
  /** The ids to which ids that begin so lead, themselves where they lead nowhere, in order: of leads that stand and of those that have vanished. */
  leadOn(beginning: string): Promise<readonly string[]>;
  /** Gaps of the standing run, by document and indicator. Each count answers: how many would there be if only this filter were changed. */
  gaps(query: GapQuery): Promise<{
    readonly total: number;
    readonly gaps: readonly DataGap[];
    readonly byIndicator: Readonly<Record<string, number>>;
    /** Of the gaps asked for: how many lack each fact, most first. */
    readonly byPaper: readonly (MissingFact & { readonly count: number })[];
  }>;
  /** What the standing run made of the leads before it: new and changed by rank, then those that vanished. */
  changes(query: ChangeQuery): Promise<{
    readonly total: number;
    readonly changes: readonly LeadChange[];
    readonly byKind: Readonly<Record<LeadChangeKind, number>>;
  }>;
  /** Keeps an audit with a run that is there; nothing else of the run or its leads changes. */
  keepAudit(run: string, audit: Audit): Promise<void>;
  /** Each count answers: how many would there be if only this filter were changed. */
  leads(query: LeadQuery): Promise<{
    readonly total: number;
    readonly leads: readonly Lead[];
    readonly byTier: Readonly<Record<string, number>>;
    readonly byPattern: readonly { readonly pattern: string; readonly name: Bilingual; readonly count: number }[];
  }>;
  /** The file of the conduct that this id is of or leads on to; of several that were joined, the one opened first. */
  caseFile(lead: string): Promise<CaseFile | null>;
  /**
   * Opens it at the first act of a person. The file of a conduct is opened once: who comes later is given it as it is.
   * @throws AppError not-found where no standing run has named the conduct
   */
  openCaseFile(lead: string, by: string, at: string): Promise<CaseFile>;
  /** Also by an id that leads on to it. */
  lead(id: string): Promise<Lead | null>;
  /** Leads whose evidence quotes this document. */
  leadsOfDocument(id: DocumentId): Promise<readonly Lead[]>;
  /** Which of these nodes are subjects of a lead. */
  subjectsAmong(ids: readonly NodeId[]): Promise<ReadonlySet<NodeId>>;
}

export interface ReviewQuery extends Page {
  readonly field?: ReviewField;
  readonly reason?: UncertainReason;
  readonly decided?: boolean;
  readonly document?: DocumentId;
}

/** A value that waits for a person, or that a person has decided. */
export interface ReviewEntry extends ReviewValue {
  /** As lists show it. */
  readonly document: LegalDocument;
  /** The decision in force; null where there is none. */
  readonly decision: ReviewDecision | null;
}

/** A decision that has lost its value. */
export interface UnplacedDecision extends ReviewDecision {
  readonly listed: LegalDocument | null;
}

/** Values that the reader was not sure of, from the moment their document is committed, and what people have decided about them. */
export interface ReviewStore {
  /** Ordered by document and place in its text. Each count answers: how many would there be if only this filter were changed. */
  list(query: ReviewQuery): Promise<{
    readonly total: number;
    readonly entries: readonly ReviewEntry[];
    readonly byField: Readonly<Partial<Record<ReviewField, number>>>;
    readonly byReason: Readonly<Partial<Record<UncertainReason, number>>>;
    readonly byState: { readonly decided: number; readonly undecided: number };
  }>;
  /** Decisions in force on a document that find their value, ordered by field and value. */
  decisionsOf(document: DocumentId): Promise<readonly ReviewDecision[]>;
  /**
   * Decisions in force that find no value in the record that stands, ordered by document, field and value; `listed` is the document where it is still
   * found. They count in no graph, and are taken back as any other.
   */
  unplaced(page: Page): Promise<{ readonly total: number; readonly decisions: readonly UnplacedDecision[] }>;
  /** Everything that was ever decided about a document, oldest first. */
  history(document: DocumentId): Promise<readonly ReviewDecision[]>;
  /**
   * Keeps a decision and, in the same transaction, brings the graph from what the document said before to what it says now: what is new is
   * added, evidence of this document that no longer holds is withdrawn, an edge without evidence goes, and so does a node that neither an
   * edge nor a mention needs. The same decision twice is kept once.
   * @param read gives both graphs; what was committed for the document must be what it gives without decisions
   * @throws AppError not-found where the document holds no such value
   */
  decide(decision: ReviewDecision, read: ReadGraph): Promise<void>;
}
