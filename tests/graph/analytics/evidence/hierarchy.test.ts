import { describe, expect, it } from 'vitest';
import { certifiedWithin } from '../../../../graph/analytics/evidence/hierarchy.ts';
import { normal, seeded } from '../courtroom.ts';

const ln = Math.log;

describe('two levels of one false discovery rate', () => {
  it('chooses officials by the mean of their e-values, then their pairs', () => {
    // One of ten officials: mean (2000 + 1) / 4 = 500 against 10 / .1; inside, 4 / (.1 * 1 / 10) = 400 against 2000.
    expect(certifiedWithin([{ logs: [ln(2000), ln(1)], tested: 4 }], 0.1, 10)).toEqual([1]);
    expect(certifiedWithin([{ logs: [ln(300), ln(1)], tested: 4 }], 0.1, 10)).toEqual([0]);
  });

  it('counts officials and pairs that were tested and not weighed', () => {
    const family = { logs: [ln(2000)], tested: 4 };
    expect(certifiedWithin([family], 0.1, 10)).toEqual([1]);
    expect(certifiedWithin([{ ...family, tested: 100 }], 0.1, 10)).toEqual([0]);
    expect(certifiedWithin([family], 0.1, 1000)).toEqual([0]);
  });

  it('chooses nobody by the best of many chances, which would make it easier for the next', () => {
    const near = { logs: [ln(380), ln(60)], tested: 4 };
    expect(certifiedWithin([near, { logs: [ln(90)], tested: 1000 }], 0.1, 10)).toEqual([0, 0]);
    // Were the other one chosen with him, he would be named: 4 / (.1 * 2 / 10) = 200.
    expect(certifiedWithin([near, { logs: [ln(90)], tested: 1 }], 0.1, 10)).toEqual([1, 1]);
  });

  it('asks less of each official where many stand', () => {
    const one = { logs: [ln(500)], tested: 4 };
    expect(certifiedWithin([one], 0.1, 10)).toEqual([1]);
    expect(certifiedWithin([{ logs: [ln(390)], tested: 4 }], 0.1, 10)).toEqual([0]);
    expect(certifiedWithin(Array(5).fill({ logs: [ln(390)], tested: 4 }), 0.1, 10)).toEqual([1, 1, 1, 1, 1]);
  });

  it('names almost nobody by chance', () => {
    const random = seeded(3);
    let named = 0;
    for (let world = 0; world < 200; world++) {
      // Log-normal e-values of mean one.
      const families = Array.from({ length: 10 }, () => ({
        logs: Array.from({ length: 8 }, () => 1.5 * normal(random) - 1.125),
        tested: 8,
      }));
      if (certifiedWithin(families, 0.1).some((count) => count > 0)) named++;
    }
    expect(named).toBeLessThanOrEqual(20);
  });

  it('has nobody to name among nobody', () => {
    expect(certifiedWithin([], 0.1)).toEqual([]);
  });
});
