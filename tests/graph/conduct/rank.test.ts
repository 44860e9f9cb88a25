import { describe, expect, it } from 'vitest';
import { rankLeads, urgency } from '../../../graph/conduct/rank.ts';
import type { CrimeId } from '../../../graph/model/leads/crimes.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { aFinding, aLead, lawyer } from './findings.ts';

type Unranked = Omit<Lead, 'rank' | 'q'>;

const cases = (count: number): string[] => Array.from({ length: count }, (_, i) => `(2020)云0721刑初${i + 1}号`);
const withCrimes = (...crimes: readonly CrimeId[]): Unranked => aLead({ crimes });
const undocumented = aFinding({ cases: ['(2020)云0721刑初2号'], evidence: [] });

/** The first lead of each pair must stand above the second; but for what is told they are alike. */
const PAIRS: readonly (readonly [what: string, better: Unranked, worse: Unranked])[] = [
  ['red above yellow, however grave', aLead({ posterior: 0.1 }), aLead({ tier: 'yellow', posterior: 0.99, cases: cases(50) })],
  ['yellow above blue', aLead({ tier: 'yellow', posterior: 0.1 }), aLead({ tier: 'blue', posterior: 0.9 })],
  ['blue above what is only possible', aLead({ tier: 'blue', posterior: 0.1 }), aLead({ tier: 'grey', posterior: 0.9 })],
  ['the likelier', aLead({ posterior: 0.6 }), aLead({ posterior: 0.5 })],
  ['the graver crime', withCrimes('C08'), withCrimes('C14')],
  ['intent above negligence', withCrimes('C06'), withCrimes('C07')],
  ['bending the law above commutation for favour above negligence', withCrimes('C14'), withCrimes('C13')],
  ['the gravest crime, whatever else is named', withCrimes('C07', 'C08'), withCrimes('C14')],
  ['more cases', aLead({ cases: cases(8) }), aLead({ cases: cases(2) })],
  ['eight likely cases above one certain one', aLead({ cases: cases(8), posterior: 0.6 }), aLead({ posterior: 0.99 })],
  ['not twenty unlikely ones', aLead({ posterior: 0.9 }), aLead({ cases: cases(20), posterior: 0.2 })],
  ['where an official is named', aLead(), aLead({ subjects: [lawyer('程砚秋')] })],
  ['where every finding is documented', aLead(), aLead({ findings: [aFinding(), undocumented] })],
  [
    'documents count more than a little more likelihood',
    aLead({ posterior: 0.5 }),
    aLead({ posterior: 0.6, findings: [aFinding(), undocumented] }),
  ],
];

describe('the order of leads', () => {
  it.each(PAIRS)('puts first %s', (_, better, worse) => {
    const ids = (...leads: readonly Unranked[]) => rankLeads(leads).map((lead) => lead.id);
    // Whatever the ids and the order of arrival say.
    const [first, second] = [
      { ...better, id: 'z' },
      { ...worse, id: 'a' },
    ];
    expect(ids(first, second)).toEqual(['z', 'a']);
    expect(ids(second, first)).toEqual(['z', 'a']);
  });

  it('keeps the order of equals by their ids, so that it is one order', () => {
    expect(rankLeads([aLead({ id: 'b' }), aLead({ id: 'a' })]).map((lead) => [lead.rank, lead.id])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('is urgent by likelihood, years and the logarithm of cases', () => {
    expect(urgency(aLead())).toBeCloseTo(0.5 * 5, 12);
    expect(urgency(aLead({ cases: cases(3) }))).toBeCloseTo(0.5 * 5 * (1 + Math.log(3)), 12);
    expect(urgency(aLead({ crimes: ['C07'] }))).toBeCloseTo(0.5 * 1.5, 12);
    expect(urgency(aLead({ subjects: [lawyer('程砚秋')] }))).toBeCloseTo(0.5 * 5 * 0.5, 12);
  });

  it('is as urgent without a case number as with one', () => {
    expect(urgency(aLead({ cases: [] }))).toBeCloseTo(urgency(aLead()), 12);
  });

  it('expects of the leads down to each one a share that is false, the likeliest first', () => {
    const q = (...posteriors: readonly number[]) =>
      Object.fromEntries(rankLeads(posteriors.map((posterior) => aLead({ id: `p${posterior}`, posterior }))).map((l) => [l.id, l.q]));
    expect(q(0.9, 0.5)).toEqual({ 'p0.9': expect.closeTo(0.1, 12), 'p0.5': expect.closeTo(0.3, 12) });
    expect(q(0.5, 0.9, 0.7)).toEqual({
      'p0.9': expect.closeTo(0.1, 12),
      'p0.7': expect.closeTo(0.2, 12),
      'p0.5': expect.closeTo(0.3, 12),
    });
  });
});
