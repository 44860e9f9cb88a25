/** How much of a docket the loaded documents show: what is not published is not missing at random. */

/** Cases of one court, year and class of number. */
export interface Coverage {
  readonly court: string;
  /** Year of the numbers. */
  readonly year: number;
  /** Class words of the numbers with their division: 民初, 民终一 */
  readonly docket: string;
  /** Distinct numbers seen. */
  readonly seen: number;
  /** Cases that the docket is taken to have had, with its 95 % interval; null where masked numbers leave it open. */
  readonly expected: {
    readonly cases: number;
    readonly low: number;
    readonly high: number;
    readonly from: 'serials' | 'neighbours';
  } | null;
  /** Share of the documents of the court and year whose number is masked or not printed. */
  readonly masked: number;
  /** So much less than the court shows of other years that pairs are not compared (`LEAST_OF_USUAL`). */
  readonly thin: boolean;
  /** By quarter of filing, where days of filing are printed. */
  readonly quarters: readonly { readonly quarter: number; readonly seen: number; readonly expected: number }[];
}

/** What a run keeps of it: counts, and the dockets with the smallest published share. */
export interface CoverageSummary {
  readonly dockets: number;
  readonly thin: number;
  /** Dockets of which masked numbers leave it open. */
  readonly open: number;
  readonly worst: readonly Coverage[];
}
