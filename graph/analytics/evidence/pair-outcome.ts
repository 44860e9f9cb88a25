/** One pair, or one official, looked at with itself left out of what explains its results (research/lead-science.md 1.2, T2). */
import type { Cell } from './cell.ts';
import { informationOf, type OutcomeModel, scaledVariance } from './outcome-model.ts';

/** Results of one pair beyond what everything else explains, from the counterpart's side. */
export interface PairOutcome {
  readonly cells: readonly Cell[];
  /** Variance of what the pair was expected to have, as log odds or grade: large where one of the two was hardly ever seen without the other. */
  readonly nuisance: number;
  /** Observations behind the cells, in the same order. */
  readonly rows: readonly number[];
}

/** Leaves the pair out of the effects of both by one Newton step. Null where the two never met with a result. */
export function pairOutcome(model: OutcomeModel, official: string, counterpart: string): PairOutcome | null {
  const own = model.ofPair(official, counterpart);
  if (own.length === 0) return null;
  const { predicted, observations, kind } = model;
  const rows = own.map((o) => o.at);
  const inside = informationOf(rows, predicted, kind);
  const left = (at: number): number => kind.valueOf(observations[at]!) - kind.mean(predicted[at]!);
  const surplus = rows.reduce((sum, at) => sum + left(at), 0);
  const ownSurplus = own.reduce((sum, { at, gained }) => sum + (gained ? 1 : -1) * left(at), 0);
  const officialRest = precisionWithout(model, 'official', official, inside, surplus);
  const counterpartRest = precisionWithout(model, 'counterpart', counterpart, inside, ownSurplus);
  const cells = own.map(({ at, gained }) => {
    const sign = gained ? 1 : -1;
    return kind.cell(observations[at]!, predicted[at]! - surplus / officialRest - (sign * ownSurplus) / counterpartRest, gained);
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
  const { predicted, observations, kind } = model;
  const effect = model.effectOf('official', official);
  const cells = rows.map((row) => kind.cell(observations[row]!, predicted[row]! - effect, true));
  return { cells, nuisance: 0, rows };
}
