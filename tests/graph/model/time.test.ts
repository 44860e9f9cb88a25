import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isIsoDate, monthsBetween } from '../../../graph/model/time.ts';

const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('time', () => {
  it('ends months that are too short on their last day', () => {
    expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
    expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
    expect(addMonths('2020-03-15', -3)).toBe('2019-12-15');
  });
  it('knows which dates exist', () => {
    expect(isIsoDate('2020-02-29')).toBe(true);
    expect(isIsoDate('2021-02-29')).toBe(false);
    expect(isIsoDate('2021-2-9')).toBe(false);
  });
  it('adds and subtracts days without a trace', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -20_000, max: 20_000 }),
        (d, n) => daysBetween(d, addDays(d, n)) === n && addDays(addDays(d, n), -n) === d,
      ),
    );
  });
  it('measures whole months as whole numbers and is antisymmetric', () => {
    fc.assert(fc.property(date, fc.integer({ min: 0, max: 600 }), (d, n) => Math.floor(monthsBetween(d, addMonths(d, n)) + 1e-9) === n));
    fc.assert(fc.property(date, date, (a, b) => Math.abs(monthsBetween(a, b) + monthsBetween(b, a)) < 1e-9));
  });
});
