/** Relations weighed in a run, each once for all indicators that look at it, and the yardstick that they were weighed with. */
import type { Relation } from '../analytics/pairs/meeting.ts';
import { type PairEvidence, type WeighedPairs, weighPairs } from '../analytics/pairs/weigh.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { AppError } from '../model/errors.ts';
import { type Calibration, calibrationOf, type RelationCalibration } from '../model/leads/calibration.ts';

export interface PairLedger {
  /** The relations that one indicator declares, and no other: what is not declared may be gone already. */
  among(relations: readonly Relation[]): PairEvidence;
  weigh(relation: Relation): WeighedPairs;
  /** Nobody asks for it any more: only its yardstick is kept. */
  release(relation: Relation): void;
  /** Of all that was weighed. */
  calibration(): Calibration;
}

/** A relation that `calibration` does not hold is measured anew. */
export function pairLedger(dossiers: readonly Dossier[], calibration?: Calibration): PairLedger {
  const weighed = new Map<string, WeighedPairs>();
  const yardsticks: Record<string, RelationCalibration> = {};
  const weigh = (relation: Relation): WeighedPairs => {
    const known = weighed.get(relation.id);
    if (known !== undefined) return known;
    const fresh = weighPairs(relation, relation.meetings(dossiers), calibration?.relations[relation.id] ?? null);
    weighed.set(relation.id, fresh);
    yardsticks[relation.id] = { scatter: fresh.scatter, share: fresh.share };
    return fresh;
  };
  return {
    among: (relations) => ({
      weigh(relation) {
        if (!relations.includes(relation)) throw new AppError('internal', `relation ${relation.id} is weighed and not declared`);
        return weigh(relation);
      },
    }),
    weigh,
    release: (relation) => void weighed.delete(relation.id),
    calibration: () => calibrationOf(yardsticks),
  };
}
