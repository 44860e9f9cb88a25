import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLead } from '../../../graph/conduct/complete.ts';
import { conditionsOf, linesOf } from '../../../graph/conduct/conditions.ts';
import { contributionsOf } from '../../../graph/conduct/contributions.ts';
import { decibans, fuse } from '../../../graph/conduct/fuse.ts';
import { tierOf } from '../../../graph/conduct/tiers.ts';
import type { Finding, Lead } from '../../../graph/model/leads/lead.ts';
import { aFinding, aLead, aPair } from './findings.ts';

const titleOf = (id: string) => ({ zh: id, en: id });
const added = (...findings: Finding[]) => contributionsOf(findings, fuse(findings), titleOf);
const steps = (...findings: Finding[]) => added(...findings).contributions.map((c) => [c.kind, c.indicator, c.decibans]);
const inTenths = (value: number): number => Math.round(value * 10);

const group = fc.array(
  fc.record({
    indicator: fc.constantFrom('H10', 'H11', 'S01', 'N01'),
    family: fc.constantFrom('outcome' as const, 'assignment' as const, 'timing' as const),
    verdict: fc.constantFrom('violated' as const, 'possible' as const),
    logEvidence: fc.double({ min: -4, max: 12, noNaN: true }),
    counters: fc.array(fc.double({ min: -3, max: 1, noNaN: true }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 9 },
);

describe('the parts of the evidence', () => {
  it('sum to the fused evidence as printed, whatever the findings', () => {
    fc.assert(
      fc.property(group, (made) => {
        const findings = made.map(({ counters, ...over }, i) =>
          aFinding({
            ...{ ...over, cases: [`case ${i}`] },
            counterEvidence: counters.map((logEvidence, j) => ({
              text: { zh: `反证${j}`, en: `counter ${j}` },
              logEvidence,
              evidence: [],
            })),
          }),
        );
        const { contributions, total } = added(...findings);
        expect(Math.abs(total - decibans(fuse(findings).logEvidence))).toBeLessThanOrEqual(0.05 + 1e-9);
        for (const { decibans: part } of contributions) expect(inTenths(part) / 10).toBe(part);
        expect(contributions.reduce((sum, c) => sum + inTenths(c.decibans), 0)).toBe(inTenths(total));
        expect(contributions.filter((c) => c.kind === 'overlap').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('show that a second like finding adds nothing, and one that is weaker takes away', () => {
    const twin = aFinding({ cases: ['b'] });
    expect(steps(aFinding(), twin)).toEqual([
      ['finding', 'H10', 17],
      ['like', 'H10', 0],
    ]);
    const [, weaker] = steps(aFinding(), { ...twin, logEvidence: Math.log(10) });
    expect(weaker).toEqual(['like', 'H10', -2.2]);
  });

  it('keep the figure of each kind, and tell what is taken off for overlap as a part of its own', () => {
    const sameFamily = steps(aFinding(), aFinding({ indicator: 'H11', cases: ['b'] }));
    expect(sameFamily).toEqual([
      ['finding', 'H10', 17],
      ['finding', 'H11', 17],
      ['overlap', '', -17],
    ]);
    const twoFamilies = added(aPair({ logEvidence: Math.log(100) }), aFinding());
    expect(twoFamilies.contributions.slice(0, 2).map((c) => c.decibans)).toEqual([20, 17]);
    expect(twoFamilies.contributions[2]).toMatchObject({ kind: 'overlap', family: null });
    expect(twoFamilies.contributions[2]!.label.zh).toBe('扣重：多类证据不按全数相加');
    expect(twoFamilies.total).toBeLessThan(37);
  });

  it('name what speaks against, and count it once where several findings say it', () => {
    const counterEvidence = [{ text: { zh: '公开开庭', en: 'open hearing' }, logEvidence: -Math.log(2), evidence: [] }];
    const both = added(aFinding({ counterEvidence }), aFinding({ cases: ['b'], counterEvidence }));
    expect(both.contributions.map((c) => [c.kind, c.label.en, c.decibans])).toEqual([
      ['finding', 'H10', 17],
      ['like', expect.stringContaining('not added'), 0],
      ['counter', 'open hearing', -3],
    ]);
    expect(both.total).toBe(14);
  });
});

describe('the lines and conditions of the tiers', () => {
  it('lie where half and four fifths of such leads hold', () => {
    const { yellow, red } = linesOf([aFinding()]);
    const at = (line: number): number => fuse([aFinding({ logEvidence: (line * Math.LN10) / 10 })]).posterior;
    expect(at(yellow)).toBeCloseTo(0.5, 2);
    expect(at(red)).toBeCloseTo(0.8, 2);
    expect(linesOf([aPair()]).yellow).toBeGreaterThan(yellow);
  });

  it('are met exactly where the tier says so', () => {
    const tierBy = (findings: Finding[]): string => {
      const [rule, redLine, families, ...yellow] = conditionsOf(findings, fuse(findings)).map((c) => c.met);
      if (rule || (redLine && families)) return 'red';
      return yellow.some(Boolean) ? 'yellow' : 'blue';
    };
    const second = aFinding({ indicator: 'N01', class: 'N', logEvidence: Math.log(200) });
    for (const findings of [[aFinding()], [aPair(), second], [aPair()], [aPair({ logEvidence: Math.log(20) })], [second]]) {
      expect(tierBy(findings)).toBe(tierOf(findings, fuse(findings)).tier);
    }
  });

  it('say why what is only possible stays grey', () => {
    const possible = [aFinding({ verdict: 'possible', logEvidence: 9 })];
    expect(conditionsOf(possible, fuse(possible))[0]).toMatchObject({ met: false, label: { zh: '至少一项在各种有利读法下成立' } });
  });
});

describe('a lead of an older run', () => {
  it('still adds up, with nothing that it did not say', () => {
    const { total, lines, conditions, movers, identity, foldedInto, others, ...older } = aLead({
      contributions: [
        { family: 'outcome', indicator: 'H10', label: titleOf('H10'), decibans: 17.04 },
        { family: 'outcome', indicator: 'H10', label: titleOf('反证'), decibans: -3.01 },
      ] as unknown as Lead['contributions'],
    });
    const lead = completeLead(older as Lead);
    expect(lead.contributions.map((c) => [c.kind, c.decibans])).toEqual([
      ['finding', 17],
      ['counter', -3],
    ]);
    expect(lead).toMatchObject({ total: 14, conditions: [], movers: [], identity: null, foldedInto: null, others: [] });
  });
});
