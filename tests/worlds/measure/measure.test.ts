import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../../graph/model/entity.ts';
import type { Lead, Subject } from '../../../graph/model/leads/lead.ts';
import type { Docket } from './baselines/docket.ts';
import { fraudar } from './baselines/fraudar.ts';
import { isolationForest } from './baselines/isolation-forest.ts';
import { degree, networkOf, oddBall, pageRank } from './baselines/network.ts';
import { rawPairCount, rawWinRate } from './baselines/raw-rates.ts';
import { aimAt, hits, type Target } from './hits.ts';
import { averagePrecision, calibrationError, score } from './metrics.ts';
import { precisionOfRanking } from './officials.ts';
import { readSettings } from './settings.ts';
import { upperBound } from './table.ts';

const subject = (name: string, kind: Subject['kind'] = 'official'): Subject => ({
  node: name as NodeId,
  kind,
  name,
  role: null,
  agency: null,
  firm: null,
});

function lead(rank: number, names: readonly string[], cases: readonly string[], more: Partial<Lead> = {}): Lead {
  const empty = { zh: '', en: '' };
  return {
    id: String(rank),
    rank,
    tier: 'yellow',
    tierReason: empty,
    posterior: 0.9,
    q: 0.05,
    pattern: 'pattern',
    patternName: empty,
    claim: empty,
    subjects: names.map((name) => subject(name)),
    cases,
    period: { from: null, to: null },
    facts: [],
    contributions: [],
    ...{ total: 0, lines: { yellow: 0, red: 0 }, conditions: [], movers: [], identity: null, foldedInto: null, others: [] },
    findings: [],
    crimes: [],
    ...more,
  };
}

const target = (id: string, officials: readonly string[], cases: readonly string[], others: Target['others'] = []): Target => ({
  id,
  kind: id,
  officials: officials.map((name) => ({ name, agency: '', role: '' })),
  lawyers: [],
  others,
  cases,
});

describe('a lead hits a scheme', () => {
  const aim = aimAt(target('steering', ['甲'], ['(2019)岭0102民初1号', '(2019)岭0102民初2号']));

  it('when it names an official of it and half of its cases are of it', () => {
    expect(hits(lead(1, ['甲'], ['(2019)岭0102民初1号', '(2019)岭0102民初9号']), aim)).toBe(true);
    expect(hits(lead(1, ['甲'], ['(2019)岭0102民初1号', '(2019)岭0102民初8号', '(2019)岭0102民初9号']), aim)).toBe(false);
    expect(hits(lead(1, ['乙'], ['(2019)岭0102民初1号']), aim)).toBe(false);
    expect(hits(lead(1, ['甲'], []), aim)).toBe(false);
  });

  it('by its buyer or lender too, where it is a ring', () => {
    const ring = aimAt(target('ring', ['甲'], ['(2019)岭0102执1号'], [{ kind: 'organization', name: '丁公司' }]));
    expect(hits(lead(1, ['丁公司'], ['(2019)岭0102执1号之一']), ring)).toBe(true);
  });
});

describe('the figures', () => {
  it('average precision counts what was never found as nought, and a second lead to one scheme not twice', () => {
    expect(averagePrecision([[0], [], [0], [1]], 4)).toBeCloseTo((1 + 3 / 4) / 4);
    expect(averagePrecision([], 3)).toBe(0);
  });

  it('a ranking with ties is worth what a random order of the tied is', () => {
    expect(
      precisionOfRanking([
        [2, true],
        [1, false],
        [1, true],
        [0, false],
      ]),
    ).toBeCloseTo((1 + 2 / 3) / 2);
    expect(precisionOfRanking([1, 1, 1, 1].map((value, i) => [value, i === 0] as const))).toBe(0.25);
  });

  it('calibration error is nought for honest posteriors and large for boasting ones', () => {
    const honest = Array.from({ length: 10 }, (_, i) => [0.8, i < 8] as const);
    const boasting = Array.from({ length: 10 }, (_, i) => [0.95, i < 2] as const);
    expect(calibrationError(honest)).toBeCloseTo(0);
    expect(calibrationError(boasting)).toBeCloseTo(0.75);
    expect(calibrationError([])).toBeNull();
  });

  it('count false leads by tier and at q of .10, and look-alikes only where no scheme is hit', () => {
    const truth = {
      schemes: [{ ...target('steering', ['甲'], ['(2019)岭0102民初1号']), strength: 'small' as const, figures: {} }],
      lookalikes: [{ ...target('series', ['乙'], ['(2019)岭0102民初2号']), figures: {} }],
    };
    const scores = score(
      [
        lead(1, ['甲'], ['(2019)岭0102民初1号'], { tier: 'red' }),
        lead(2, ['乙'], ['(2019)岭0102民初2号'], { tier: 'blue' }),
        lead(3, ['丙'], ['(2019)岭0102民初3号'], { tier: 'grey', q: 0.5 }),
      ],
      truth,
      3,
    );
    expect(scores.auprc).toBe(1);
    expect(scores.precisionAt20).toBeCloseTo(1 / 3);
    expect(scores.falseLeads).toEqual({ red: 0, yellow: 0, blue: 1, grey: 1 });
    expect(scores.claimed).toEqual({ leads: 2, false: 1 });
    expect(scores.lookalikes.map(({ kind, tier }) => `${kind} ${tier}`)).toEqual(['series blue']);
    expect(scores.finds).toEqual([{ kind: 'steering', strength: 'small', rank: 1, tier: 'red', q: 0.05 }]);
  });
});

/** Twelve judges meet twelve lawyers once each; judge 0 meets three lawyers of its own thirty times each. */
const docket: Docket = {
  officials: new Map(Array.from({ length: 12 }, (_, j) => [`judge ${j}`, `judge ${j}`])),
  hearings: [
    ...Array.from({ length: 144 }, (_, i) => [Math.floor(i / 12), i % 12] as const),
    ...Array.from({ length: 90 }, (_, i) => [0, 12 + (i % 3)] as const),
  ].map(([j, l], i) => ({
    official: `judge ${j}`,
    lawyers: [{ name: `lawyer ${l}`, favour: l >= 12 ? 1 : i % 2 }],
    parties: [`party ${i}`],
    favour: 1,
    months: null,
  })),
};
const top = (scores: ReadonlyMap<string, number>): string =>
  [...scores].filter(([name]) => name.startsWith('judge')).sort((a, b) => b[1] - a[1])[0]![0];

it('the share of worlds with a lead is bounded above as Clopper and Pearson do', () => {
  expect(upperBound(0, 20)).toBeCloseTo(1 - 0.05 ** (1 / 20), 6);
  expect(upperBound(3, 3)).toBe(1);
  expect(upperBound(2, 20)).toBeCloseTo(0.2826, 3);
});

describe('the baselines', () => {
  it.each([
    ['degree', degree(networkOf(docket))],
    ['PageRank', pageRank(networkOf(docket))],
    ['OddBall', oddBall(networkOf(docket))],
    ['FRAUDAR', fraudar(docket)],
    ['pair count', rawPairCount(docket)],
    ['win rate', rawWinRate(docket)],
  ])('%s puts a judge with a dense block of cases first', (_, scores) => {
    expect(top(scores)).toBe('judge 0');
  });

  it('PageRank is a distribution', () => {
    expect([...pageRank(networkOf(docket)).values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });

  it('the isolation forest isolates what stands apart, and the same every time', () => {
    const features = new Map(
      Array.from({ length: 60 }, (_, i) => [`judge ${i}`, i === 7 ? [40, 9] : [10 + (i % 5), 1 + (i % 3)]] as const),
    );
    expect(top(isolationForest(features))).toBe('judge 7');
    expect(isolationForest(features)).toEqual(isolationForest(features));
  });
});

describe('the flags', () => {
  it('have defaults and are refused when they make no sense', () => {
    expect(readSettings([])).toMatchObject({ documents: 3000, setting: 'standard' });
    expect(readSettings(['--documents', '20000', '--setting', 'second', '--null', '0']).documents).toBe(20000);
    expect(() => readSettings(['--setting', 'none'])).toThrow(/--setting/);
    expect(() => readSettings(['--seeds', 'many'])).toThrow(/--seeds/);
  });
});
