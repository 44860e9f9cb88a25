import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../graph/conduct/changes.ts';
import { findingContent } from '../../../graph/conduct/content.ts';
import { standsAs } from '../../../graph/conduct/standing.ts';
import { aFinding, aLead, aPair, official } from './findings.ts';

const itself = (id: string): string => id;
const kinds = (before: Parameters<typeof changesOf>[0], after: Parameters<typeof changesOf>[1]) =>
  changesOf(before, after, itself).map(({ kind, parts }) => [kind, ...parts]);

describe('what a finding says', () => {
  const pair = aPair();
  it('is the same whatever moves with the documents around it', () => {
    const moved = {
      ...pair,
      logEvidence: 1,
      statistics: { ...pair.statistics!, expected: 9, p: 0.5, q: 0.6, tested: 9000, oddsRatio: null },
    };
    expect(findingContent({ ...moved, details: [], innocent: [], id: 'x' })).toBe(findingContent(pair));
  });

  it('is another with another verdict, person, case, place, count, fact or version', () => {
    const finding = aFinding();
    const others = [
      { ...finding, verdict: 'possible' as const },
      { ...finding, subjects: [official('顾清和')] },
      { ...finding, cases: ['(2020)云0721刑初9号'] },
      { ...finding, evidence: finding.evidence.map((quote) => ({ ...quote, start: 4 })) },
      { ...finding, version: '2.0.0' },
      { ...finding, details: finding.details.map((d) => (d.type === 'check' ? { ...d, actual: '8 个月' } : d)) },
    ].map(findingContent);
    expect(new Set([findingContent(finding), ...others]).size).toBe(7);
    expect(findingContent({ ...pair, statistics: { ...pair.statistics!, observed: 18 } })).not.toBe(findingContent(pair));
  });
});

describe('what changed in the leads', () => {
  const lead = aLead({ id: 'a' });

  it('is nothing where only posterior, q, rank and figures moved', () => {
    const fact = { value: '1', of: '2', label: { zh: '件', en: 'cases' } };
    expect(kinds([lead], [{ ...lead, posterior: 0.9, q: 0.1, rank: 7, total: 3, facts: [fact] }])).toEqual([]);
  });

  it('is new, changed in findings, facts or tier, or gone', () => {
    expect(kinds([], [lead])).toEqual([['new']]);
    expect(kinds([lead], [{ ...lead, tier: 'yellow' }])).toEqual([['changed', 'tier']]);
    expect(kinds([lead], [{ ...lead, cases: [...lead.cases, '(2020)云0721刑初2号'] }])).toEqual([['changed', 'facts']]);
    expect(changesOf([lead], [{ ...lead, findings: [aPair()] }], itself)).toMatchObject([
      { lead: 'a', kind: 'changed', parts: ['findings'], findings: { gained: 1, lost: 1 } },
    ]);
    expect(changesOf([lead], [], itself)).toMatchObject([
      { lead: 'a', kind: 'vanished', tier: { before: 'red', after: null }, into: null },
    ]);
  });

  it('tells into which lead one was joined, and compares that one with itself', () => {
    const other = aLead({ id: 'b', findings: [aPair()] });
    const joined = { ...lead, findings: [...lead.findings, ...other.findings] };
    expect(changesOf([other, lead], [joined], () => 'a')).toMatchObject([
      { lead: 'a', kind: 'changed', findings: { gained: 1, lost: 0 } },
      { lead: 'b', kind: 'vanished', into: 'a' },
    ]);
  });

  it('is nothing for a lead that has only another id', () => {
    expect(changesOf([{ ...lead, id: 'old' }], [lead], () => 'a')).toEqual([]);
  });
});

describe('the standing run', () => {
  const usual = { asOf: '2026-01-05', fdr: 0.05 };
  it.each([
    ['the first one, whatever its settings', { asOf: '2020-01-01', fdr: 0.2 }, null, true],
    ['of today at the usual rate', usual, { asOf: '2026-01-09', fdr: 0.1 }, true],
    ['of a later day at the same rate', { asOf: '2025-02-01', fdr: 0.1 }, { asOf: '2025-01-01', fdr: 0.1 }, true],
    ['of the same day at the same rate', { asOf: '2025-01-01', fdr: 0.1 }, { asOf: '2025-01-01', fdr: 0.1 }, true],
    ['not one of an earlier day', { asOf: '2024-12-31', fdr: 0.1 }, { asOf: '2025-01-01', fdr: 0.1 }, false],
    ['not one at another rate', { asOf: '2026-01-05', fdr: 0.1 }, { asOf: '2025-01-01', fdr: 0.05 }, false],
  ])('is %s', (_, run, standing, stands) => {
    expect(standsAs(run, usual, standing)).toBe(stands);
  });
});
