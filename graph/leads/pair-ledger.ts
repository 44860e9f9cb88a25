/** Relations weighed in a run, each once for all indicators that look at it, and the yardstick that they were weighed with. */
import type { Relation } from '../analytics/pairs/meeting.ts';
import { type PairEvidence, type WeighedPairs, weighPairs } from '../analytics/pairs/weigh.ts';
import { type Calibration, calibrationOf } from '../model/calibration.ts';
import type { Dossier } from '../model/dossier.ts';

export interface PairLedger extends PairEvidence {
  /** What was weighed so far. */
  weighed(): readonly WeighedPairs[];
  calibration(): Calibration;
}

/** A relation that `calibration` does not hold is measured anew. */
export function pairLedger(dossiers: readonly Dossier[], calibration?: Calibration): PairLedger {
  const weighed = new Map<string, WeighedPairs>();
  return {
    weigh(relation: Relation) {
      const known = weighed.get(relation.id);
      if (known !== undefined) return known;
      const fresh = weighPairs(relation, relation.meetings(dossiers), calibration?.relations[relation.id] ?? null);
      weighed.set(relation.id, fresh);
      return fresh;
    },
    weighed: () => [...weighed.values()],
    calibration: () => calibrationOf(Object.fromEntries([...weighed].map(([id, { scatter, share }]) => [id, { scatter, share }]))),
  };
}
