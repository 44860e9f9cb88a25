import { describe, expect, it } from 'vitest';
import { binomialTail, findRareSets, retestSet, type Transaction } from '../../../graph/analytics/rare-sets.ts';
import { seeded } from './courtroom.ts';

const RATES = { merit: 0.05, mitigated: 0.05, bail: 0.08, 'firm:甲': 0.06, surrender: 0.3 } as const;

/** Honest criminal cases: attributes by chance, some going together. */
function honest(seed: number, cases = 400, officials = 8): Transaction[] {
  const random = seeded(seed);
  return Array.from({ length: cases }, (_, i) => {
    const attributes = new Set(Object.entries(RATES).flatMap(([name, rate]) => (random() < rate ? [name] : [])));
    if (attributes.has('merit') && random() < 0.4) attributes.add('mitigated');
    return { id: `c${i}`, official: `judge${Math.floor(random() * officials)}`, stratum: 'court|刑初', defendants: [attributes] };
  });
}

const planted = (count: number): Transaction[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    official: 'judge3',
    stratum: 'court|刑初',
    defendants: [new Set(['merit', 'firm:甲', 'mitigated'])],
  }));

describe('rare combinations', () => {
  it('finds one that comes again and again before one judge', () => {
    const [best] = findRareSets([...honest(1), ...planted(8)]);
    expect(best).toMatchObject({ official: 'judge3' });
    expect(best!.attributes).toEqual(expect.arrayContaining(['firm:甲', 'merit']));
    expect(best!.adjusted).toBeLessThanOrEqual(1e-4);
    expect(best!.logEvidence).toBeGreaterThan(Math.log(100));
  });

  it('finds nothing in sixty honest courts', () => {
    for (let seed = 0; seed < 60; seed++) {
      expect(findRareSets(honest(seed, 250)).filter((set) => set.adjusted <= 1e-4)).toEqual([]);
    }
  });

  it('never calls a common circumstance rare', () => {
    const common = honest(2).map((t) => ({ ...t, defendants: [new Set(['merit', 'surrender'])] }));
    expect(findRareSets(common)).toEqual([]);
  });

  it('sees nothing rare in what goes together before everybody', () => {
    const everybody = honest(3).map((t, i) => (i % 12 === 0 ? { ...t, defendants: [new Set(['merit', 'mitigated', 'bail'])] } : t));
    expect(findRareSets(everybody).filter((set) => set.adjusted <= 1e-4)).toEqual([]);
  });

  it('does not join the attributes of two defendants', () => {
    const split = planted(6).map((t) => ({ ...t, defendants: [new Set(['merit']), new Set(['firm:甲'])] }));
    expect(findRareSets([...honest(4), ...split]).filter((set) => set.official === 'judge3' && set.adjusted <= 1e-4)).toEqual([]);
  });

  it('loses its surprise among cases where the set is common', () => {
    const [best] = findRareSets([...honest(1), ...planted(8)]);
    const alike = planted(40).map((t, i) => ({ ...t, id: `x${i}`, official: `judge${i % 8}` }));
    expect(retestSet(best!, alike).p).toBeGreaterThan(0.05);
  });

  it('sums a binomial tail', () => {
    expect(binomialTail(5, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialTail(4, 0, 0.2)).toBeCloseTo(1, 12);
  });
});
