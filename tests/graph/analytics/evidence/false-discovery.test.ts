import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  certified,
  posterior,
  runningFalseShare,
  schemeShare,
} from '../../../../graph/analytics/evidence/false-discovery.ts';
import { fitScatter, normalTail, USUAL_ASSIGNMENT } from '../../../../graph/analytics/evidence/scatter.ts';
import { normal, seeded } from '../courtroom.ts';

describe('Benjamini-Hochberg', () => {
  it('rejects exactly what the step-up rule rejects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 30 }),
        (p, more) => {
          const family = p.length + more;
          const sorted = [...p].sort((a, b) => a - b);
          let rejected = 0;
          for (const [i, value] of sorted.entries()) if (value <= (0.1 * (i + 1)) / family) rejected = i + 1;
          expect(benjaminiHochberg(Float64Array.from(p), family).filter((q) => q <= 0.1)).toHaveLength(rejected);
        },
      ),
    );
  });
});

describe('share of schemes', () => {
  it('stays small without evidence and grows with it', () => {
    const none = schemeShare(new Float64Array(400).fill(-0.2));
    const some = schemeShare(Float64Array.from({ length: 400 }, (_, i) => (i < 20 ? 12 : -0.2)));
    expect(none).toBeLessThan(0.003);
    expect(some).toBeGreaterThan(0.02);
  });

  it('turns even odds and a Bayes factor of nine into nine to one', () => {
    expect(posterior(Math.log(9), 0.5)).toBeCloseTo(0.9, 12);
  });
});

describe('innocent scatter', () => {
  const draw = (tau: number, count: number) => {
    const random = seeded(42);
    const variance = Float64Array.from({ length: count }, () => 1 + 6 * random());
    return { z: Float64Array.from(variance, (v) => normal(random) * Math.sqrt(1 + tau * tau * v)), variance };
  };

  it.each([0, 0.3, 0.8])('recovers τ = %d from many pairs', (tau) => {
    const { z, variance } = draw(tau, 20_000);
    expect(fitScatter({ z, variance }).tau).toBeCloseTo(tau, 0.9);
  });

  it('keeps to the usual value where there are too few pairs to tell', () => {
    const { z, variance } = draw(0, 3);
    const { tau, estimated } = fitScatter({ z, variance });
    expect(estimated).toBe(false);
    expect(Math.abs(tau - USUAL_ASSIGNMENT.tau)).toBeLessThan(0.1);
  });

  it('knows the normal tail', () => {
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
    expect(normalTail(-1)).toBeCloseTo(0.841345, 5);
  });

  it('sees heavy tails in the lower half, whatever schemes do to the upper one', () => {
    const random = seeded(7);
    const count = 8000;
    const variance = new Float64Array(count).fill(4);
    const expected = new Float64Array(count).fill(9);
    const z = Float64Array.from({ length: count }, () => normal(random) * Math.sqrt(1 + (random() < 0.08 ? 1.2 : 0.4) ** 2 * 4));
    expect(fitScatter({ z, variance, expected }).tail).toBeGreaterThanOrEqual(0.05);
    const light = Float64Array.from({ length: count }, () => normal(random) * Math.sqrt(1 + 0.4 ** 2 * 4));
    const schemes = light.map((x, i) => (i % 40 === 0 ? Math.abs(x) + 6 : x));
    expect(fitScatter({ z: schemes, variance, expected }).tail).toBeLessThanOrEqual(0.02);
  });
});

describe('what is shown of many', () => {
  it('is certified by e-values whatever their dependence', () => {
    // Ten hypotheses at 10 %: the largest needs 100, two need 50 each.
    expect(certified([Math.log(99)], 0.1, 10)).toBe(0);
    expect(certified([Math.log(101)], 0.1, 10)).toBe(1);
    expect(certified([Math.log(51), Math.log(52)], 0.1, 10)).toBe(2);
  });

  it('has as q the mean chance of being innocent among those at least as probable', () => {
    const q = runningFalseShare([0.5, 0.9, 0.8]);
    expect(q.map((x) => Math.round(x * 1e6) / 1e6)).toEqual([0.266667, 0.1, 0.15]);
  });
});
