import { describe, expect, it } from 'vitest';
import { buildMatters } from '../../../graph/analytics/matters.ts';
import { THRESHOLDS } from '../../../graph/conduct/profile.ts';
import { isConfirmed } from '../../../graph/conduct/tiers.ts';
import { h04ServedBelowFloor } from '../../../graph/indicators/h04-served-below-floor.ts';
import { h10BarredProbation } from '../../../graph/indicators/h10-barred-probation.ts';
import { h18SameJudgeTwoInstances } from '../../../graph/indicators/h18-same-judge-two-instances.ts';
import { h21LawyerBothSides } from '../../../graph/indicators/h21-lawyer-both-sides.ts';
import { aCommutation, aDossier, aJudgment, type DossierFacts } from '../../support/dossiers.ts';
import { onlyFinding } from '../../support/indicator-checks.ts';

describe('those who decided', () => {
  it('are named with their own role, the presiding judge first; the clerk is not', () => {
    const finding = onlyFinding(
      h04ServedBelowFloor,
      aCommutation({
        commutation: { originalMonths: 96, cutMonths: 9, previousCuts: [{ date: '2015-01-05', months: 50 }] },
        detail: { grounds: 'repent' },
        officials: [
          { name: '冯小满', role: 'clerk' },
          { name: '顾清和', role: 'judge' },
          { name: '苏明远', role: 'presiding-judge' },
          { name: '夏侯宁', role: 'judge-assistant' },
        ],
      }),
    );
    expect(finding.subjects.map(({ name, role }) => [name, role])).toEqual([
      ['苏明远', 'presiding-judge'],
      ['顾清和', 'judge'],
      ['郝大山', '罪犯'],
    ]);
  });
});

/** What the documents themselves say for the officials, and how much it weighs. */
describe('counter-evidence', () => {
  const weights = (indicator: typeof h04ServedBelowFloor | typeof h10BarredProbation, dossier: ReturnType<typeof aDossier>) => {
    const finding = onlyFinding(indicator, dossier);
    for (const { evidence } of finding.counterEvidence) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end, quote } of evidence) expect(dossier.quote(start, end)).toBe(quote);
    }
    return finding.counterEvidence.map(({ text, logEvidence }) => [text.zh, Math.round(Math.exp(logEvidence) * 1000) / 1000]);
  };
  const belowFloor = (detail: DossierFacts['detail']) =>
    aCommutation({
      commutation: {
        originalMonths: 96,
        cutMonths: 9,
        previousCuts: [
          { date: '2015-01-05', months: 30 },
          { date: '2017-01-05', months: 20 },
        ],
      },
      detail: { termFrom: '2012-01-01', termTo: '2015-10-31', newTermTo: '2015-02-01', grounds: 'repent', ...detail },
      date: '2020-06-01',
    });

  it('of a commutation is an open hearing and a property part that was paid, and nothing else', () => {
    expect(weights(h04ServedBelowFloor, belowFloor({}))).toEqual([]);
    expect(weights(h04ServedBelowFloor, belowFloor({ hearing: 'written', propertyPaid: false }))).toEqual([]);
    expect(weights(h04ServedBelowFloor, belowFloor({ hearing: 'open', propertyPaid: true }))).toEqual([
      ['案件经开庭审理，检察机关可当庭监督', 0.667],
      ['财产性判项已履行', 0.833],
    ]);
  });

  it('of probation is a plea of guilt by that defendant', () => {
    const judgment = (pleads: string) =>
      aJudgment({
        sentences: [{ defendant: '郝大山', penalty: 'fixed-term', months: 18, probationMonths: 24 }],
        circumstances: [
          { defendant: '郝大山', circumstance: 'recidivist' },
          { defendant: pleads, circumstance: 'pleaded-guilty' },
        ],
      });
    expect(weights(h10BarredProbation, judgment('郝大山'))).toEqual([['被告人认罪认罚，量刑可能采纳了检察机关的建议', 0.667]]);
    expect(weights(h10BarredProbation, judgment('林小满'))).toEqual([]);
  });
});

const odds = (log: number): number => Math.round(Math.exp(log) * 10) / 10;
const SUIT = { court: '云川省清河县人民法院', outcomes: ['granted'] } as const satisfies DossierFacts;

describe('one judge in two instances', () => {
  const trial = aDossier({ ...SUIT, number: '(2019)云0721民初10号', date: '2019-03-01', officials: [{ name: '顾清和', role: 'judge' }] });
  const remand = aDossier({
    ...{ kind: 'civil-ruling', number: '(2019)云07民终20号', date: '2019-08-01', outcomes: ['remanded'] },
    relatedCases: [{ number: '(2019)云0721民初10号', relation: 'first-instance' }],
  });
  const again = aDossier({
    ...{ ...SUIT, number: '(2019)云0721民初99号', date: '2020-02-01', officials: [{ name: '顾清和', role: 'judge' }] },
    relatedCases: [
      { number: '(2019)云0721民初10号', relation: 'first-instance' },
      { number: '(2019)云07民终20号', relation: 'second-instance' },
    ],
  });
  const find = (...dossiers: ReturnType<typeof aDossier>[]) => {
    const { findings } = h18SameJudgeTwoInstances.evaluate({ dossiers, matters: buildMatters(dossiers) });
    expect(findings).toHaveLength(1);
    return findings[0]!;
  };

  it('is thirty to one where the remand is loaded, and is claimed', () => {
    const finding = find(trial, remand, again);
    expect([finding.verdict, odds(finding.logEvidence)]).toEqual(['violated', 30]);
    expect(finding.claim.zh).toBe('清河县法院 1 案的原审与发回重审由同一法官参加合议庭');
    expect(finding.claim.en).not.toContain('to be checked');
  });

  it('is three to two where it is not, and is only suspected', () => {
    const finding = find(trial, again);
    expect([finding.verdict, odds(finding.logEvidence)]).toEqual(['possible', 1.5]);
    expect(finding.claim.zh).toContain('疑似由同一法官');
    expect(finding.claim.en).toContain('(to be checked)');
    expect(isConfirmed(finding)).toBe(false);
  });
});

describe('one lawyer on both sides', () => {
  const header = (text: string, firms: readonly [string, string], names: readonly [string, string]) =>
    aDossier({
      ...{ ...SUIT, number: '(2019)云0721民初10号', prose: text, officials: [{ name: '苏明远', role: 'judge' }] },
      parties: [
        { name: '罗大同', roles: ['原告'] },
        { name: '殷小川', roles: ['被告'] },
      ],
      representatives:
        names[0] === names[1]
          ? [{ name: names[0], firm: firms[0], represents: ['罗大同', '殷小川'] }]
          : [
              { name: names[0], firm: firms[0], represents: ['罗大同'] },
              { name: names[1], firm: firms[1], represents: ['殷小川'] },
            ],
    });
  const FIRM = '云川泰和律师事务所';
  const find = (dossier: ReturnType<typeof aDossier>) => onlyFinding(h21LawyerBothSides, dossier);

  it('is three to two where the header does not print the lawyer under each side, and is only suspected', () => {
    const finding = find(header('原告与被告纠纷一案', [FIRM, FIRM], ['程砚秋', '程砚秋']));
    expect([finding.verdict, odds(finding.logEvidence)]).toEqual(['possible', 1.5]);
    expect(finding.claim.zh).toBe('清河县法院 1 案中同一律师疑似代理对立双方');
    expect(finding.claim.en).toContain('(to be checked)');
  });

  it('is never more than to be checked for two lawyers of one firm', () => {
    const finding = find(header('原告与被告纠纷一案', [FIRM, FIRM], ['程砚秋', '白露生']));
    expect([finding.verdict, odds(finding.logEvidence)]).toEqual(['possible', 1.5]);
    expect(finding.claim.zh).toMatch(/不同律师.*（待核）$/u);
    expect(finding.logEvidence).toBeLessThan(THRESHOLDS.family);
  });
});
