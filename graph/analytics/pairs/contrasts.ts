/** Pairs by their results: beyond what court, case, official and counterpart explain. */
import type { NodeId } from '../../model/entity.ts';
import { moments } from '../evidence/cell.ts';
import type { OutcomeModel } from '../evidence/outcome-model.ts';
import { type PairOutcome, pairOutcome } from '../evidence/pair-outcome.ts';
import type { Standing } from '../evidence/scatter.ts';

/** Fewest results of a pair, and least variance of them, for a contrast to say anything. */
const LEAST_RESULTS = 4;
const LEAST_VARIANCE = 0.4;

/** Results of one pair beyond what everything else explains. */
export interface Contrast extends PairOutcome {
  readonly official: NodeId;
  readonly counterpart: NodeId;
  readonly z: number;
  readonly variance: number;
  readonly expected: number;
}

/** Every pair with results enough to be compared. */
export function contrastPairs(model: OutcomeModel): Contrast[] {
  return pairsWithResults(model).flatMap(([official, counterpart]) => {
    const outcome = pairOutcome(model, official, counterpart);
    if (outcome === null) return [];
    const { observed, expected, variance } = moments(outcome.cells);
    if (variance < LEAST_VARIANCE) return [];
    const z = (observed - expected) / Math.sqrt(variance + outcome.nuisance * variance * variance);
    return [{ ...outcome, official, counterpart, z, variance: variance / (1 + outcome.nuisance * variance), expected }];
  });
}

function pairsWithResults({ observations }: OutcomeModel): (readonly [NodeId, NodeId])[] {
  const counts = new Map<string, { readonly pair: readonly [NodeId, NodeId]; count: number }>();
  for (const { official, gained, lost } of observations) {
    for (const counterpart of [...gained, ...lost]) {
      const key = pairKey(official, counterpart);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { pair: [official, counterpart], count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()].filter(({ count }) => count >= LEAST_RESULTS).map(({ pair }) => pair);
}

export function standingOf(contrasts: readonly Contrast[]): Standing {
  return { z: Float64Array.from(contrasts, (c) => c.z), variance: Float64Array.from(contrasts, (c) => c.variance) };
}

export function pairKey(official: NodeId, counterpart: NodeId): string {
  return `${official}\u001f${counterpart}`;
}
