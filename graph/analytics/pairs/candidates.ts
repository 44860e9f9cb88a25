/** Pairs that lie above expectation in at least one aspect: the few that are weighed exactly. */
import type { NodeId } from '../../model/entity.ts';
import { type Cell, moments } from '../evidence/cell.ts';
import { type OutcomeModel, type PairOutcome, pairOutcome } from '../evidence/outcome-model.ts';
import type { Standing } from '../evidence/scatter.ts';
import { cellsOf, indexUnits, type UnitIndex } from './cells.ts';
import type { AspectName, Meeting } from './meeting.ts';
import { countPairs, type MarginFilter, type PairTable, tabulate } from './table.ts';

/** Pairs below this are no candidates: they enter the correction as p = 1 and the share as no evidence, without exact tails. */
const CANDIDATE_Z = 1;
/** Fewest results of a pair, and least variance of them, for a contrast to say anything. */
const LEAST_RESULTS = 4;
const LEAST_VARIANCE = 0.4;
/** Up to so many pairs each is counted over the time of its official alone; where they are more, strata are short and it makes no difference. */
const MOST_RECOUNTED = 20_000;

/** Pairs of one aspect as columns, with what is needed to read the strata of one of them. */
export interface Counted extends Required<Standing> {
  readonly pairs: number;
  readonly opportunities: number;
  readonly testedOf: ReadonlyMap<NodeId, number>;
  nameOf(pair: number): { readonly official: NodeId; readonly counterpart: NodeId };
  cells(pair: number): Cell[];
}

export function countMeetings(
  meetings: readonly Meeting[],
  counterparts: (meeting: Meeting) => readonly NodeId[],
  filter: MarginFilter,
): Counted {
  const table = tabulate(meetings.map((m) => ({ ...m, counterparts: counterparts(m) })));
  const counted = countPairs(table, filter);
  const index = indexUnits(table);
  const perJudge = new Int32Array(table.judgeIds.length);
  for (const j of counted.judge) perJudge[j]!++;
  return {
    pairs: counted.pairs,
    opportunities: counted.opportunities,
    testedOf: new Map(table.judgeIds.flatMap((id, j) => (perJudge[j]! > 0 ? [[id, perJudge[j]!] as const] : []))),
    nameOf: (pair) => ({ official: table.judgeIds[counted.judge[pair]!]!, counterpart: table.lawyerIds[counted.lawyer[pair]!]! }),
    cells: (pair) => cellsOf(index, counted.judge[pair]!, counted.lawyer[pair]!),
    ...standingOfPairs(counted, index),
  };
}

/** O, E and V of each pair; where there are few pairs, of the time in which the official was there. */
function standingOfPairs(counted: PairTable, index: UnitIndex): Required<Standing> {
  const few = counted.pairs <= MOST_RECOUNTED;
  const z = new Float64Array(counted.pairs);
  const variance = Float64Array.from(counted.variance);
  const expected = Float64Array.from(counted.expected);
  for (let pair = 0; pair < counted.pairs; pair++) {
    const sums = few
      ? moments(cellsOf(index, counted.judge[pair]!, counted.lawyer[pair]!))
      : { observed: counted.observed[pair]!, expected: expected[pair]!, variance: variance[pair]! };
    z[pair] = sums.variance > 0 ? (sums.observed - sums.expected) / Math.sqrt(sums.variance) : 0;
    variance[pair] = sums.variance;
    expected[pair] = sums.expected;
  }
  return { z, variance, expected };
}

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

function pairKey(official: NodeId, counterpart: NodeId): string {
  return `${official}\u001f${counterpart}`;
}

export interface Candidate {
  readonly official: NodeId;
  readonly counterpart: NodeId;
  /** Aspects that were tested, above expectation or not. */
  readonly tested: Set<AspectName>;
  readonly cells: Partial<Record<AspectName, { readonly cells: readonly Cell[]; readonly nuisance: number }>>;
}

/** Gathers candidates over aspects; one entry a pair. */
export class Candidates {
  readonly #byKey = new Map<string, Candidate>();

  addCounted(aspect: AspectName, counted: Counted): void {
    for (let pair = 0; pair < counted.pairs; pair++) {
      if (counted.z[pair]! < CANDIDATE_Z) continue;
      const { official, counterpart } = counted.nameOf(pair);
      this.#of(official, counterpart, aspect).cells[aspect] = { cells: counted.cells(pair), nuisance: 0 };
    }
    for (let pair = 0; pair < counted.pairs; pair++) {
      const { official, counterpart } = counted.nameOf(pair);
      this.#byKey.get(pairKey(official, counterpart))?.tested.add(aspect);
    }
  }

  addContrasts(contrasts: readonly Contrast[]): void {
    for (const contrast of contrasts) {
      const { official, counterpart, cells, nuisance, z } = contrast;
      const known = this.#byKey.get(pairKey(official, counterpart));
      known?.tested.add('outcome');
      // What speaks against a scheme counts too: a pair that is a candidate otherwise keeps its results, good or bad.
      if (known !== undefined || z >= CANDIDATE_Z) this.#of(official, counterpart, 'outcome').cells.outcome = { cells, nuisance };
    }
  }

  list(): Candidate[] {
    return [...this.#byKey.values()];
  }

  /** Counted pairs that are no candidates, by their places. */
  restOf(counted: Counted): number[] {
    return Array.from({ length: counted.pairs }, (_, pair) => pair).filter((pair) => {
      if (counted.z[pair]! >= CANDIDATE_Z) return false;
      const { official, counterpart } = counted.nameOf(pair);
      return !this.#byKey.has(pairKey(official, counterpart));
    });
  }

  #of(official: NodeId, counterpart: NodeId, aspect: AspectName): Candidate {
    const key = pairKey(official, counterpart);
    const known = this.#byKey.get(key) ?? { official, counterpart, tested: new Set<AspectName>(), cells: {} };
    known.tested.add(aspect);
    this.#byKey.set(key, known);
    return known;
  }
}
