/** What the law asks about one defendant on probation. Null = the judgment does not say. */
export interface ProbationFacts {
  readonly ruledOn: string | null;
  readonly penalty: 'fixed-term' | 'criminal-detention' | 'control' | null;
  readonly sentenceMonths: number | null;
  /** The test period; null where no probation was given. */
  readonly testMonths: number | null;
  readonly recidivist: boolean;
  readonly ringleader: boolean;
  /** The court found that the defendant was under eighteen at the crime. */
  readonly minor: boolean;
  readonly crimeDate: string | null;
  /** A later ruling that corrects this judgment is loaded. */
  readonly corrected: boolean;
}
