/** Which pairs are weighed exactly, and the rough evidence of all others. */

import type { NodeId } from '../../model/entity.ts';
import type { Scatter } from '../../model/leads/calibration.ts';
import { ASSIGNMENT_EFFECTS, GRADED_EFFECTS, OUTCOME_EFFECTS, roughEvidence, roughGradedEvidence } from '../evidence/bayes-factor.ts';
import { type Cell, isGraded, moments } from '../evidence/cell.ts';
import { innocentParts, PLANNED } from '../evidence/scatter.ts';
import { type Contrast, pairKey } from './contrasts.ts';
import type { Counted } from './counted.ts';
import type { AspectName } from './meeting.ts';

/** An aspect below this is no evidence for a scheme: it has its price as one that was tested, and is not weighed exactly. */
const CANDIDATE_Z = 1;
/**
 * So many counted pairs of an aspect are weighed exactly: those of the greatest rough evidence. Where there are more, the bar rises; what
 * lies below it is far from any lead, and enters the share of schemes by its rough evidence.
 */
const MOST_WEIGHED = 20_000;

/** One-sided 5 % of a normal. */
const ONE_IN_TWENTY = 1.645;

export interface Candidate {
  readonly official: NodeId;
  readonly counterpart: NodeId;
  /** Aspects that were tested, above expectation or not. */
  readonly tested: ReadonlySet<AspectName>;
  readonly cells: Partial<Record<AspectName, { readonly cells: readonly Cell[]; readonly nuisance: number }>>;
}

export interface Chosen {
  readonly candidates: readonly Candidate[];
  /** Rough evidence of the pairs that are no candidates: of who got whose cases, or of results where only these were tested. */
  readonly rest: Float64Array;
  /** Whom else an official meets more often than scatter lets expect (p ≤ .05, roughly) among the pairs that are not weighed exactly. */
  above(official: NodeId): NodeId[];
  /** Hypotheses about an official: pairs tested by any aspect. */
  testedOf(official: NodeId): number;
  /** Officials with at least one hypothesis. */
  readonly officials: number;
}

/** Counted aspects, the one that defines the hypotheses first. */
type CountedAspects = Readonly<Record<'assignment' | 'late', Counted>>;

/** Candidates are above expectation in at least one aspect. What speaks against a scheme counts too: each keeps its results, good or bad. */
export function chooseCandidates(
  counted: CountedAspects,
  contrasts: readonly Contrast[],
  scatter: Readonly<Record<AspectName, Scatter>>,
  most = MOST_WEIGHED,
): Chosen {
  const rough = { assignment: roughly(counted.assignment, scatter.assignment), late: roughly(counted.late, scatter.late) };
  const names = new Map<string, { readonly official: NodeId; readonly counterpart: NodeId }>();
  const add = (pair: { readonly official: NodeId; readonly counterpart: NodeId }): void => {
    names.set(pairKey(pair.official, pair.counterpart), pair);
  };
  for (const aspect of ['assignment', 'late'] as const)
    for (const place of greatest(counted[aspect], rough[aspect], most)) add(counted[aspect].nameOf(place));
  const results = new Map(contrasts.map((c) => [pairKey(c.official, c.counterpart), c]));
  for (const contrast of contrasts) if (contrast.z >= CANDIDATE_Z) add(contrast);
  const weighed = new Uint8Array(counted.assignment.pairs);
  const candidates = [...names].map(([key, { official, counterpart }]) => {
    const tested = new Set<AspectName>();
    const cells: Candidate['cells'] = {};
    for (const aspect of ['assignment', 'late'] as const) {
      const place = counted[aspect].placeOf(official, counterpart);
      if (place < 0) continue;
      tested.add(aspect);
      if (aspect === 'assignment') weighed[place] = 1;
      if (counted[aspect].z[place]! >= CANDIDATE_Z) cells[aspect] = { cells: counted[aspect].cells(place), nuisance: 0 };
    }
    const result = results.get(key);
    if (result !== undefined) {
      tested.add('outcome');
      cells.outcome = { cells: result.cells, nuisance: result.nuisance };
    }
    return { official, counterpart, tested, cells };
  });
  const { z, variance, placeOf, placesOf, nameOf } = counted.assignment;
  const resultsAlone = Float64Array.from(
    contrasts.filter((c) => !names.has(pairKey(c.official, c.counterpart)) && placeOf(c.official, c.counterpart) < 0),
    (c) => roughResults(c, scatter.outcome),
  );
  const alone = new Map<NodeId, number>();
  for (const { official, counterpart } of new Map([...results, ...names]).values())
    if (placeOf(official, counterpart) < 0) alone.set(official, (alone.get(official) ?? 0) + 1);
  const far = (place: number): boolean => z[place]! >= ONE_IN_TWENTY * Math.sqrt(1 + scatter.assignment.tau ** 2 * variance[place]!);
  return {
    candidates,
    rest: joined(
      rough.assignment.filter((_, place) => weighed[place] === 0),
      resultsAlone,
    ),
    officials: new Set([...counted.assignment.testedOf.keys(), ...alone.keys()]).size,
    testedOf: (official) => (counted.assignment.testedOf.get(official) ?? 0) + (alone.get(official) ?? 0),
    above: (official) => placesOf(official).flatMap((place) => (weighed[place] === 0 && far(place) ? [nameOf(place).counterpart] : [])),
  };
}

/** Two lists as one; they are too long to be spread. */
export function joined(one: Float64Array, other: Float64Array): Float64Array {
  const all = new Float64Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** Results below expectation are hypotheses like all others: the share of schemes is taken over those that were tested, not those that stand out. */
function roughResults({ cells, nuisance }: Contrast, { tau, tail }: Scatter): number {
  const parts = innocentParts({ tau, tail }).map(({ deviation, weight }) => ({
    deviation: Math.hypot(deviation, Math.sqrt(nuisance)),
    weight,
  }));
  return (isGraded(cells) ? roughGradedEvidence(GRADED_EFFECTS, parts) : roughEvidence(OUTCOME_EFFECTS, parts))(moments(cells));
}

function roughly({ pairs, z, variance, expected }: Counted, scatter: Scatter): Float64Array {
  const evidence = roughEvidence(ASSIGNMENT_EFFECTS, innocentParts(scatter));
  const logs = new Float64Array(pairs);
  const sums = { observed: 0, expected: 0, variance: 0 };
  for (let i = 0; i < pairs; i++) {
    sums.observed = Math.round(expected[i]! + z[i]! * Math.sqrt(variance[i]!));
    sums.expected = expected[i]!;
    sums.variance = variance[i]!;
    logs[i] = scatter.tau > PLANNED ? Math.min(0, evidence(sums)) : evidence(sums);
  }
  return logs;
}

/** Steps of the bar, in natural logs. */
const STEP = 0.05;
const STEPS = 2000;

/** Places of the pairs above expectation, the greatest rough evidence alone where they are many; found in one sweep over bins. */
function greatest({ pairs, z }: Counted, rough: Float64Array, most: number): number[] {
  const bin = (place: number): number => Math.max(0, Math.min(STEPS - 1, Math.ceil(rough[place]! / STEP) + STEPS / 2));
  const counts = new Int32Array(STEPS);
  for (let i = 0; i < pairs; i++) if (z[i]! >= CANDIDATE_Z) counts[bin(i)]!++;
  let [bar, above] = [STEPS, 0];
  while (bar > 0 && above + counts[bar - 1]! <= most) above += counts[--bar]!;
  const places: number[] = [];
  for (let i = 0; i < pairs; i++) if (z[i]! >= CANDIDATE_Z && bin(i) >= bar) places.push(i);
  return places;
}
