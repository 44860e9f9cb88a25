/** Inputs of indicators as the run hands them over. */
import { buildMatters } from '../../graph/analytics/matters.ts';
import { weighPairs } from '../../graph/analytics/pairs/weigh.ts';
import { buildUnits } from '../../graph/analytics/units.ts';
import type { Inputs } from '../../graph/indicators/define.ts';
import type { Dossier } from '../../graph/model/documents/dossier.ts';

/** Everything an indicator may ask for, of these documents; made when it asks, once. */
export function inputsOf(dossiers: readonly Dossier[], fdr = 0.1): Inputs {
  const made: { matters?: Inputs['matters']; units?: Inputs['units'] } = {};
  return {
    dossiers,
    get matters() {
      made.matters ??= buildMatters(dossiers);
      return made.matters;
    },
    get units() {
      made.units ??= buildUnits(dossiers);
      return made.units;
    },
    pairs: { weigh: (relation) => weighPairs(relation, relation.meetings(dossiers)) },
    asOf: '2026-01-01',
    fdr,
  };
}

export function emptyInputs(): Inputs {
  return inputsOf([]);
}
