import type { Dossier } from '../model/dossier.ts';
import type { NodeId } from '../model/entity.ts';

/**
 * The unit in which pairs are counted: one case, or one series of related cases counted once.
 * A series is not evidence of anything; counted case by case it would look like a preference.
 */
export interface CaseUnit {
  readonly id: string;
  readonly dossiers: readonly Dossier[];
  /** Court, case class, cause and quarter; pairs are compared only inside a stratum. */
  readonly stratum: string;
  /** The judge whose assignment is tested: presiding, else sole judge; null when masked or unknown. */
  readonly judge: NodeId | null;
  /** Lawyers who appear, not masked. */
  readonly lawyers: readonly NodeId[];
  readonly date: string | null;
}
