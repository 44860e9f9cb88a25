import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decibans, fuse } from '../../../graph/conduct/fuse.ts';
import { groupFindings } from '../../../graph/conduct/group.ts';
import { isConfirmed, mayStand, tierOf } from '../../../graph/conduct/tiers.ts';
import type { Finding } from '../../../graph/model/leads/lead.ts';
import { aFinding, aPair, lawyer, official, prisoner } from './findings.ts';

const tier = (...findings: Finding[]) => tierOf(findings, fuse(findings)).tier;
const patternOf = (id: string) => (id === 'S01' ? 'judge-lawyer-pairing' : id === 'H10' || id === 'H11' ? 'probation-against-law' : id);

describe('fusion', () => {
  it('averages dependent indicators of one family and never multiplies them', () => {
    const one = fuse([aFinding({ logEvidence: Math.log(50) })]);
    const two = fuse([aFinding({ logEvidence: Math.log(50) }), aFinding({ indicator: 'H11', logEvidence: Math.log(50) })]);
    expect(two.logEvidence).toBeCloseTo(one.logEvidence, 12);
    const mixed = fuse([aFinding({ logEvidence: Math.log(60) }), aFinding({ indicator: 'H11', logEvidence: Math.log(20) })]);
    expect(Math.exp(mixed.families[0]!.logEvidence)).toBeCloseTo(40, 9);
  });

  it('adds the logs of independent families', () => {
    const apart = [fuse([aFinding()]), fuse([aPair()])];
    const together = fuse([aFinding(), aPair()]);
    expect(together.logEvidence).toBeGreaterThan(Math.max(...apart.map((f) => f.logEvidence)));
    expect(together.logEvidence).toBeLessThanOrEqual(apart.reduce((s, f) => s + f.logEvidence, 0));
  });

  it('is one for evidence that says nothing, whatever the families', () => {
    const nothing = [aFinding({ logEvidence: 0 }), aPair({ logEvidence: 0 }), aFinding({ family: 'timing', logEvidence: 0 })];
    expect(fuse(nothing).logEvidence).toBeCloseTo(0, 12);
  });

  it('lets counter-evidence lower the evidence', () => {
    const counter = [{ text: { zh: '公开开庭', en: 'open hearing' }, logEvidence: -Math.log(2), evidence: [] }];
    const { families, posterior } = fuse([aFinding({ counterEvidence: counter })]);
    expect(families[0]!.logEvidence).toBeCloseTo(Math.log(25), 12);
    expect(posterior).toBeLessThan(fuse([aFinding()]).posterior);
  });

  it('gives what is only possible little weight beside what is certain', () => {
    const possible = Array.from({ length: 5 }, (_, i) => aFinding({ cases: [`p${i}`], verdict: 'possible', logEvidence: 0 }));
    expect(Math.exp(fuse([aFinding(), ...possible]).families[0]!.logEvidence)).toBeGreaterThan(30);
  });

  it('starts from one in ten for a rule, and from what the run has estimated for a statistic', () => {
    expect(fuse([aFinding({ logEvidence: 0 })]).posterior).toBeCloseTo(0.1, 12);
    expect(fuse([aFinding({ logEvidence: Math.log(9) })]).posterior).toBeCloseTo(0.5, 12);
    expect(fuse([aPair({ logEvidence: 0 })]).posterior).toBeCloseTo(0.002, 12);
  });

  it('weighs schemes with traces in one family by one half, in two by .35, in three or more by .15', () => {
    const [a, b, c] = [Math.log(4), Math.log(9), Math.log(25)];
    const [outcome, timing] = [aFinding({ logEvidence: a }), aFinding({ family: 'timing', logEvidence: b })];
    const two = (0.5 * 4 + 0.5 * 9 + 0.35 * 36) / (0.5 + 0.5 + 0.35);
    expect(Math.exp(fuse([outcome, timing]).logEvidence)).toBeCloseTo(two, 9);
    const three = (0.5 * (4 + 9 + 25) + 0.35 * (36 + 100 + 225) + 0.15 * 900) / (1.5 + 1.05 + 0.15);
    expect(Math.exp(fuse([outcome, timing, aFinding({ family: 'money', logEvidence: c })]).logEvidence)).toBeCloseTo(three, 9);
  });

  it('does not depend on the order of findings', () => {
    const findings = [
      aFinding(),
      aPair(),
      aFinding({ indicator: 'H11', logEvidence: 1 }),
      aFinding({ family: 'timing', verdict: 'possible' }),
    ];
    const truth = fuse(findings).logEvidence;
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: 4 }), (shuffled) => {
        expect(fuse(shuffled).logEvidence).toBeCloseTo(truth, 10);
      }),
    );
  });

  it('speaks decibans', () => {
    expect(decibans(Math.log(100))).toBeCloseTo(20, 12);
  });
});

describe('tiers', () => {
  const possible = aFinding({ verdict: 'possible' });

  it('is red for a confirmed hard finding', () => {
    expect(tier(aFinding())).toBe('red');
  });

  it('is red for two independent families and a high posterior, and for nothing less', () => {
    const second = aFinding({ indicator: 'N01', class: 'N', logEvidence: Math.log(200) });
    expect(tier(aPair(), second)).toBe('red');
    expect(tier(aPair(), { ...second, family: 'assignment' })).toBe('yellow');
    expect(tier(aPair(), { ...second, logEvidence: Math.log(5) })).toBe('yellow');
    expect(tier(aPair(), { ...second, verdict: 'possible' })).toBe('yellow');
  });

  it('never goes above grey on what is only possible, however much of it there is', () => {
    const heavy = { ...possible, logEvidence: 40 };
    expect(tier(possible)).toBe('grey');
    expect(tier(heavy, { ...aPair(), verdict: 'possible', logEvidence: 40 }, { ...heavy, family: 'timing' })).toBe('grey');
  });

  it('is yellow for one strong family and blue for a weak one', () => {
    expect(tier(aPair())).toBe('yellow');
    expect(tier(aPair({ logEvidence: Math.log(20) }))).toBe('blue');
  });

  it('changes colour exactly where the policy says', () => {
    const bare = (posterior: number, ...logs: readonly number[]) =>
      tierOf([aPair()], {
        families: logs.map((logEvidence, i) => ({
          family: i === 0 ? 'assignment' : 'outcome',
          ...{ logEvidence, certain: true, indicators: [], logCounter: 0 },
        })),
        ...{ logEvidence: 0, posterior },
      }).tier;
    const [ten, hundred] = [Math.log(10), Math.log(100)];
    expect([bare(0.8, ten, ten), bare(0.79, ten, ten), bare(0.8, ten, ten - 0.01)]).toEqual(['red', 'yellow', 'yellow']);
    expect([bare(0.5, 0), bare(0.49, 0)]).toEqual(['yellow', 'blue']);
    expect([bare(0.1, hundred), bare(0.1, hundred - 0.01)]).toEqual(['yellow', 'blue']);
  });

  it('says why, with the number of confirmed places and of families', () => {
    const weak = aFinding({ cases: ['b'], logEvidence: Math.log(3) });
    const reason = (...findings: Finding[]) => tierOf(findings, fuse(findings)).reason;
    expect(reason(aFinding(), weak).zh).toBe('法律规则 H10 在 1 处按各种有利读法仍不符合，且有原文引证');
    expect(reason(aFinding(), weak).en).toBe('rule H10 not met in 1 place under every favourable reading, quoted from the documents');
    expect(reason(possible).zh).toBe('只在部分读法下成立，缺少的材料见下一步核查；不作为问题认定');
    const second = aFinding({ indicator: 'N01', class: 'N', logEvidence: Math.log(200) });
    expect(reason(aPair(), second).zh).toBe('2 类独立证据成立（分案、结果），同类线索每 100 条约有 99 条以上成立（估计）');
    expect(reason(aPair()).zh).toMatch(/^只有一类证据达到十比一，同类线索约每 10 条有 \d 条成立（估计）；需第二类独立证据或法律规则印证$/u);
    expect(reason(aPair({ logEvidence: Math.log(20) })).zh).toMatch(/^证据尚弱，同类线索约每 100 条有 \d 条成立（估计），列入观察$/u);
  });

  it('does not confirm what is unquoted, explained, or more likely a slip', () => {
    const explained = [{ ...aFinding().innocent[0]!, state: 'applies' as const }];
    expect(isConfirmed(aFinding())).toBe(true);
    expect(isConfirmed(aFinding({ evidence: [] }))).toBe(false);
    expect(isConfirmed(aFinding({ innocent: explained }))).toBe(false);
    const untested = aFinding().innocent.map((reading) => ({ ...reading, state: 'open' as const, paper: null }));
    expect(isConfirmed(aFinding({ innocent: untested }))).toBe(false);
    expect(isConfirmed(aFinding({ logEvidence: Math.log(3) }))).toBe(false);
    expect(isConfirmed(aFinding({ class: 'S' }))).toBe(false);
  });

  it('makes no lead of a petition, a tie or a rate alone, nor of the three together', () => {
    const petition = aFinding({ class: 'N', family: 'report' });
    const tie = aFinding({ class: 'N', family: 'relation' });
    const rate = aFinding({ class: 'S', family: 'outcome' });
    expect(mayStand([petition, tie, rate], 0.9)).toBe(false);
    for (const alone of [petition, tie, rate]) expect(mayStand([alone], 0.9)).toBe(false);
    expect(mayStand([petition, aPair()], 0.9)).toBe(true);
    expect(mayStand([aFinding({ family: 'relation' })], 0.05)).toBe(true);
  });

  it('makes no lead of a statistic that chance explains ten times better', () => {
    expect(mayStand([aPair()], 0.09)).toBe(false);
    expect(mayStand([aPair()], 0.11)).toBe(true);
  });
});

describe('grouping', () => {
  const groups = (...findings: Finding[]) => groupFindings(findings, patternOf).map((g) => g.findings.map((f) => f.indicator).sort());

  it('makes one lead of one judge’s findings of one pattern', () => {
    const many = ['a', 'b', 'c'].map((n) =>
      aFinding({ cases: [n], subjects: [official('苏明远'), official('顾清和', 'judge'), prisoner(n)] }),
    );
    expect(groups(...many)).toEqual([['H10', 'H10', 'H10']]);
  });

  it('keeps judges apart', () => {
    expect(groups(aFinding(), aFinding({ subjects: [official('顾清和')], cases: ['b'] }))).toHaveLength(2);
  });

  it('joins a pair with a hard finding about the same judge in one of its cases, and only then', () => {
    const inPair = aFinding({ cases: ['(2020)云0721民初2号'] });
    expect(groups(aPair(), inPair)).toEqual([['H10', 'S01']]);
    expect(groups(aPair(), aFinding())).toHaveLength(2);
  });

  it('keeps what is only possible apart, unless its case has a certain breach too', () => {
    const possible = aFinding({ indicator: 'H11', cases: ['b'], verdict: 'possible' });
    expect(groups(aFinding(), possible)).toHaveLength(2);
    expect(groups(aFinding(), { ...possible, cases: aFinding().cases })).toEqual([['H10', 'H11']]);
    expect(groups(aPair(), aFinding({ cases: ['(2020)云0721民初2号'], verdict: 'possible' }))).toHaveLength(2);
  });

  it('keeps two pairs of one judge apart', () => {
    expect(groups(aPair(), aPair({ subjects: [official('苏明远'), lawyer('白露生')], cases: ['x', 'y'] }))).toHaveLength(2);
  });

  it('looks at a person whose name is printed rather than at a masked one', () => {
    const [group] = groupFindings([aFinding({ subjects: [official('苏某'), official('顾清和', 'judge')] })], patternOf);
    expect(group!.focus.name).toBe('顾清和');
  });

  it('makes nothing of findings that name nobody or quote nothing', () => {
    expect(groups(aFinding({ subjects: [] }), aFinding({ evidence: [] }))).toEqual([]);
  });

  it('keeps the id of a lead when more cases turn up', () => {
    const [before] = groupFindings([aFinding()], patternOf);
    const [after] = groupFindings([aFinding(), aFinding({ cases: ['b'] })], patternOf);
    expect(after!.id).toBe(before!.id);
  });
});
