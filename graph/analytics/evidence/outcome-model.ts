/**
 * What explains results before anybody is suspected: the court and cause, the official, those who gained or lost by it, and what the law
 * lets weigh. Additive logit with normal priors (ridge); the variances of officials and counterparts are estimated (empirical Bayes).
 * One pair is then looked at with itself left out, so that it cannot explain itself (research/lead-science.md 1.2, T2).
 */
import { type Cell, outcomeCell } from './cell.ts';

/** One result as the model sees it. Names are ids of any kind. */
export interface Observation {
  readonly stratum: string;
  readonly official: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly features: readonly string[];
  readonly endedWell: boolean;
  readonly quarter: number;
}

export interface OutcomeModel {
  readonly observations: readonly Observation[];
  /** Chance of ending well, by observation. */
  readonly chance: Float64Array;
  /** Scatter of officials and of counterparts, as standard deviations of log odds. */
  readonly officialScatter: number;
  readonly counterpartScatter: number;
  /** Σ p(1-p) over the observations of one. */
  weightOf(kind: 'official' | 'counterpart', id: string): number;
  /** Effect of one on the log odds. */
  effectOf(kind: 'official' | 'counterpart', id: string): number;
  /** Observations of a pair, with the direction in which they are good for the counterpart. */
  ofPair(official: string, counterpart: string): readonly { readonly at: number; readonly gained: boolean }[];
  ofOfficial(official: string): readonly number[];
}

const SWEEPS = 15;
/** Priors of what is not estimated: log odds of strata and of lawful features scatter widely. */
const STRATUM_VARIANCE = 2;
const FEATURE_VARIANCE = 1;
/** What officials and counterparts scatter where it was measured (lead-science.md 3.1), and the observations that this is worth. */
const USUAL_VARIANCE = 0.16;
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
  const logOdds = new Float64Array(observations.length);
  const y = Float64Array.from(observations, (o) => (o.endedWell ? 1 : 0));
  const variance: Record<Kind, number> = {
    stratum: STRATUM_VARIANCE,
    official: USUAL_VARIANCE,
    counterpart: USUAL_VARIANCE,
    feature: FEATURE_VARIANCE,
  };
  const ordered = KINDS.flatMap((kind) => [...columns.values()].filter((c) => c.kind === kind));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of ordered) {
      column.variance = priorVariance(column, variance[column.kind], logOdds);
      step(column, logOdds, y);
    }
    for (const kind of ['official', 'counterpart'] as const)
      variance[kind] = scatterOf(
        ordered.filter((c) => c.kind === kind),
        variance[kind],
        logOdds,
      );
  }
  const chance = Float64Array.from(logOdds, sigmoid);
  const column = (kind: Kind, id: string): Column | undefined => columns.get(`${kind}\u001f${id}`);
  return {
    observations,
    chance,
    officialScatter: Math.sqrt(variance.official),
    counterpartScatter: Math.sqrt(variance.counterpart),
    weightOf: (kind, id) => weight(column(kind, id)?.rows ?? [], chance),
    effectOf: (kind, id) => column(kind, id)?.effect ?? 0,
    ofOfficial: (official) => column('official', official)?.rows ?? [],
    ofPair: (official, counterpart) => {
      const own = column('counterpart', counterpart);
      if (own === undefined) return [];
      return own.rows.flatMap((row, i) => (observations[row]!.official === official ? [{ at: row, gained: own.signs[i]! > 0 }] : []));
    },
  };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function weight(rows: readonly number[], chance: Float64Array): number {
  return rows.reduce((sum, row) => sum + chance[row]! * (1 - chance[row]!), 0);
}

/** Expected variance of one effect under a t prior, given where it stands (scale mixture of normals). */
function priorVariance(column: Column, kindVariance: number, logOdds: Float64Array): number {
  if (column.kind === 'stratum' || column.kind === 'feature') return kindVariance;
  return scaledVariance(kindVariance, column.effect, information(column, logOdds));
}

function scaledVariance(kindVariance: number, effect: number, known: number): number {
  return Math.max(kindVariance, (DEGREES * kindVariance + effect ** 2 + 1 / (known + 1 / kindVariance)) / (DEGREES + 1));
}

function information(column: Column, logOdds: Float64Array): number {
  return column.rows.reduce((sum, row) => {
    const p = sigmoid(logOdds[row]!);
    return sum + p * (1 - p);
  }, 0);
}

function step(column: Column, logOdds: Float64Array, y: Float64Array): void {
  const { variance } = column;
  let gradient = -column.effect / variance;
  let curvature = 1 / variance;
  for (const [i, row] of column.rows.entries()) {
    const p = sigmoid(logOdds[row]!);
    gradient += column.signs[i]! * (y[row]! - p);
    curvature += p * (1 - p);
  }
  const move = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
  column.effect += move;
  for (const [i, row] of column.rows.entries()) logOdds[row]! += column.signs[i]! * move;
}

/** One step of expectation maximisation, with the usual scatter as some observations' worth of experience. */
function scatterOf(columns: readonly Column[], variance: number, logOdds: Float64Array): number {
  let sum = USUAL_WORTH * USUAL_VARIANCE;
  let worth = USUAL_WORTH;
  for (const column of columns) {
    const known = information(column, logOdds);
    if (known < 0.5) continue;
    // One who stands far out says little of how far the others scatter.
    const weight = Math.min(1, variance / column.variance);
    sum += weight * (column.effect ** 2 + 1 / (known + 1 / column.variance));
    worth += weight;
  }
  return Math.max(1e-3, sum / worth);
}

/** Results of one pair beyond what everything else explains, from the counterpart's side. */
export interface PairOutcome {
  readonly cells: readonly Cell[];
  /** Variance of the log odds that the pair was expected to have: large where one of the two was hardly ever seen without the other. */
  readonly nuisance: number;
  /** Observations behind the cells, in the same order. */
  readonly rows: readonly number[];
}

/** Leaves the pair out of the effects of both by one Newton step. Null where the two never met with a result. */
export function pairOutcome(model: OutcomeModel, official: string, counterpart: string): PairOutcome | null {
  const own = model.ofPair(official, counterpart);
  if (own.length === 0) return null;
  const { chance, observations } = model;
  const rows = own.map((o) => o.at);
  const inside = weight(rows, chance);
  const left = (at: number): number => (observations[at]!.endedWell ? 1 : 0) - chance[at]!;
  const surplus = rows.reduce((sum, at) => sum + left(at), 0);
  const ownSurplus = own.reduce((sum, { at, gained }) => sum + (gained ? 1 : -1) * left(at), 0);
  const officialRest = precisionWithout(model, 'official', official, inside, surplus);
  const counterpartRest = precisionWithout(model, 'counterpart', counterpart, inside, ownSurplus);
  const cells = own.map(({ at, gained }) => {
    const sign = gained ? 1 : -1;
    const logOdds = Math.log(chance[at]! / (1 - chance[at]!)) - surplus / officialRest - (sign * ownSurplus) / counterpartRest;
    const p = sigmoid(sign * logOdds);
    return outcomeCell(Math.min(1 - 1e-6, Math.max(1e-6, p)), observations[at]!.endedWell === gained, observations[at]!.quarter);
  });
  return { cells, nuisance: 1 / officialRest + 1 / counterpartRest, rows };
}

/**
 * How well the effect of one is known without some of his results: their information, and a prior as wide as what is left makes it.
 * A favour must not widen the prior that it is measured with.
 */
function precisionWithout(model: OutcomeModel, kind: 'official' | 'counterpart', id: string, inside: number, surplus: number): number {
  const kindVariance = (kind === 'official' ? model.officialScatter : model.counterpartScatter) ** 2;
  const known = Math.max(0, model.weightOf(kind, id) - inside);
  const effect = model.effectOf(kind, id) - surplus / (known + 1 / kindVariance);
  return known + 1 / scaledVariance(kindVariance, effect, known);
}

/** Results of one official beyond court, case and counterparts: his own effect taken out of the expectation. */
export function officialOutcome(model: OutcomeModel, official: string): PairOutcome | null {
  const rows = model.ofOfficial(official);
  if (rows.length === 0) return null;
  const { chance, observations } = model;
  const effect = model.effectOf('official', official);
  const cells = rows.map((row) => {
    const p = sigmoid(Math.log(chance[row]! / (1 - chance[row]!)) - effect);
    return outcomeCell(Math.min(1 - 1e-6, Math.max(1e-6, p)), observations[row]!.endedWell, observations[row]!.quarter);
  });
  return { cells, nuisance: 0, rows };
}
