import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateId } from '../../../graph/law/evidence.ts';
import { HIT_RATES, logEvidence, POSSIBLE_AT_MOST } from '../../../graph/law/evidence.ts';

const rate = fc.constantFrom(...(Object.keys(HIT_RATES) as RateId[]));
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
  });
});
