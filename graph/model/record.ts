/**
 * The extraction record: what one reader read out of one document.
 * Field meanings are those of the published schema; `extension` carries what it does not cover.
 * Every item has spans into the original text; scalars keep theirs in `spans`.
 */
import type { CaseRelation, DocumentKind, OfficialRole, Outcome, Penalty, RepresentativeKind } from './glossary.ts';
import type { Read, Span } from './span.ts';

interface Item {
  readonly spans: readonly Span[];
}

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

/** What the court found about a defendant and what was decided on custody, as far as printed. */
export const CIRCUMSTANCES = {
  recidivist: { zh: '累犯', en: 'recidivist' },
  ringleader: { zh: '犯罪集团首要分子', en: 'ringleader of a criminal group' },
  surrender: { zh: '自首', en: 'surrender' },
  merit: { zh: '立功', en: 'merit' },
  'major-merit': { zh: '重大立功', en: 'major merit' },
  minor: { zh: '犯罪时未成年', en: 'minor at the time of the crime' },
  'pleaded-guilty': { zh: '认罪认罚', en: 'pleaded guilty and accepted punishment' },
  bail: { zh: '取保候审', en: 'bail' },
  accessory: { zh: '从犯', en: 'accessory' },
  mitigated: { zh: '减轻处罚', en: 'punished below the minimum' },
} as const;
export type Circumstance = keyof typeof CIRCUMSTANCES;

export interface CircumstanceItem extends Item {
  readonly defendant: string | null;
  readonly circumstance: Circumstance;
}

/** Grounds of a commutation as the court found them. */
export type CommutationGrounds = 'repent' | 'merit' | 'repent_and_merit' | 'major' | 'repent_and_major';

/** What the law on commutation and parole needs beyond the published record; dates are ISO, null where not printed. */
export interface CommutationDetail {
  readonly proceeding: 'commutation' | 'parole';
  readonly originalPenalty: Read<'fixed-term' | 'life' | 'death-suspended' | 'control' | 'criminal-detention'> | null;
  /** Date of the judgment that set the term. */
  readonly sentencedOn: Read<string> | null;
  /** Day on which the judgment became final (生效). */
  readonly finalOn: Read<string> | null;
  /** Day on which the prisoner was handed to the executing organ or entered prison. */
  readonly deliveredOn: Read<string> | null;
  /** Day on which the prison made or sent its proposal; the earliest and the latest printed. */
  readonly reportedOn: Read<string> | null;
  /** First and last day of the term as printed before this ruling. */
  readonly termFrom: Read<string> | null;
  readonly termTo: Read<string> | null;
  /** Last day of the term as printed by this ruling. */
  readonly newTermTo: Read<string> | null;
  /** Life or suspended death converted by this ruling: to life, or to so many years. */
  readonly convertedTo: Read<'life' | number> | null;
  readonly grounds: Read<CommutationGrounds> | null;
  readonly hearing: Read<'open' | 'written'> | null;
  readonly recidivist: Read<true> | null;
  /** Crime group words that put the prisoner into a stricter class: 职务犯罪, 金融, 涉黑, 毒品再犯, 恐怖, 危害国家安全. */
  readonly strictClass: readonly Read<string>[];
  /** aged-unable: 年老、患病、残疾 and unable; minor: under eighteen while serving. */
  readonly relaxation: Read<'aged-unable' | 'minor'> | null;
  readonly propertyPaid: Read<boolean> | null;
  /** true only when the text says that the prisoner is able to pay and does not. */
  readonly ableButUnpaid: Read<true> | null;
  readonly crimeDate: Read<string> | null;
  readonly limitedCommutation: Read<true> | null;
  readonly wholeLife: Read<true> | null;
  readonly afterRetrial: Read<true> | null;
  /** Service date of the last earlier cut, where printed. */
  readonly lastServedOn: Read<string> | null;
}

export interface Extension {
  readonly version: 1;
  /** Cause of action or charge line of the case as written, e.g. 民间借贷纠纷; first is the main one. */
  readonly causes: readonly Read<string>[];
  /** Day on which the court filed or accepted the case (立案、受理). */
  readonly acceptedOn: Read<string> | null;
  readonly procedure: Read<'ordinary' | 'summary' | 'fast-track'> | null;
  /** Dates of the crimes found, earliest first, where a whole date is printed. */
  readonly crimeDates: readonly Read<string>[];
  readonly circumstances: readonly CircumstanceItem[];
  readonly commutation: CommutationDetail | null;
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
  readonly kind: DocumentKind;
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
  readonly warnings: readonly ReadingWarning[];
}
