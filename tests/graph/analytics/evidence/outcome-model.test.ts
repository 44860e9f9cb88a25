import { describe, expect, it } from 'vitest';
import { logBayesFactor, OUTCOME_EFFECTS } from '../../../../graph/analytics/evidence/bayes-factor.ts';
import { moments } from '../../../../graph/analytics/evidence/cell.ts';
import { fitOutcomes, type Observation, type OutcomeModel } from '../../../../graph/analytics/evidence/outcome-model.ts';
import { officialOutcome, pairOutcome } from '../../../../graph/analytics/evidence/pair-outcome.ts';
import { innocentShifts } from '../../../../graph/analytics/evidence/scatter.ts';
import { normal, seeded } from '../courtroom.ts';

interface Town {
  readonly seed: number;
  /** Log odds by which judge 0 favours lawyer 0. */
  readonly favour?: number;
  /** Log odds by which lawyer 0 wins everywhere. */
  readonly skill?: number;
  /** Log odds by which judge 0 decides for every claimant. */
  readonly leaning?: number;
  readonly cases?: number;
}

/** Suits of one town: a lawyer for the claimant and one for the respondent, eight judges, twenty lawyers. */
function town({ seed, favour = 0, skill = 0, leaning = 0, cases = 1200 }: Town): Observation[] {
  const random = seeded(seed);
  const judges = Array.from({ length: 8 }, (_, j) => 0.4 * normal(random) + (j === 0 ? leaning : 0));
  const lawyers = Array.from({ length: 20 }, (_, l) => 0.4 * normal(random) + (l === 0 ? skill : 0));
  return Array.from({ length: cases }, () => {
    const [j, l, m] = [Math.floor(random() * 8), Math.floor(random() * 20), Math.floor(random() * 20)];
    const pair = j === 0 ? (l === 0 ? favour : 0) - (m === 0 ? favour : 0) : 0;
    const logOdds = judges[j]! + lawyers[l]! - (m === l ? 0 : lawyers[m]!) + (m === l ? 0 : pair);
    return {
      ...{ stratum: 'town', official: `judge${j}`, gained: [`lawyer${l}`], lost: m === l ? [] : [`lawyer${m}`] },
      ...{ features: [], quarter: Math.floor(random() * 12), endedWell: random() < 1 / (1 + Math.exp(-logOdds)) },
    };
  });
}

const PERIOD = { from: 0, to: 11 };

function logFactor(model: OutcomeModel, official = 'judge0', lawyer = 'lawyer0'): number {
  const outcome = pairOutcome(model, official, lawyer)!;
  return logBayesFactor(outcome.cells, {
    effects: OUTCOME_EFFECTS,
    innocent: innocentShifts({ tau: 0.18, tail: 0 }, outcome.nuisance),
    period: PERIOD,
  });
}

const mean = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0) / values.length;
const SEEDS = Array.from({ length: 24 }, (_, i) => 50 + i);

describe('results beyond what judge, lawyer and case explain', () => {
  it('are found where one judge favours one lawyer', () => {
    expect(mean(SEEDS.map((seed) => logFactor(fitOutcomes(town({ seed, favour: 2 })))))).toBeGreaterThan(Math.log(10));
  });

  it('are none where the lawyer wins everywhere', () => {
    const logs = SEEDS.map((seed) => logFactor(fitOutcomes(town({ seed, skill: 1.5 }))));
    expect(mean(logs)).toBeLessThan(0);
    expect(logs.filter((log) => log > Math.log(10))).toEqual([]);
  });

  it('are none where the judge decides so for everybody', () => {
    const logs = SEEDS.map((seed) => logFactor(fitOutcomes(town({ seed, leaning: 1.5 }))));
    expect(mean(logs)).toBeLessThan(0);
    expect(logs.filter((log) => log > Math.log(10))).toEqual([]);
  });

  it('weigh one on average, or less, when nobody is favoured: an e-value', () => {
    const factors = SEEDS.flatMap((seed) => {
      const model = fitOutcomes(town({ seed }));
      return [0, 1, 2, 3].flatMap((j) => [0, 1, 2].map((l) => Math.exp(logFactor(model, `judge${j}`, `lawyer${l}`))));
    });
    expect(mean(factors)).toBeLessThan(1.25);
  });

  it('count a result that is bad for the claimant as good for the respondent’s lawyer', () => {
    const suits = (gained: string, lost: string, endedWell: boolean, official: string): Observation => ({
      ...{ stratum: 's', official, gained: [gained], lost: [lost], features: [], quarter: 0, endedWell },
    });
    const others = Array.from({ length: 60 }, (_, i) => suits(`a${i % 7}`, `b${i % 5}`, i % 2 === 0, `judge${1 + (i % 3)}`));
    const own = Array.from({ length: 10 }, (_, i) => suits(`a${i % 7}`, 'x', false, 'judge1'));
    const elsewhere = Array.from({ length: 10 }, (_, i) => suits(`a${i % 7}`, 'x', i % 2 === 0, 'judge2'));
    const outcome = pairOutcome(fitOutcomes([...others, ...own, ...elsewhere]), 'judge1', 'x')!;
    expect(moments(outcome.cells).observed).toBe(10);
  });

  it('cannot tell a lawyer from the only judge he ever met', () => {
    const observations = [...town({ seed: 3, cases: 300 }).filter((o) => o.gained[0] !== 'lawyer0' && o.lost[0] !== 'lawyer0')];
    const only = Array.from(
      { length: 12 },
      (_, i): Observation => ({
        ...{ stratum: 'town', official: 'judge0', gained: ['stranger'], lost: [], features: [], quarter: i, endedWell: true },
      }),
    );
    const model = fitOutcomes([...observations, ...only]);
    const met = pairOutcome(model, 'judge0', 'stranger')!;
    // Nothing is known of his skill but how far lawyers scatter at all.
    expect(met.nuisance).toBeGreaterThan(model.counterpartScatter ** 2);
    expect(pairOutcome(model, 'judge1', 'lawyer3')!.nuisance).toBeLessThan(met.nuisance);
  });

  it('say nothing of a pair that never met', () => {
    expect(pairOutcome(fitOutcomes(town({ seed: 1, cases: 50 })), 'judge0', 'nobody')).toBeNull();
    expect(officialOutcome(fitOutcomes([]), 'judge0')).toBeNull();
  });

  it('leave an official’s own leaning out when his results are compared with the court’s', () => {
    const model = fitOutcomes(town({ seed: 9, leaning: 1.5 }));
    const { observed, expected } = moments(officialOutcome(model, 'judge0')!.cells);
    expect(observed).toBeGreaterThan(expected * 1.15);
  });
});
