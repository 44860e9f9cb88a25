import { describe, expect, it } from 'vitest';
import { moments } from '../../../../graph/analytics/evidence/cell.ts';
import { type Graded, gradedResiduals } from '../../../../graph/analytics/evidence/graded-residuals.ts';
import { fitOutcomes } from '../../../../graph/analytics/evidence/outcome-model.ts';
import { pairOutcome } from '../../../../graph/analytics/evidence/pair-outcome.ts';
import { normal, seeded } from '../courtroom.ts';

interface Town {
  readonly seed: number;
  readonly cases?: number;
  /** Log of the factor on the months of lawyer 0's clients before judge 0, before everybody, and of all before judge 0. */
  readonly favour?: number;
  readonly skill?: number;
  readonly lenience?: number;
}

/** Thefts and frauds of one court: months grow with the amount, surrender takes a quarter off, judges and lawyers differ a little. */
function town({ seed, cases = 900, favour = 0, skill = 0, lenience = 0 }: Town): Graded[] {
  const random = seeded(seed);
  const judges = Array.from({ length: 8 }, (_, j) => 0.1 * normal(random) + (j === 0 ? lenience : 0));
  const lawyers = Array.from({ length: 20 }, (_, l) => 0.1 * normal(random) + (l === 0 ? skill : 0));
  return Array.from({ length: cases }, (_, i) => {
    const [j, l] = [Math.floor(random() * 8), Math.floor(random() * 20)];
    const fraud = random() < 0.4;
    const size = 12 + 1.5 * normal(random);
    const surrender = random() < 0.25;
    const value = (fraud ? 2.6 : 2.1) + 0.25 * (size - 12) + (surrender ? -0.29 : 0) + judges[j]! + lawyers[l]! + 0.3 * normal(random);
    return {
      ...{ unit: `case${i}`, stratum: 'town', official: `judge${j}`, counterparts: [`lawyer${l}`], group: fraud ? 'fraud' : 'theft' },
      features: [{ id: fraud ? 'fraud:amount' : 'theft:amount', size }, ...(surrender ? [{ id: 'surrender', size: 1 }] : [])],
      value: value + (j === 0 && l === 0 ? favour : 0),
    };
  });
}

function standing(results: readonly Graded[], judge = 'judge0', lawyer = 'lawyer0'): number {
  const residuals = gradedResiduals(results);
  const model = fitOutcomes(
    results.map(({ official, counterparts }, i) => ({
      ...{ stratum: 'town', official, gained: counterparts, lost: [], features: [], quarter: i % 12 },
      ...{ grade: -residuals[i]!.score, endedWell: residuals[i]!.score < 0 },
    })),
  );
  const { cells, nuisance } = pairOutcome(model, judge, lawyer)!;
  const { observed, variance } = moments(cells);
  return observed / Math.sqrt(variance + nuisance * variance ** 2);
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('residuals of graded results', () => {
  it('are centred and scaled, and free of what the law lets weigh', () => {
    const results = town({ seed: 1 });
    const residuals = gradedResiduals(results);
    const scores = residuals.map((r) => r.score);
    expect(Math.abs(mean(scores))).toBeLessThan(0.1);
    expect(mean(scores.map((s) => s * s))).toBeCloseTo(1, 0);
    for (const id of ['surrender', 'fraud:amount']) {
      const own = results.flatMap((r, i) => r.features.flatMap((f) => (f.id === id ? [[f.size, scores[i]!] as const] : [])));
      const sizes = own.map(([size]) => size);
      const slope = id === 'surrender' ? mean(own.map(([, s]) => s)) : mean(own.map(([size, s]) => (size - mean(sizes)) * s));
      expect(Math.abs(slope)).toBeLessThan(0.2);
    }
  });

  it('tell what like cases have', () => {
    const results = town({ seed: 2 });
    const residuals = gradedResiduals(results);
    const error = mean(results.map((r, i) => Math.abs(r.value - residuals[i]!.expected)));
    expect(error).toBeLessThan(0.32);
    expect(mean(residuals.map((r) => r.spread))).toBeGreaterThan(0.25);
  });

  it('are measured without the case itself', () => {
    const results = town({ seed: 3, cases: 300 });
    const changed = results.map((r, i) => (i === 7 ? { ...r, value: r.value + 2 } : r));
    expect(gradedResiduals(changed)[7]!.expected).toBeCloseTo(gradedResiduals(results)[7]!.expected, 10);
  });

  it('do not let one slip of reading speak louder than three honest cases', () => {
    const results = town({ seed: 4 }).map((r, i) => (i === 11 ? { ...r, value: r.value - 6 } : r));
    expect(gradedResiduals(results)[11]!.score).toBeGreaterThan(-3);
  });

  it('need nothing: no results, one result', () => {
    expect(gradedResiduals([])).toEqual([]);
    expect(gradedResiduals(town({ seed: 5, cases: 1 }))[0]!.score).toBe(0);
  });
});

describe('a pair by graded results', () => {
  it('stands out where one judge favours one lawyer', () => {
    expect(mean([1, 2, 3, 4].map((seed) => standing(town({ seed, favour: -0.6 }))))).toBeGreaterThan(2);
  });

  it('does not where the lawyer is skilled everywhere, or the judge mild to all', () => {
    for (const seed of [1, 2, 3, 4]) {
      expect(standing(town({ seed, skill: -0.5 }))).toBeLessThan(2.5);
      expect(standing(town({ seed, lenience: -0.5 }))).toBeLessThan(2.5);
    }
  });

  it('has a standard normal standing by chance', () => {
    const all = [1, 2, 3, 4, 5].flatMap((seed) => {
      const results = town({ seed });
      return [0, 3, 6].flatMap((j) => [0, 5, 10].map((l) => standing(results, `judge${j}`, `lawyer${l}`)));
    });
    expect(Math.abs(mean(all))).toBeLessThan(0.4);
    expect(mean(all.map((z) => z * z))).toBeLessThan(1.6);
  });
});
