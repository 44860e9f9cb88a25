import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft.ts';
import { buildRegion } from './build-region.ts';
import { SETTINGS } from './settings.ts';

/** Suits for money of first instance before the general divisions, one a plaintiff and judge: a batch is one choice, not many. */
function unitsOf(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    if (!['民间借贷纠纷', '买卖合同纠纷'].includes(draft.cause ?? '') || !draft.number!.includes('民初') || draft.number!.endsWith('之一'))
      return false;
    const key = `${draft.title.split('与')[0]} ${draft.acceptedOn!.slice(0, 7)}`;
    return !seen.has(key) && seen.add(key);
  });
}

const countBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

/** Moment estimate of the scatter of log-odds behind counts with expectation and variance: var(O - E) = V + (scatter V)^2. */
function scatterOf(cells: readonly { readonly o: number; readonly e: number; readonly v: number }[]): number {
  const excess = cells.reduce((sum, { o, e, v }) => sum + (o - e) ** 2 - v, 0);
  return Math.sqrt(Math.max(0, excess) / cells.reduce((sum, { v }) => sum + v * v, 0));
}

/** Judge-lawyer counts against the lot within court and year (hypergeometric). */
function affinityOf(drafts: readonly Draft[]): number {
  const cells = new Map<string, { o: number; e: number; v: number }>();
  for (const stratum of countBy(unitsOf(drafts), ({ issuer, acceptedOn }) => `${issuer} ${acceptedOn!.slice(0, 4)}`).values()) {
    const n = stratum.length;
    const judges = countBy(stratum, (draft) => draft.signers[0]!.name);
    const lawyers = countBy(
      stratum.flatMap((draft) => draft.lawyers!.map((lawyer) => ({ draft, name: lawyer.name }))),
      ({ name }) => name,
    );
    for (const [judge, own] of judges)
      for (const [lawyer, cases] of lawyers) {
        const [a, b] = [own.length, cases.length];
        const cell = cells.get(`${judge} ${lawyer}`) ?? { o: 0, e: 0, v: 0 };
        cell.o += cases.filter(({ draft }) => draft.signers[0]!.name === judge).length;
        cell.e += (a * b) / n;
        cell.v += (a * b * (n - a) * (n - b)) / (n * n * Math.max(1, n - 1));
        cells.set(`${judge} ${lawyer}`, cell);
      }
  }
  return scatterOf([...cells.values()].filter(({ v }) => v >= 1));
}

/** Judges' share of dismissed claims against their court's. */
function lenienceOf(drafts: readonly Draft[]): number {
  const decided = unitsOf(drafts).filter(({ kind }) => kind === 'civil-judgment');
  const dismissed = (draft: Draft): boolean => draft.body.some((line) => /^驳回原告/.test(line));
  const cells = [...countBy(decided, ({ issuer }) => issuer).values()].flatMap((court) => {
    const p = court.filter(dismissed).length / court.length;
    return [...countBy(court, (draft) => draft.signers[0]!.name).values()].map((own) => ({
      o: own.filter(dismissed).length,
      e: own.length * p,
      v: own.length * p * (1 - p),
    }));
  });
  return scatterOf(cells.filter(({ v }) => v >= 3));
}

const worlds = (setting: 'standard' | 'second'): readonly Draft[] =>
  buildRegion({ seed: 31, documents: 20000, setting, schemes: false }).documents.map(({ draft }) => draft);

describe('innocent scatter, read from the papers of a region without schemes', () => {
  const standard = worlds('standard');
  const second = worlds('second');

  it('of who gets whose cases is what was measured in real courts, and more in the second family', () => {
    const affinity = affinityOf(standard);
    expect(affinity).toBeGreaterThan(0.6 * SETTINGS.standard.affinity);
    expect(affinity).toBeLessThan(1.5 * SETTINGS.standard.affinity);
    expect(affinityOf(second)).toBeGreaterThan(affinity);
  });

  it('of judges’ results is what was measured in real courts', () => {
    const lenience = lenienceOf(standard);
    expect(lenience).toBeGreaterThan(0.6 * SETTINGS.standard.lenience);
    expect(lenience).toBeLessThan(1.6 * SETTINGS.standard.lenience);
  });
});
