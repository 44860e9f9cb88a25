/**
 * What a reader reads beyond the published record, version 2. Lists are empty and values null where the document does not say so.
 * Nothing of it enters a score by itself: party facts, for one, only show that two parties give the same address.
 */

import type { DocumentKind, OfficialRole } from '../glossary.ts';
import type { Item, Read } from '../span.ts';
import type { CommutationDetail } from './commutation-detail.ts';
import type { MissingPart } from './completeness.ts';
import type { AuctionItem, EnforcementClosing } from './extension-enforcement.ts';
import type { AssignedItem, CounselChangeItem, PoliceAccountItem } from './extension-handling.ts';
import type { MeritSourceItem, PatentItem } from './extension-merit.ts';
import type {
  ChallengeItem,
  EarlierMeasureItem,
  PenaltyItem,
  PrintedTermItem,
  PriorConvictionItem,
  UnitCrimeItem,
} from './extension-penalties.ts';
import type {
  AmendsKind,
  Circumstance,
  CustodyMeasure,
  DutyWordReading,
  InstitutionChoice,
  InstitutionKind,
  PropertyAct,
} from './extension-terms.ts';

export interface CircumstanceItem extends Item {
  readonly defendant: string | null;
  readonly circumstance: Circumstance;
  /** What a merit consisted in, as written (检举揭发他人盗窃犯罪，经查证属实); null elsewhere or where it is not told. */
  readonly detail: string | null;
}

/** How the trial went, as far as printed. Dates are ISO. */
export interface Course {
  /** Day on which the plaintiff or the procuratorate brought the case (起诉、提起公诉). */
  readonly filedOn: Read<string> | null;
  /** Days on which the court sat (开庭审理). */
  readonly hearings: readonly Read<string>[];
  readonly hearing: Read<'open' | 'closed' | 'written'> | null;
  readonly panel: Read<'sole' | 'collegial' | 'collegial-with-lay-judges'> | null;
  /** Words on how the case came to this court or this panel: 指定管辖, 移送, 变更合议庭成员, 提级管辖, 转为普通程序; as written. */
  readonly assignment: readonly Read<string>[];
  /** The judge to whom the case was given, where the paper tells it. */
  readonly assigned: readonly AssignedItem[];
  /** Counsel dismissed, changed or added on the way. */
  readonly counselChanges: readonly CounselChangeItem[];
  /** Police officers by the accounts that they wrote; absent in records of readers before rules 7. */
  readonly policeAccounts?: readonly PoliceAccountItem[];
  /** How it ended other than by a decision on the merits, and who stayed away. */
  readonly closing: readonly Read<'mediation' | 'default' | 'withdrawal'>[];
  readonly interpreters: readonly InterpreterItem[];
  readonly recusals: readonly RecusalItem[];
  /** Who sat in the decision under appeal or review, when the document names them. */
  readonly earlierOfficials: readonly EarlierOfficialItem[];
}

export interface InterpreterItem extends Item {
  readonly name: string;
  /** As written: 维吾尔语, 手语. */
  readonly language: string | null;
}

/** A request that somebody withdraw from the case (申请回避). */
export interface RecusalItem extends Item {
  readonly requestedBy: string | null;
  /** Whom the request names; null when it names nobody. */
  readonly against: string | null;
  readonly result: 'granted' | 'refused' | null;
}

export interface EarlierOfficialItem extends Item {
  readonly name: string;
  readonly role: OfficialRole;
  /** The case number of that decision, where the sentence prints it. */
  readonly number: string | null;
}

/** A measure on the liberty of a defendant, with the day on which it began. */
export interface CustodyItem extends Item {
  readonly defendant: string | null;
  readonly measure: CustodyMeasure;
  readonly on: string | null;
  /** As written: 青河县看守所. */
  readonly place: string | null;
}

/** Money or things given back, compensation, and what the victim said to it. */
export interface AmendsItem extends Item {
  readonly defendant: string | null;
  readonly kind: AmendsKind;
  readonly yuan: number | null;
}

/** An amount on which the penalty rests. */
export interface QuantityItem extends Item {
  /** amount: yuan taken or damaged; drug: weight; alcohol: blood alcohol content. */
  readonly kind: 'amount' | 'drug' | 'alcohol';
  readonly value: number;
  /** yuan, g, or mg/100ml. */
  readonly unit: 'yuan' | 'g' | 'mg/100ml';
  /** The drug as written; null for the other kinds. */
  readonly substance: string | null;
}

/** An article that the document rests on. Numbers count from 1; 第一百三十三条之一 is article 133, insertion 1. */
export interface StatuteItem extends Item {
  /** Title without marks: 中华人民共和国刑法. */
  readonly law: string;
  readonly article: number;
  readonly insertion: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
}

/** Sums of a civil case. */
export interface Claims {
  /** Sums that the plaintiff asks for, in the order of the claims. */
  readonly claimed: readonly Read<number>[];
  /** Sums that the operative part awards. */
  readonly granted: readonly Read<number>[];
  /** Court costs with who bears them, as written. */
  readonly costs: readonly CostItem[];
}

export interface CostItem extends Item {
  readonly yuan: number;
  readonly bornBy: string | null;
}

/** What was done with property in enforcement. */
export interface PropertyItem extends Item {
  readonly act: PropertyAct;
  /** The property as written. */
  readonly property: string;
  readonly appraisedYuan: number | null;
  readonly priceYuan: number | null;
  readonly buyer: string | null;
  readonly appraiser: string | null;
}

export interface InstitutionItem extends Item {
  readonly name: string;
  readonly kind: InstitutionKind;
  /** Null where the document does not tell. */
  readonly chosen: InstitutionChoice | null;
}

/** Facts of a party that show who lives or trades where; age, sex, ethnicity and schooling are not read. */
export interface PartyFactItem extends Item {
  readonly party: string;
  readonly fact: 'address' | 'credit-code';
  readonly value: string;
}

/** Words of a duty crime, and what the document does with them. Only a conviction is evidence. */
export interface DutyWordItem extends Item {
  readonly words: string;
  readonly reading: DutyWordReading;
  /** Whom the sentence says it of, where it names somebody. */
  readonly person: string | null;
}

/** A figure of a report: 提出检察建议 177 件. */
export interface FigureItem extends Item {
  /** What is counted, as written. */
  readonly label: string;
  readonly value: number;
  /** 件, 人, 份, 万元, %. */
  readonly unit: string;
}

export interface Extension {
  readonly version: 2;
  /** The kind as exactly as we know kinds; equal to the record's where the published schema has it. */
  readonly kind: DocumentKind;
  /** Which of the three decisions not to prosecute (刑诉法 177(1), 177(2), 175(4)); null for other kinds and where it is not told. */
  readonly nonProsecution: Read<'statutory' | 'discretionary' | 'insufficient-evidence'> | null;
  /** Cause of action or charge line of the case as written, e.g. 民间借贷纠纷; first is the main one. */
  readonly causes: readonly Read<string>[];
  /** Day on which the court filed or accepted the case (立案、受理). */
  readonly acceptedOn: Read<string> | null;
  readonly procedure: Read<'ordinary' | 'summary' | 'fast-track' | 'small-claims'> | null;
  readonly course: Course;
  /** Dates of the crimes found, earliest first, where a whole date is printed. */
  readonly crimeDates: readonly Read<string>[];
  readonly circumstances: readonly CircumstanceItem[];
  /** What each merit rests on: who was reported, who checked it, when it came up. */
  readonly meritSources: readonly MeritSourceItem[];
  readonly custody: readonly CustodyItem[];
  readonly priorConvictions: readonly PriorConvictionItem[];
  /** Matters of defendants that ended before without a sentence; absent in records of readers before rules 8. */
  readonly earlierMeasures?: readonly EarlierMeasureItem[];
  /** Penalties as the operative part builds them up: those of each crime, older ones, and what is to be executed. */
  readonly penalties: readonly PenaltyItem[];
  readonly printedTerms: readonly PrintedTermItem[];
  readonly unitCrime: readonly UnitCrimeItem[];
  /** Who appealed or protested, on appeal and retrial of a criminal case. */
  readonly challenges: readonly ChallengeItem[];
  readonly amends: readonly AmendsItem[];
  readonly quantities: readonly QuantityItem[];
  readonly statutes: readonly StatuteItem[];
  readonly claims: Claims;
  readonly property: readonly PropertyItem[];
  /** Attempts to sell, in the order of the text. */
  readonly auctions: readonly AuctionItem[];
  /** Null for papers that do not end this enforcement. */
  readonly enforcementClosing: EnforcementClosing | null;
  readonly institutions: readonly InstitutionItem[];
  readonly partyFacts: readonly PartyFactItem[];
  readonly dutyWords: readonly DutyWordItem[];
  readonly figures: readonly FigureItem[];
  readonly commutation: CommutationDetail | null;
  /** Patents that a commutation or parole paper tells of. */
  readonly patents: readonly PatentItem[];
  /** What documents of this kind always have and this one lacks, or hides from the reader. */
  readonly incomplete: readonly MissingPart[];
  /** Numbers of earlier decisions that the operative part takes back (撤销), in whole or in part. */
  readonly revoked: readonly Read<string>[];
}

/** An extension that says nothing: what a failed reader, a test or a table starts from. */
export function emptyExtension(kind: DocumentKind): Extension {
  return {
    version: 2,
    kind,
    nonProsecution: null,
    causes: [],
    acceptedOn: null,
    procedure: null,
    course: {
      filedOn: null,
      hearings: [],
      hearing: null,
      panel: null,
      assignment: [],
      assigned: [],
      counselChanges: [],
      closing: [],
      interpreters: [],
      recusals: [],
      earlierOfficials: [],
    },
    crimeDates: [],
    circumstances: [],
    meritSources: [],
    custody: [],
    priorConvictions: [],
    penalties: [],
    printedTerms: [],
    unitCrime: [],
    challenges: [],
    amends: [],
    quantities: [],
    statutes: [],
    claims: { claimed: [], granted: [], costs: [] },
    property: [],
    auctions: [],
    enforcementClosing: null,
    institutions: [],
    partyFacts: [],
    dutyWords: [],
    figures: [],
    commutation: null,
    patents: [],
    incomplete: [],
    revoked: [],
  };
}
