/** The statistics tested against themselves: officials' labels are permuted inside strata, and nothing may be left to find. */

/** One relation: the loaded data beside its permuted copies. */
export interface AuditedRelation {
  readonly relation: string;
  /** Pairs tested. */
  readonly tested: number;
  /** Scatter of log odds, without the usual value as experience: of the data, and of each copy. */
  readonly scatter: number;
  readonly permutedScatter: readonly number[];
  /** What scatter the copies may show by chance of counting; null where so few pairs tell nothing of it, and only what stands is judged. */
  readonly scatterBar: number | null;
  /** Pairs that stand at the rate of the run: of the data, and of each copy. */
  readonly standing: number;
  readonly permutedStanding: readonly number[];
  readonly passed: boolean;
}

export interface Audit {
  readonly at: string;
  readonly asOf: string;
  /** Rate at which pairs stand, 0..1. */
  readonly fdr: number;
  readonly seed: number;
  readonly copies: number;
  /** Of the documents that were audited. */
  readonly inputDigest: string;
  readonly documents: number;
  readonly relations: readonly AuditedRelation[];
}
