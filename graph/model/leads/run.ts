import type { Tier } from '../glossary.ts';
import type { Audit } from './audit.ts';
import type { Calibration } from './calibration.ts';
import type { CoverageSummary } from './coverage.ts';
import type { LeadChangeKind } from './lead-change.ts';

/** One run of the engine: its parameters and a digest of its input make it repeatable. */
export interface Run {
  readonly id: string;
  readonly at: string;
  readonly asOf: string;
  readonly fdr: number;
  readonly seed: number;
  readonly version: string;
  readonly inputDigest: string;
  readonly documents: number;
  readonly outcomes: readonly {
    readonly indicator: string;
    readonly status: string;
    readonly findings: number;
    readonly gaps: number;
    readonly examined: number;
    readonly message: string | null;
    /** The numbers of policy that the indicator used, by name; absent in runs of older versions. */
    readonly policy?: Readonly<Record<string, number>>;
  }[];
  /** The yardstick of the statistics; absent in runs of older versions. */
  readonly calibration?: Calibration;
  /** How much of each docket is public; absent in runs of older versions. */
  readonly coverage?: CoverageSummary;
  /** The last permutation audit since the run; absent where there was none. */
  readonly audit?: Audit;
  readonly leadsByTier: Readonly<Record<Tier, number>>;
  readonly milliseconds: number;
  /** False where it stands beside and updated no lead; runs of older versions did. */
  readonly standing?: boolean;
  /** What it made of the leads before it; absent where it stands beside, and in runs of older versions. */
  readonly changes?: Readonly<Record<LeadChangeKind, number>>;
}
