/**
 * What explains results before anybody is suspected: the court and cause, the official, those who gained or lost by it, and what the law
 * lets weigh. Additive logit with normal priors (ridge); the variances of officials and counterparts are estimated (empirical Bayes).
 * One pair is then looked at with itself left out, so that it cannot explain itself (research/lead-science.md 1.2, T2).
 */
import { GRADED, type ResultKind, WON_OR_LOST } from './result-kind.ts';

/** One result as the model sees it. Names are ids of any kind. */
export interface Observation {
  readonly stratum: string;
  readonly official: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly features: readonly string[];
  readonly endedWell: boolean;
  /**
   * How good a graded result is beyond court and case, in standard deviations of such results (`gradedResiduals`). All observations of a
   * model have one or none has.
   */
  readonly grade?: number;
  readonly quarter: number;
}

export interface OutcomeModel {
  readonly kind: ResultKind;
  readonly observations: readonly Observation[];
  /** What each observation was predicted to be: log odds of ending well, or its grade. */
  readonly predicted: Float64Array;
  /** Scatter of officials and of counterparts, as standard deviations on that scale. */
  readonly officialScatter: number;
  readonly counterpartScatter: number;
  /** What the observations of one tell, as a precision: Σ p(1-p), or their number. */
  weightOf(kind: 'official' | 'counterpart', id: string): number;
  /** Effect of one on what is predicted. */
  effectOf(kind: 'official' | 'counterpart', id: string): number;
  /** Observations of a pair, with the direction in which they are good for the counterpart. */
  ofPair(official: string, counterpart: string): readonly { readonly at: number; readonly gained: boolean }[];
  ofOfficial(official: string): readonly number[];
}

const SWEEPS = 15;
/** Priors of what is not estimated: log odds of strata and of lawful features scatter widely. */
const STRATUM_VARIANCE = 2;
const FEATURE_VARIANCE = 1;
/** Observations that the usual scatter of officials and counterparts is worth. */
const USUAL_WORTH = 20;
const LONGEST_STEP = 1;
/** Officials and lawyers scatter as a Student t of so many degrees: a famous lawyer who wins everywhere is no pair's doing. */
const DEGREES = 3;

const KINDS = ['stratum', 'official', 'counterpart', 'feature'] as const;
type Kind = (typeof KINDS)[number];

interface Column {
  readonly kind: Kind;
  readonly rows: number[];
  readonly signs: number[];
  effect: number;
  /** Prior variance of this one: that of its kind, wider where it plainly stands out. */
  variance: number;
}

/** Fits by one-column Newton steps in the order of first appearance; the same observations give the same model. */
export function fitOutcomes(observations: readonly Observation[]): OutcomeModel {
  const columns = new Map<string, Column>();
  const columnOf = (kind: Kind, id: string): Column => {
    const key = `${kind}\u001f${id}`;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const column: Column = { kind, rows: [], signs: [], effect: 0, variance: 1 };
    columns.set(key, column);
    return column;
  };
  const add = (kind: Kind, id: string, row: number, sign: number): void => {
    const column = columnOf(kind, id);
    column.rows.push(row);
    column.signs.push(sign);
  };
  for (const [row, o] of observations.entries()) {
    add('stratum', o.stratum, row, 1);
    add('official', o.official, row, 1);
    for (const id of o.gained) add('counterpart', id, row, 1);
    for (const id of o.lost) add('counterpart', id, row, -1);
    for (const id of o.features) add('feature', id, row, 1);
  }
  const kind = observations.some((o) => o.grade !== undefined) ? GRADED : WON_OR_LOST;
  const predicted = new Float64Array(observations.length);
  const y = Float64Array.from(observations, kind.valueOf);
  const variance: Record<Kind, number> = {
    stratum: STRATUM_VARIANCE,
    official: kind.usualVariance,
    counterpart: kind.usualVariance,
    feature: FEATURE_VARIANCE,
  };
  const ordered = KINDS.flatMap((one) => [...columns.values()].filter((c) => c.kind === one));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of ordered) {
      column.variance = priorVariance(column, variance[column.kind], predicted, kind);
      step(column, predicted, y, kind);
    }
    for (const side of ['official', 'counterpart'] as const)
      variance[side] = scatterOf(
        ordered.filter((c) => c.kind === side),
        variance[side],
        predicted,
        kind,
      );
  }
  const column = (side: Kind, id: string): Column | undefined => columns.get(`${side}\u001f${id}`);
  return {
    kind,
    observations,
    predicted,
    officialScatter: Math.sqrt(variance.official),
    counterpartScatter: Math.sqrt(variance.counterpart),
    weightOf: (side, id) => informationOf(column(side, id)?.rows ?? [], predicted, kind),
    effectOf: (side, id) => column(side, id)?.effect ?? 0,
    ofOfficial: (official) => column('official', official)?.rows ?? [],
    ofPair: (official, counterpart) => {
      const own = column('counterpart', counterpart);
      if (own === undefined) return [];
      return own.rows.flatMap((row, i) => (observations[row]!.official === official ? [{ at: row, gained: own.signs[i]! > 0 }] : []));
    },
  };
}

/** What observations tell of what is predicted, as a precision. */
export function informationOf(rows: readonly number[], predicted: Float64Array, { precision }: ResultKind): number {
  return rows.reduce((sum, row) => sum + precision(predicted[row]!), 0);
}

/** Expected variance of one effect under a t prior, given where it stands (scale mixture of normals). */
function priorVariance(column: Column, kindVariance: number, predicted: Float64Array, kind: ResultKind): number {
  if (column.kind === 'stratum' || column.kind === 'feature') return kindVariance;
  return scaledVariance(kindVariance, column.effect, informationOf(column.rows, predicted, kind));
}

/** Variance that one effect shows of its own, never below that of its kind. `known` is the precision with which it was observed. */
export function scaledVariance(kindVariance: number, effect: number, known: number): number {
  return Math.max(kindVariance, (DEGREES * kindVariance + effect ** 2 + 1 / (known + 1 / kindVariance)) / (DEGREES + 1));
}

function step(column: Column, predicted: Float64Array, y: Float64Array, { mean, precision }: ResultKind): void {
  const { variance } = column;
  let gradient = -column.effect / variance;
  let curvature = 1 / variance;
  for (const [i, row] of column.rows.entries()) {
    gradient += column.signs[i]! * (y[row]! - mean(predicted[row]!));
    curvature += precision(predicted[row]!);
  }
  const move = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
  column.effect += move;
  for (const [i, row] of column.rows.entries()) predicted[row]! += column.signs[i]! * move;
}

/** One step of expectation maximisation, with the usual scatter as some observations' worth of experience. */
function scatterOf(columns: readonly Column[], variance: number, predicted: Float64Array, kind: ResultKind): number {
  let sum = USUAL_WORTH * kind.usualVariance;
  let worth = USUAL_WORTH;
  for (const column of columns) {
    const known = informationOf(column.rows, predicted, kind);
    if (known < 0.5) continue;
    // One who stands far out says little of how far the others scatter.
    const weight = Math.min(1, variance / column.variance);
    sum += weight * (column.effect ** 2 + 1 / (known + 1 / column.variance));
    worth += weight;
  }
  return Math.max(1e-3, sum / worth);
}
