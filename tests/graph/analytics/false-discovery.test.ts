import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitDispersion, normalTail, USUAL_TAU } from '../../../graph/analytics/dispersion.ts';
import { benjaminiHochberg, posterior, schemeShare } from '../../../graph/analytics/false-discovery.ts';
import { normal, seeded } from './courtroom.ts';

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

describe('dispersion', () => {
  const draw = (tau: number, count: number) => {
    const random = seeded(42);
    const variance = Float64Array.from({ length: count }, () => 1 + 6 * random());
    return { z: Float64Array.from(variance, (v) => normal(random) * Math.sqrt(1 + tau * tau * v)), variance };
  };

  it.each([0, 0.3, 0.8])('recovers τ = %d from many pairs', (tau) => {
    const { z, variance } = draw(tau, 20_000);
    expect(fitDispersion(z, variance).tau).toBeCloseTo(tau, 0.9);
  });

  it('keeps to the usual value where there are too few pairs to tell', () => {
    const { z, variance } = draw(0, 3);
    const { tau, estimated } = fitDispersion(z, variance);
    expect(estimated).toBe(false);
    expect(Math.abs(tau - USUAL_TAU)).toBeLessThan(0.1);
  });

  it('knows the normal tail', () => {
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
    expect(normalTail(-1)).toBeCloseTo(0.841345, 5);
  });
});
