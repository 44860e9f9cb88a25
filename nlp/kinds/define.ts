import type { DocumentKind } from '../../graph/model/glossary.ts';
import type { OutcomeRead } from '../rules/operative.ts';

/** What a document shows of its kind, in the order in which it can be trusted: title, number, what is decided, who is named. */
export interface KindSigns {
  /** Title words without spaces; '' when the document has none. */
  readonly title: string;
  /** Letters of the own number that say the case type (刑更, 民终, 执异); '' when there is no number. */
  readonly code: string;
  readonly issuer: 'court' | 'procuratorate' | null;
  readonly issuerName: string;
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
}

export interface KindRule {
  readonly id: DocumentKind;
  /** Procuratorate documents have a prosecuting body but no court. */
  readonly criminal: boolean;
  /** Recognises the kind by its title (with what else is needed to tell kinds of one title apart). */
  titled(signs: KindSigns): boolean;
  /** Recognises a document without a title. */
  untitled(signs: KindSigns): boolean;
  readonly recognisers: Recognisers;
  /** What `words` decide; an empty list becomes `other`. `offset` is where `words` start in the reading. */
  outcomes(words: string, offset: number, stage: Stage): OutcomeRead[];
}

export const NOTHING: Recognisers = { charges: 'none', sentences: false, commutation: false, circumstances: false };
export const CONVICTION: Recognisers = { charges: 'operative', sentences: true, commutation: false, circumstances: true };

export function defineKind(rule: KindRule): KindRule {
  return Object.freeze(rule);
}

export const noOutcome = (): OutcomeRead[] => [];
