import { describe, expect, it } from 'vitest';
import { HABIT, weighRate } from '../../../graph/analytics/groups/rate.ts';

describe('weighing a rate', () => {
  const yardstick = { rate: 0.2, cases: 60, variance: 0.16 };

  it('has mean one or less under chance, so that it is an e-value', () => {
    // Whatever fixed rate up to the yardstick an honest group has.
    for (const rate of [0.05, 0.1, 0.2]) {
      const n = 12;
      let [mean, p] = [0, (1 - rate) ** n];
      for (let x = 0; x <= n; x++) {
        mean += p * Math.exp(weighRate(x, n, yardstick).logBayesFactor);
        p *= ((n - x) * rate) / ((x + 1) * (1 - rate));
      }
      expect(mean).toBeLessThanOrEqual(1);
    }
  });

  it('grows with what was observed, and never beyond one to the share of innocent habits', () => {
    const logs = Array.from({ length: 13 }, (_, x) => weighRate(x, 12, yardstick).logBayesFactor);
    for (let x = 3; x < 12; x++) expect(logs[x + 1]!).toBeGreaterThan(logs[x]!);
    expect(weighRate(200, 200, { ...yardstick, rate: 0.01 }).logBayesFactor).toBeLessThanOrEqual(Math.log(1 / HABIT));
  });

  it('says nothing for a scheme where less happened than elsewhere', () => {
    for (const observed of [0, 1, 2]) expect(weighRate(observed, 12, yardstick).logBayesFactor).toBeLessThanOrEqual(0);
  });

  it('says less the fewer cases the yardstick rests on', () => {
    const at = (cases: number): number => weighRate(6, 8, { ...yardstick, cases }).logBayesFactor;
    expect(at(4)).toBeLessThan(at(20));
    expect(at(20)).toBeLessThan(at(200));
  });
});
