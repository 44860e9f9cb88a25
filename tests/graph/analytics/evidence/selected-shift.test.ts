import { describe, expect, it } from 'vitest';
import { selectedShift } from '../../../../graph/analytics/evidence/selected-shift.ts';
import { normal, seeded } from '../courtroom.ts';

const draw = (random: () => number, count: number, shift = 0): number[] => Array.from({ length: count }, () => normal(random) + shift);

describe('a share of results apart from the others', () => {
  const others = draw(seeded(99), 400);

  it('is found where a third lies two and a half deviations away', () => {
    const random = seeded(1);
    const { logBayesFactor, from } = selectedShift([...draw(random, 24), ...draw(random, 12, 2.5)], others);
    expect(logBayesFactor).toBeGreaterThan(Math.log(20));
    expect(from).toBeGreaterThan(0.8);
    expect(from).toBeLessThan(2.4);
  });

  it('is not where everything is shifted', () => {
    for (const shift of [-0.8, 0.5, 0.9])
      expect(selectedShift(draw(seeded(2), 40, shift), others).logBayesFactor).toBeLessThan(Math.log(3));
  });

  it('has mean at most one by chance', () => {
    const random = seeded(5);
    const factors = Array.from({ length: 200 }, () =>
      Math.exp(selectedShift(draw(random, 25, 0.2 * normal(random)), others).logBayesFactor),
    );
    expect(factors.reduce((sum, f) => sum + f, 0) / factors.length).toBeLessThan(1.5);
    expect(factors.filter((f) => f >= 20).length).toBeLessThanOrEqual(10);
  });

  it('takes the tails that everybody has for nothing special', () => {
    const random = seeded(7);
    const heavy = (count: number): number[] =>
      Array.from({ length: count }, () => (random() < 0.15 ? 2.4 + 0.3 * normal(random) : normal(random)));
    const own = heavy(40);
    expect(selectedShift(own, heavy(400)).logBayesFactor).toBeLessThan(selectedShift(own, others).logBayesFactor - 1);
  });
});
