/** What a criminal decision says of penalties beyond the published record. Sources: 刑法 30, 31, 41, 44, 47, 65, 69 to 71, 77, 86; 刑事诉讼法 227, 228. */

import type { Penalty } from '../glossary.ts';
import type { Item } from '../span.ts';
import type { Challenge, ChallengingSide, EarlierMeasure, PenaltyPart, Release, UnitCrimeRole } from './extension-terms.ts';

/** A length of time as a penalty counts it: whole months and odd days. */
export interface PenaltyLength {
  readonly months: number;
  readonly days: number;
}

/** One penalty: for one crime, of an older judgment, of the decision that is challenged, or the one to be executed in the end. */
export interface PenaltyItem extends Item {
  readonly defendant: string;
  readonly part: PenaltyPart;
  /** Crimes as written; empty where none is named and for the whole. */
  readonly crimes: readonly string[];
  /** Null where a crime is named and its penalty could not be read. */
  readonly penalty: Penalty | null;
  readonly length: PenaltyLength | null;
  readonly probation: PenaltyLength | null;
  readonly fineYuan: number | null;
  readonly confiscation: Confiscation | null;
  readonly deprivation: Deprivation | null;
  /** What becomes of the older sentence; null for the other parts. */
  readonly older: OlderSentence | null;
}

/** Confiscation of property as a penalty (刑法 59); `yuan` is null where no sum is printed. */
export interface Confiscation {
  readonly all: boolean;
  readonly yuan: number | null;
}

/** Deprivation of political rights (刑法 54, 55, 57); `length` is null for life. */
export interface Deprivation {
  readonly life: boolean;
  readonly length: PenaltyLength | null;
}

export interface OlderSentence {
  /** Case number of the older judgment, where it is printed beside it. */
  readonly judgment: string | null;
  readonly revoked: 'probation' | 'parole' | null;
  /** True where the words are of what is left to serve (尚未执行的, 余刑). */
  readonly remainder: boolean;
}

/** First and last day of a term as the judgment prints them, and what it says of custody that counts against it. */
export interface PrintedTermItem extends Item {
  readonly defendant: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Custody that comes off the term (折抵), as printed; null where no length is printed. */
  readonly credit: PenaltyLength | null;
}

/** A unit as an offender, or a person who answers for its crime (刑法 30, 31). */
export interface UnitCrimeItem extends Item {
  readonly role: UnitCrimeRole;
  /** The unit or the person; null where the court finds a unit crime and names no unit beside it. */
  readonly name: string | null;
}

/** Who brought the case to the next instance. */
export interface ChallengeItem extends Item {
  readonly by: string;
  readonly act: Challenge;
  readonly side: ChallengingSide;
  /** Defendants whom a protest names; empty where it names nobody, and for appeals. */
  readonly against: readonly string[];
  readonly withdrawn: boolean;
}

/** A conviction before the crimes of this case, as the document tells it. */
export interface PriorConvictionItem extends Item {
  readonly defendant: string | null;
  readonly crimes: readonly string[];
  readonly penalty: Penalty | null;
  readonly length: PenaltyLength | null;
  readonly probation: PenaltyLength | null;
  readonly fineYuan: number | null;
  readonly court: string | null;
  /** ISO dates; YYYY-MM where the day is not printed. */
  readonly convictedOn: string | null;
  readonly releasedOn: string | null;
  readonly release: Release | null;
}

/** A matter before this case that ended without a sentence, as the document tells it. */
export interface EarlierMeasureItem extends Item {
  readonly defendant: string | null;
  readonly measure: EarlierMeasure;
  /** What it was for, as written: 寻衅滋事, 故意伤害罪; null where it is not told. */
  readonly conduct: string | null;
  /** The procuratorate or police body as written. */
  readonly agency: string | null;
  /** ISO; YYYY-MM where the day is not printed. */
  readonly on: string;
}
