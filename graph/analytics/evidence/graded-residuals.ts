/**
 * How far graded results (months of a sentence) lie from like cases: ridge regression on court, crime and what the law lets weigh,
 * cross-fitted, so that no case has a part in what it is measured by (research/lead-science.md 1.2, T4; Chernozhukov et al. 2018).
 */
import { hash128 } from '../../model/hash.ts';

/** One graded result. Names are ids of any kind. */
export interface Graded {
  /** Cases of one unit are fitted and predicted together. */
  readonly unit: string;
  readonly stratum: string;
  readonly official: string;
  readonly counterparts: readonly string[];
  /** What spreads alike: the crime. */
  readonly group: string;
  /** What the law lets weigh, with its size; 1 for what is there or not. */
  readonly features: readonly { readonly id: string; readonly size: number }[];
  /** On a scale on which what weighs adds up: the log of the months. */
  readonly value: number;
}

const FOLDS = 5;
const SWEEPS = 12;
/** Variances that the effects have before anything is seen, in logs squared: a crime doubles a sentence easily, a judge seldom. */
const VARIANCE = { group: 1, stratum: 0.25, feature: 0.25, official: 0.02, counterpart: 0.02 } as const;
type Kind = keyof typeof VARIANCE;
const KINDS = ['group', 'stratum', 'feature', 'official', 'counterpart'] as const satisfies readonly Kind[];
/** What like cases usually leave open, and the cases that this is worth. */
const USUAL_SPREAD = 0.35;
const USUAL_WORTH = 20;
/** One case beyond this many standard deviations says no more than one at it: a slip of reading must not make a pair. */
const FARTHEST = 2.5;
/** The median of absolute deviations of a normal is its standard deviation over this. */
const MAD = 1.4826;

/** One result beside like cases. */
export interface GradedResidual {
  /** What like cases have, on the scale of the value. */
  readonly expected: number;
  /** What like cases leave open, as a standard deviation on that scale. */
  readonly spread: number;
  /** How far the value lies above, in those standard deviations, drawn in where it is very far. */
  readonly score: number;
}

/**
 * The residual of each result, in the order given. Officials and counterparts are fitted so that their cases do not bend what the law
 * weighs, and are left in the residual.
 */
export function gradedResiduals(results: readonly Graded[]): GradedResidual[] {
  const folds = results.map(({ unit }) => Number.parseInt(hash128(unit).slice(0, 6), 16) % FOLDS);
  const sizes = centresOf(results);
  const left = new Float64Array(results.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const predict = predictorOf(
      results.filter((_, i) => folds[i] !== fold),
      sizes,
    );
    for (const [i, result] of results.entries()) if (folds[i] === fold) left[i] = result.value - predict(result);
  }
  return standardised(results, left);
}

/** Mean size of each feature: what is not printed counts as the mean. */
function centresOf(results: readonly Graded[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number; constant: boolean; first: number }>();
  for (const { features } of results) {
    for (const { id, size } of features) {
      const known = sums.get(id);
      if (known === undefined) sums.set(id, { sum: size, count: 1, constant: true, first: size });
      else {
        known.sum += size;
        known.count++;
        if (size !== known.first) known.constant = false;
      }
    }
  }
  // A feature that is there or not has no size to be centred.
  return new Map([...sums].map(([id, { sum, count, constant }]) => [id, constant ? 0 : sum / count]));
}

interface Column {
  readonly kind: Kind;
  readonly rows: number[];
  readonly sizes: number[];
  effect: number;
}

function predictorOf(results: readonly Graded[], centres: ReadonlyMap<string, number>): (result: Graded) => number {
  // Alone, a case is like itself.
  if (results.length === 0) return ({ value }) => value;
  const mean = results.reduce((sum, r) => sum + r.value, 0) / results.length;
  const columns = new Map<string, Column>();
  for (const [row, result] of results.entries()) {
    for (const { kind, id, size } of termsOf(result, centres)) {
      const key = `${kind}\u001f${id}`;
      const column = columns.get(key) ?? { kind, rows: [], sizes: [], effect: 0 };
      column.rows.push(row);
      column.sizes.push(size);
      columns.set(key, column);
    }
  }
  const left = Float64Array.from(results, (r) => r.value - mean);
  const ordered = KINDS.flatMap((kind) => [...columns.values()].filter((c) => c.kind === kind));
  let noise = USUAL_SPREAD ** 2;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of ordered) settle(column, left, noise);
    noise = left.reduce((sum, e) => sum + e * e, USUAL_WORTH * USUAL_SPREAD ** 2) / (results.length + USUAL_WORTH);
  }
  // Like cases are those of the usual official and counterpart.
  const people = ordered.filter(isOfPeople).reduce((sum, c) => sum + c.effect * c.rows.length, 0) / results.length;
  return (result) =>
    termsOf(result, centres).reduce(
      (sum, term) => (isOfPeople(term) ? sum : sum + term.size * (columns.get(`${term.kind}\u001f${term.id}`)?.effect ?? 0)),
      mean + people,
    );
}

function isOfPeople({ kind }: { readonly kind: Kind }): boolean {
  return kind === 'official' || kind === 'counterpart';
}

function termsOf({ group, stratum, features, official, counterparts }: Graded, centres: ReadonlyMap<string, number>) {
  return [
    { kind: 'group' as const, id: group, size: 1 },
    { kind: 'stratum' as const, id: stratum, size: 1 },
    ...features.map(({ id, size }) => ({ kind: 'feature' as const, id, size: size - (centres.get(id) ?? 0) })),
    { kind: 'official' as const, id: official, size: 1 },
    ...counterparts.map((id) => ({ kind: 'counterpart' as const, id, size: 1 })),
  ];
}

/** The best effect of one column while all others stay. */
function settle(column: Column, left: Float64Array, noise: number): void {
  let [product, square] = [0, noise / VARIANCE[column.kind]];
  for (const [i, row] of column.rows.entries()) {
    const size = column.sizes[i]!;
    product += size * (left[row]! + size * column.effect);
    square += size * size;
  }
  const effect = product / square;
  for (const [i, row] of column.rows.entries()) left[row]! -= column.sizes[i]! * (effect - column.effect);
  column.effect = effect;
}

/** In robust standard deviations of the group, small groups leaning on all; what lies farthest is drawn in. */
function standardised(results: readonly Graded[], left: Float64Array): GradedResidual[] {
  const groups = new Map<string, number[]>();
  for (const [i, { group }] of results.entries()) groups.set(group, [...(groups.get(group) ?? []), i]);
  const overall = spreadOf([...left]) || USUAL_SPREAD;
  const scores = new Float64Array(results.length);
  const spreads = new Float64Array(results.length);
  for (const members of groups.values()) {
    const own = spreadOf(members.map((i) => left[i]!));
    const spread = Math.sqrt((members.length * own ** 2 + USUAL_WORTH * overall ** 2) / (members.length + USUAL_WORTH));
    for (const i of members) {
      spreads[i] = spread;
      scores[i] = Math.max(-FARTHEST, Math.min(FARTHEST, left[i]! / spread));
    }
  }
  // Tails that are heavier than normal ones widen the scale, never narrow it.
  const scale = Math.max(1, Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0) / Math.max(1, scores.length)));
  return results.map(({ value }, i) => ({ expected: value - left[i]!, spread: spreads[i]! * scale, score: scores[i]! / scale }));
}

function spreadOf(values: readonly number[]): number {
  const sorted = values.map(Math.abs).sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : MAD * sorted[sorted.length >> 1]!;
}
