import type { LegalDocument, NodeId } from '../entity.ts';
import type { Extension } from '../record/extension.ts';
import type { ExtractionRecord, OfficialItem, PartyItem, RepresentativeItem } from '../record/record.ts';
import type { Likeness } from './likeness.ts';

/** What no analysis reads of a record: how sure its reader was, and what is only shown. */
export const NOT_ANALYSED = {
  record: ['id', 'source', 'confidence', 'uncertain', 'secondReadings', 'warnings'],
  extension: ['version', 'statutes', 'dutyWords'],
} as const;

/** A record as the analysis reads it. */
export interface AnalysedRecord extends Omit<ExtractionRecord, (typeof NOT_ANALYSED.record)[number] | 'extension'> {
  readonly extension: Omit<Extension, (typeof NOT_ANALYSED.extension)[number]>;
}

/**
 * One document as the analysis sees it: its record, joined to the entities of the graph.
 * The arrays run parallel to those of the record; null where a mention makes no entity.
 */
export interface Dossier {
  readonly document: LegalDocument;
  readonly record: AnalysedRecord;
  /** The case this document belongs to; null when it prints no number. */
  readonly case: NodeId | null;
  readonly officials: readonly (Joined<OfficialItem> | null)[];
  readonly parties: readonly (Joined<PartyItem> | null)[];
  readonly representatives: readonly (Joined<RepresentativeItem> | null)[];
  /** Police officers known by the accounts that they wrote; parallel to those of the record's extension. */
  readonly policeAccounts: readonly (Joined<OfficialItem> | null)[];
  /** Exactly the original text of a span of this document. */
  quote(start: number, end: number): string;
  /** What its text is like, worked out when it is asked for; absent where nobody can tell. */
  likeness?(): Likeness;
}

export interface Joined<T> {
  readonly item: T;
  readonly node: NodeId;
  /** What is masked never counts as the same person beyond its own mention. */
  readonly masked: boolean;
}
