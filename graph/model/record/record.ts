/**
 * The extraction record: what one reader read out of one document.
 * Field meanings are those of the published schema; `extension` carries what it does not cover.
 * Every item has spans into the original text; scalars keep theirs in `spans`.
 */

import type { CaseRelation, OfficialRole, Outcome, Penalty, PublishedKind, RepresentativeKind } from '../glossary.ts';
import type { Item, Span } from '../span.ts';
import type { Extension } from './extension.ts';
import type { RecordConfidence, UncertainValue } from './review.ts';
import type { SecondReading } from './second-reading.ts';

export interface OfficialItem extends Item {
  readonly name: string;
  readonly role: OfficialRole;
  /** The court for court staff, the procuratorate as written beside the name for prosecutors. */
  readonly agency: string | null;
}
export interface PartyItem extends Item {
  readonly name: string;
  /** Role words as written in the header, e.g. 上诉人 and 原审被告. */
  readonly roles: readonly string[];
  readonly type: 'person' | 'organization';
}
export interface PrincipalItem extends Item {
  readonly name: string;
  readonly title: string;
  /** Name of the party whose head or guardian this is. */
  readonly of: string | null;
}
export interface RepresentativeItem extends Item {
  readonly name: string;
  readonly kind: RepresentativeKind;
  readonly firm: string | null;
  /** Names of the parties this representative stands for. */
  readonly represents: readonly string[];
}
export interface RelatedCaseItem extends Item {
  readonly number: string;
  readonly relation: CaseRelation;
  /** The court whose number it is, as the citing sentence prints it; absent where it does not say. */
  readonly court?: string;
}
export interface ChargeItem extends Item {
  readonly defendant: string;
  readonly crime: string;
}
export interface SentenceItem extends Item {
  readonly defendant: string;
  readonly penalty: Penalty;
  /** Whole months for fixed terms, detention and control, else null. */
  readonly months: number | null;
  readonly probationMonths: number | null;
  readonly fineYuan: number | null;
}
export interface PreviousCut {
  readonly date: string | null;
  readonly months: number | null;
  readonly spans: readonly Span[];
}
export interface CommutationItem extends Item {
  readonly prisoner: string;
  readonly prison: string | null;
  readonly cutMonths: number | null;
  readonly remainderCut: boolean;
  /** The original sentence in months; null for life and suspended death. */
  readonly originalMonths: number | null;
  readonly crimes: readonly string[];
  readonly previousCuts: readonly PreviousCut[];
}

/** Where the scalars were read. `outcomes` runs parallel to the record's outcomes. */
export interface ScalarSpans {
  readonly kind: readonly Span[];
  readonly court: readonly Span[];
  readonly procuratorate: readonly Span[];
  readonly number: readonly Span[];
  readonly date: readonly Span[];
  readonly outcomes: readonly (readonly Span[])[];
}

/** Something that the reader saw and could not make a value of; never a reason to drop the document. */
export interface ReadingWarning {
  readonly code: string;
  readonly message: string;
  readonly spans: readonly Span[];
}

export interface ExtractionRecord {
  readonly id: string;
  readonly source: string;
  /** One of the kinds of the published schema; `extension.kind` may say it more exactly. */
  readonly kind: PublishedKind;
  readonly court: string | null;
  readonly procuratorate: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly outcomes: readonly Outcome[];
  readonly officials: readonly OfficialItem[];
  readonly parties: readonly PartyItem[];
  readonly principals: readonly PrincipalItem[];
  readonly representatives: readonly RepresentativeItem[];
  readonly relatedCases: readonly RelatedCaseItem[];
  readonly charges: readonly ChargeItem[];
  readonly sentences: readonly SentenceItem[];
  readonly commutation: CommutationItem | null;
  readonly extension: Extension;
  readonly spans: ScalarSpans;
  /** How sure each value is; null where no reader of known accuracy says so. */
  readonly confidence: RecordConfidence | null;
  /** Values that the reader could not decide: they stay out of the graph until a person has. */
  readonly uncertain: readonly UncertainValue[];
  /** Who else was asked about it. */
  readonly secondReadings: readonly SecondReading[];
  readonly warnings: readonly ReadingWarning[];
}
