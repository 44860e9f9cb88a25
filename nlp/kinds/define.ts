import type { DocumentKind, PublishedKind } from '../../graph/model/glossary.ts';
import type { DocumentPart } from '../../graph/model/record/completeness.ts';
import type { OutcomeRead } from '../rules/operative/operative.ts';

/** Bodies that issue documents, as far as the kinds tell them apart. */
export type Issuer = 'court' | 'procuratorate' | 'police' | 'prison' | 'justice-bureau' | 'supervision-commission' | 'authority';

/** What a document shows of its kind, in the order in which it can be trusted: title, number, what is decided, who is named. */
export interface KindSigns {
  /** Title words without spaces; '' when the document has none. */
  readonly title: string;
  /** Letters of the own number that say the case type (刑更, 民终, 执异); '' when there is no number. */
  readonly code: string;
  readonly issuer: Issuer | null;
  readonly issuerName: string;
  /** The first line of the document: papers without a fixed form say there what they are. */
  readonly headline: string;
  /** The whole text, for papers that show what they are by their headings or their way of speaking. */
  readonly text: string;
  /** What is decided, or '' when no operative words were found. */
  readonly operative: string;
  /** The words with which the operative part begins: 判决如下, 裁定如下. */
  readonly form: 'judgment' | 'ruling' | 'decision' | 'mediation' | null;
  /** Header entries and opening paragraph. */
  readonly opening: string;
  /** Role words of the header, joined by commas. */
  readonly roles: string;
  /** The last part of the text, for requests that close a proposal. */
  readonly closing: string;
}

/** first: this court decides first; appeal; review: an application for retrial; retrial: the retried case. */
export type Stage = 'first' | 'appeal' | 'review' | 'retrial';

/** Which recognisers read a document of a kind, beyond those that read every document. */
export interface Recognisers {
  /** operative: convictions of the operative part; upheld: those of the decision that stays. */
  readonly charges: 'operative' | 'approved' | 'none';
  readonly sentences: boolean;
  readonly commutation: boolean;
  /** Findings on recidivism, surrender, crime dates and the like. */
  readonly circumstances: boolean;
  /** Sums of a civil claim: those asked for and those awarded, or only what is ordered. */
  readonly claims?: 'asked-and-granted' | 'granted';
  /** Compares the award with the claim where nothing says that a part is refused. */
  readonly shortfall?: true;
  /** Looks for a civil claim decided besides. */
  readonly joinedClaims?: true;
  /** What is done with property. */
  readonly property?: true;
  /** Sales and auctions that are reported. */
  readonly sales?: true;
  /** How the enforcement ended. */
  readonly enforcementClosing?: true;
  /** Patents of a prisoner. */
  readonly patents?: true;
  /** The article of a decision not to prosecute. */
  readonly nonProsecution?: true;
  /** Figures of a report in prose. */
  readonly figures?: true;
  /** Numbers of a procuratorate: all that charge, those not to prosecute too, or protests alone. */
  readonly prosecutions?: 'charges' | 'charges-and-drops';
  /** It is about a decision in force: always, or where it stands outside criminal cases. */
  readonly looksBack?: 'always' | 'civil-and-admin';
}

export interface KindRule {
  readonly id: DocumentKind;
  /** The kind of the published schema that it appears as; its own id where the schema has it. */
  readonly published: PublishedKind | ((signs: KindSigns) => PublishedKind);
  /** Procuratorate documents have a prosecuting body but no court. */
  readonly criminal: boolean;
  /** What documents of this kind always have: a record that lacks it is told as incomplete. */
  readonly always: readonly DocumentPart[];
  /** Recognises the kind by its title (with what else is needed to tell kinds of one title apart). */
  titled(signs: KindSigns): boolean;
  /** Recognises a document without a title. */
  untitled(signs: KindSigns): boolean;
  readonly recognisers: Recognisers;
  /** What `words` decide; an empty list becomes `other`. `offset` is where `words` start in the reading. */
  outcomes(words: string, offset: number, stage: Stage): OutcomeRead[];
}

/** Judgments, rulings and mediations (民事诉讼法 155, 157, 刑事诉讼法司法解释 and the forms of court documents). */
export const COURT_DECISION: readonly DocumentPart[] = ['court', 'number', 'date', 'signers', 'parties', 'operative'];
/** Judgments that may convict: then each conviction has its crime and its penalty. */
export const CRIMINAL_CONVICTION: readonly DocumentPart[] = [...COURT_DECISION, 'charge', 'sentence'];
/** Death reviews of the Supreme Court are published without a number of their own. */
export const REVIEW_DECISION: readonly DocumentPart[] = ['court', 'date', 'signers', 'parties', 'operative'];
/** Decisions that the court signs as a whole. */
export const UNSIGNED_DECISION: readonly DocumentPart[] = ['court', 'number', 'date', 'operative'];
export const COURT_PAPER: readonly DocumentPart[] = ['court', 'date'];
/** Papers of a procuratorate (人民检察院刑事诉讼法律文书格式样本). */
export const PROCURATORATE_PAPER: readonly DocumentPart[] = ['procuratorate', 'number', 'date', 'parties'];
/** What a procuratorate writes to another body about its work: it need not name a party. */
export const SUPERVISION_PAPER: readonly DocumentPart[] = ['procuratorate', 'number', 'date'];
/** An order that the court issues without a bench (民事诉讼法 225). */
export const COURT_ORDER: readonly DocumentPart[] = ['court', 'number', 'date', 'parties', 'operative'];
/** Papers that come in any shape: nothing can be asked of them. */
export const NO_FIXED_FORM: readonly DocumentPart[] = [];

export const NOTHING: Recognisers = { charges: 'none', sentences: false, commutation: false, circumstances: false };
export const CONVICTION: Recognisers = {
  ...{ charges: 'operative', sentences: true, commutation: false, circumstances: true },
  prosecutions: 'charges',
};
/** A ruling on a sentence that is being served. */
export const SENTENCE_SERVED: Recognisers = { ...NOTHING, commutation: true, patents: true };
/** Papers of enforcement. */
export const ENFORCEMENT: Recognisers = { ...NOTHING, property: true, sales: true };

/** A rule as its file writes it: a kind of the published schema need not say that it is published as itself. */
type WrittenRule =
  | (Omit<KindRule, 'id' | 'published'> & { readonly id: PublishedKind; readonly published?: undefined })
  | (KindRule & { readonly id: Exclude<DocumentKind, PublishedKind> });

export function defineKind(rule: WrittenRule): KindRule {
  return Object.freeze(rule.published === undefined ? { ...rule, published: rule.id } : rule);
}

/** True where a court signs for the document in its heading. */
export function issuedByCourt({ issuer }: KindSigns): boolean {
  return issuer === 'court';
}

/** Furniture of a web page may stand above a heading; further down a title names a piece of evidence. */
const TOP = { withIssuer: 400, alone: 80 };

/** True where the title is the document's own: under its issuer, or at the very top of a document that has lost the line above. */
export function hasOwnTitle({ issuer, title, text }: KindSigns): boolean {
  return text.slice(0, issuer === null ? TOP.alone : TOP.withIssuer).includes(title);
}

/** True unless another body than a court issued the document: the title of a fragment may have lost its court. */
export function mayBeOfCourt({ issuer }: KindSigns): boolean {
  return issuer === 'court' || issuer === null;
}

export const noOutcome = (): OutcomeRead[] => [];
