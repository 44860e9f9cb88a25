/** Pairs that lie above expectation in at least one aspect: the few that are weighed exactly. */
import type { NodeId } from '../../model/entity.ts';
import { type Cell, moments } from '../evidence/cell.ts';
import { type OutcomeModel, type PairOutcome, pairOutcome } from '../evidence/outcome-model.ts';
import type { Standing } from '../evidence/scatter.ts';
import { cellsOf, indexUnits } from './cells.ts';
import type { AspectName, Meeting } from './meeting.ts';
import { countPairs, type MarginFilter, tabulate } from './table.ts';

/** Pairs below this are no candidates: they enter the correction as p = 1 and the share as no evidence, without exact tails. */
const CANDIDATE_Z = 1;
/** Fewest results of a pair, and least variance of them, for a contrast to say anything. */
const LEAST_RESULTS = 4;
const LEAST_VARIANCE = 0.4;
/** Beyond so many pairs an overlap of aspects is not looked up: counting a pair twice only makes the correction stricter. */
const MOST_LOOKED_UP = 1_000_000;

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
    z: Float64Array.from(counted.observed, (o, i) => (o - counted.expected[i]!) / Math.sqrt(counted.variance[i]!)),
    variance: counted.variance,
    expected: counted.expected,
  };
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

  /** Hypotheses that are not among the counted pairs of the first aspect. */
  outside(first: Counted, others: readonly Counted[], contrasts: readonly Contrast[]): number {
    const extra = others.reduce((sum, o) => sum + o.pairs, 0) + contrasts.length;
    if (extra === 0 || first.pairs > MOST_LOOKED_UP) return extra;
    const known = new Set<string>();
    for (let pair = 0; pair < first.pairs; pair++) {
      const { official, counterpart } = first.nameOf(pair);
      known.add(pairKey(official, counterpart));
    }
    const before = known.size;
    for (const other of others) {
      for (let pair = 0; pair < other.pairs; pair++) {
        const { official, counterpart } = other.nameOf(pair);
        known.add(pairKey(official, counterpart));
      }
    }
    for (const { official, counterpart } of contrasts) known.add(pairKey(official, counterpart));
    return known.size - before;
  }

  #of(official: NodeId, counterpart: NodeId, aspect: AspectName): Candidate {
    const key = pairKey(official, counterpart);
    const known = this.#byKey.get(key) ?? { official, counterpart, tested: new Set<AspectName>(), cells: {} };
    known.tested.add(aspect);
    this.#byKey.set(key, known);
    return known;
  }
}
