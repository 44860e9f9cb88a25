import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from '../../../graph/conduct/profile.ts';
import { INDICATORS } from '../../../graph/indicators/index.ts';
import { logEvidence, POSSIBLE_AT_MOST } from '../../../graph/law/tools/hit-weights.ts';

const RATES = Object.fromEntries(
  INDICATORS.flatMap(({ id, policy: { scheme, none } }) => (scheme === undefined || none === undefined ? [] : [[id, { scheme, none }]])),
);
const rate = fc.constantFrom(...Object.values(RATES));
const readings = fc.array(fc.constantFrom({ state: 'open' }, { state: 'partly' }, { state: 'excluded' }), { maxLength: 5 });

describe('evidence of a hard finding', () => {
  it('falls with every harmless reading that is left open, and never speaks for a person', () => {
    fc.assert(
      fc.property(rate, readings, fc.constantFrom('violated' as const, 'possible' as const), (id, known, verdict) => {
        const before = logEvidence(id, verdict, known);
        expect(logEvidence(id, verdict, [...known, { state: 'open' }])).toBeLessThan(before);
        expect(logEvidence(id, verdict, [...known, { state: 'excluded' }])).toBe(before);
        expect(before).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is worth at most three to one where it is only possible', () => {
    fc.assert(fc.property(rate, readings, (id, known) => logEvidence(id, 'possible', known) <= POSSIBLE_AT_MOST));
    expect(logEvidence(RATES.H05!, 'possible', [])).toBe(POSSIBLE_AT_MOST);
  });

  const open = { state: 'open' };
  const partly = { state: 'partly' };

  it('is the ratio of the rates, less a half for each open reading and a quarter for one partly tested', () => {
    expect(logEvidence(RATES.H01!, 'violated', [])).toBeCloseTo(Math.log(100), 12);
    expect(logEvidence(RATES.H01!, 'violated', [open])).toBeCloseTo(Math.log(100 / 1.5), 12);
    expect(logEvidence(RATES.H01!, 'violated', [open, partly])).toBeCloseTo(Math.log(100 / 1.75), 12);
    expect(logEvidence(RATES.H01!, 'possible', [open, open])).toBeCloseTo(Math.log(2), 12);
  });

  it('confirms a rule with three readings open, and an end date not even with none', () => {
    for (const [id, rates] of Object.entries(RATES))
      expect(logEvidence(rates, 'violated', [open, open, open]), id).toBeGreaterThanOrEqual(THRESHOLDS.family);
    const { slipScheme, slipNone } = INDICATORS.find(({ id }) => id === 'H04')!.policy;
    expect(logEvidence({ scheme: slipScheme!, none: slipNone! }, 'violated', [])).toBeLessThan(THRESHOLDS.family);
  });
});
