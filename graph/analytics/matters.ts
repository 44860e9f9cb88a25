import type { Dossier } from '../model/dossier.ts';
import type { CaseRelation } from '../model/glossary.ts';

/** One dispute through its instances: documents joined by the case numbers they cite as earlier instances of themselves. */
export interface Matter {
  readonly id: string;
  /** Oldest first. */
  readonly dossiers: readonly Dossier[];
  /** Who cites whom: the later document, the earlier one, and how the later names it. */
  readonly steps: readonly { readonly later: Dossier; readonly earlier: Dossier; readonly relation: CaseRelation }[];
}
