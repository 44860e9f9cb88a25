import type { CommutationFacts, Draft, Lawyer, OfficialRef } from './draft.ts';

/** What a scheme or a look-alike says about itself; documents are drafts until their paths are known. */
export interface Claim {
  readonly id: string;
  /** Indicator ids: those that must find it (scheme), or those that it resembles (look-alike). */
  readonly indicators: readonly string[];
  readonly officials: readonly OfficialRef[];
  readonly lawyers: readonly Lawyer[];
  /** The documents that show it, oldest first. */
  readonly drafts: readonly Draft[];
  /** What makes it so, or what makes it lawful: one sentence in Chinese. */
  readonly why: string;
  /** Figures that a test recomputes. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** One planted scheme or look-alike as the truth file states it. Case numbers have half-width brackets. */
export interface TruthItem {
  readonly id: string;
  readonly indicators: readonly string[];
  readonly officials: readonly OfficialRef[];
  readonly lawyers: readonly Lawyer[];
  readonly cases: readonly string[];
  /** Paths inside the archive; #2 is the second document of a file. */
  readonly documents: readonly string[];
  readonly why: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly commutations: readonly CommutationFacts[];
}

export interface Truth {
  readonly seed: number;
  readonly schemes: readonly TruthItem[];
  readonly lookalikes: readonly TruthItem[];
  /** Legal documents by kind, exact duplicates not counted. */
  readonly counts: Readonly<Record<string, number>>;
  /** Files that are exact copies of another one. */
  readonly duplicates: readonly string[];
  /** Files that hold no legal document. */
  readonly noDocument: readonly string[];
}
