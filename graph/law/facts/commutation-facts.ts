/** What the law on commutation and parole asks about one ruling. Null = the documents do not say. */
import type { CommutationGrounds } from '../../model/record/commutation-detail.ts';
import { addMonths } from '../../model/time.ts';
import type { PrisonerClass } from './commutation-limits.ts';
import type { ProbationFacts } from './probation-facts.ts';

/** Fourteen years, the age of criminal responsibility at all the days that are asked about. */
const RESPONSIBLE_MONTHS = 14 * 12;

export interface CommutationFacts {
  readonly proceeding: 'commutation' | 'parole';
  /** Every class that the printed facts leave open; a breach must hold in each of them. Empty = cannot tell. */
  readonly classes: readonly PrisonerClass[];
  /** 管制 and 拘役 have no start of their own (art. 16). */
  readonly shortPenalty: boolean;
  /** The fixed term as sentenced. */
  readonly sentenceMonths: number | null;
  /** Crimes with the sentence of each one, where known. */
  readonly crimes: readonly { readonly crime: string; readonly months: number | 'life' | 'death-suspended' | null }[];
  /** Day of the earliest crime. */
  readonly crimeDate: string | null;
  /** Nobody commits a crime before the age of responsibility: a birthday bounds an unprinted crime date from below. */
  readonly bornOn: string | null;
  /** Earliest day on which the judgment can have become final. */
  readonly finalOn: string | null;
  /** Day of delivery to the executing organ. `at-latest`: a printed 入监日, which may be later than delivery. */
  readonly handedOver: { readonly date: string; readonly reading: 'exact' | 'at-latest' } | null;
  /** First day of the term as printed: custody is already counted in it. */
  readonly termFrom: string | null;
  /** End of the two years of a suspended death sentence. */
  readonly suspensionEnd: string | null;
  readonly reportedOn: string | null;
  /** Day of the ruling on commutation or parole. */
  readonly ruledOn: string | null;
  /** The last earlier cut. */
  readonly previous: { readonly servedOn: string | null; readonly ruledOn: string | null; readonly months: number | null } | null;
  /** Months of all cuts of this sentence including this one; null unless every one is known. */
  readonly totalCutMonths: number | null;
  readonly cutMonths: number | null;
  /** Life or suspended death converted by this ruling: to life, or to so many years. */
  readonly convertedTo: 'life' | number | null;
  readonly grounds: CommutationGrounds | null;
  /** none-stated: the reasons were read and state none. */
  readonly relaxation: 'none-stated' | 'aged-unable' | 'minor' | null;
  /** Remainder of the term when the judgment became final (art. 16), at least. */
  readonly remainderAtEffectMonths: number | null;
  /** Remainder after the last cut (art. 28(2)). */
  readonly remainderAfterCutMonths: number | null;
  /** Custody before delivery. */
  readonly custodyMonths: number | null;
  /** Served so far including custody, where it is stated or follows from printed dates. */
  readonly servedMonths: number | null;
  /** Day of release, or last day of the term as it now stands. */
  readonly releasedOn: string | null;
  readonly oldEnd: string | null;
  readonly newEnd: string | null;
  readonly hearing: 'open' | 'written' | null;
  readonly deprivationYears: number | null;
  /** New crime while serving (art. 21). */
  readonly newCrime: {
    readonly intent: 'intentional' | 'negligent' | null;
    readonly sentence: 'fixed' | 'life' | null;
    readonly final: string;
  } | null;
  readonly recidivist: boolean;
  readonly wholeLife: boolean;
  /** The text says that the prisoner can pay and does not. */
  readonly ableButUnpaid: boolean;
  /** The text says that a prisoner of the 2019 class denies guilt. */
  readonly deniesGuilt: boolean;
  /** Arts 32, 34: a new ruling after a changed judgment or an omitted crime. */
  readonly freeOfLimits: boolean;
  /** How limited commutation ended the two years (刑法 78(2)(3)). */
  readonly limitedReducedTo: 'life' | '25' | null;
}

const NOTHING_KNOWN: CommutationFacts = {
  proceeding: 'commutation',
  classes: [],
  shortPenalty: false,
  sentenceMonths: null,
  crimes: [],
  crimeDate: null,
  bornOn: null,
  finalOn: null,
  handedOver: null,
  termFrom: null,
  suspensionEnd: null,
  reportedOn: null,
  ruledOn: null,
  previous: null,
  totalCutMonths: null,
  cutMonths: null,
  convertedTo: null,
  grounds: null,
  relaxation: null,
  remainderAtEffectMonths: null,
  remainderAfterCutMonths: null,
  custodyMonths: null,
  servedMonths: null,
  releasedOn: null,
  oldEnd: null,
  newEnd: null,
  hearing: null,
  deprivationYears: null,
  newCrime: null,
  recidivist: false,
  wholeLife: false,
  ableButUnpaid: false,
  deniesGuilt: false,
  freeOfLimits: false,
  limitedReducedTo: null,
};

/**
 * Whether the earliest crime lies before a day: by its date, else because the judgment or the ruling itself does,
 * else not, because the prisoner was under fourteen then (刑法 17). Null where nothing tells.
 */
export function crimeBefore(facts: Pick<CommutationFacts, 'crimeDate' | 'bornOn' | 'finalOn' | 'ruledOn'>, day: string): boolean | null {
  if (facts.crimeDate !== null) return facts.crimeDate < day;
  if (facts.bornOn !== null && addMonths(facts.bornOn, RESPONSIBLE_MONTHS) >= day) return false;
  const decided = [facts.finalOn, facts.ruledOn].some((it) => it !== null && it < day);
  return decided ? true : null;
}

/** Facts of which only these are known. */
export function commutationFacts(known: Partial<CommutationFacts>): CommutationFacts {
  return { ...NOTHING_KNOWN, ...known };
}

/** Names of the facts of commutation and of probation, so that both are quoted and missed in one way. */
export type FactName = keyof CommutationFacts | keyof ProbationFacts;
