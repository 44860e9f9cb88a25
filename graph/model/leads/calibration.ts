/** The yardstick of a run: how far honest pairs scatter and how many are arranged, by relation. A run under the same one is the same run. */
import { partsId } from '../ids.ts';

/** The null of one relation and kind of evidence. */
export interface Scatter {
  /** Standard deviation of innocent log odds ratios. */
  readonly tau: number;
  /** Share of innocent pairs that scatter three times as far. */
  readonly tail: number;
  /** False when there were so few pairs that the usual value largely stands in. */
  readonly estimated: boolean;
}

/** What one relation is measured with. */
export interface RelationCalibration {
  /** By kind of evidence: who got whose cases, with what results, who came in late. */
  readonly scatter: Readonly<Record<'assignment' | 'outcome' | 'late', Scatter>>;
  /** Share of the tested pairs that are more than chance. */
  readonly share: number;
}

export interface Calibration {
  /** Hash of the content: two runs with equal ids were measured with the same yardstick. */
  readonly id: string;
  /** By relation, those alone that an indicator asked for. */
  readonly relations: Readonly<Record<string, RelationCalibration>>;
}

export function calibrationOf(relations: Calibration['relations']): Calibration {
  const names = Object.keys(relations).sort();
  const ordered = Object.fromEntries(names.map((name) => [name, contentOf(relations[name]!)]));
  return { id: partsId('calibration', JSON.stringify(ordered)), relations: ordered };
}

/** In one order of keys, however it was made or stored. */
function contentOf({ scatter, share }: RelationCalibration): RelationCalibration {
  const one = ({ tau, tail, estimated }: Scatter): Scatter => ({ tau, tail, estimated });
  return { scatter: { assignment: one(scatter.assignment), outcome: one(scatter.outcome), late: one(scatter.late) }, share };
}
