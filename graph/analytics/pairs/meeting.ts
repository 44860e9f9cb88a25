import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import type { UnitOptions } from '../units.ts';

/** One unit as a relation sees it: the official who had it and those who appear in it. */
export interface Meeting {
  readonly id: string;
  /** Documents of the unit. */
  readonly dossiers: readonly Dossier[];
  /** The agency inside which cases are dealt out: pairs are gathered agency by agency. */
  readonly court: string;
  /** Cases that could have gone to another official of it; '' where the unit has no place in time and is not compared. */
  readonly stratum: string;
  /** First quarter that the stratum covers: four times the year plus 0..3. */
  readonly quarter: number;
  /** Quarter of the unit itself; that of its stratum where none is printed. */
  readonly time: number;
  /** Null when masked or unknown: the unit still counts in its stratum. */
  readonly official: NodeId | null;
  readonly counterparts: readonly NodeId[];
  /** Counterparts who came in only after the case had its official: they cannot explain who got it. */
  readonly late: readonly NodeId[];
  /** Whom each counterpart stands for; masked clients are left out. */
  readonly clients: readonly { readonly lawyer: NodeId; readonly client: string }[];
}

/** One result that was better or worse for somebody. */
export interface Result {
  readonly meeting: string;
  readonly official: NodeId;
  /** Court, class and cause: what the base rate depends on. */
  readonly stratum: string;
  readonly quarter: number;
  /** Those for whom `endedWell` is good. */
  readonly gained: readonly NodeId[];
  /** Those for whom it is bad: the other side. */
  readonly lost: readonly NodeId[];
  readonly endedWell: boolean;
  /** How good a graded result is beyond like cases, in standard deviations; results of one relation all have one or none has. */
  readonly grade?: number;
  /** What the law lets weigh in such a case, as printed: `surrender`, `amount:3`; nothing of the person. */
  readonly features: readonly string[];
  readonly dossier: Dossier;
  /** Where the result is printed; null where no place is known. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Who deals with whom, and how that is counted: judges and lawyers, prosecutors and lawyers, officers and buyers. */
export interface Relation {
  readonly id: string;
  meetings(dossiers: readonly Dossier[], options?: UnitOptions): Meeting[];
  /** Results of those meetings; absent where nothing can be better or worse. */
  results?(meetings: readonly Meeting[]): Result[];
}

/** Kinds of evidence on a pair: who got whose cases, with what results, who came in after the official was known. */
export const ASPECTS = ['assignment', 'outcome', 'late'] as const;
export type AspectName = (typeof ASPECTS)[number];
