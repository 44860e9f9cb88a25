import { describe, expect, it } from 'vitest';
import { h21LawyerBothSides } from '../../../graph/indicators/h21-lawyer-both-sides.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { RepresentativeItem } from '../../../graph/model/record/record.ts';
import { aDossier, type DossierFacts } from '../../support/dossiers.ts';

const FIRM = '云川泰和律师事务所';

const evaluate = (...dossiers: readonly Dossier[]) => h21LawyerBothSides.evaluate({ dossiers });

const opposed: DossierFacts = {
  parties: [
    { name: '罗大同', roles: ['原告'] },
    { name: '殷小川', roles: ['被告'] },
  ],
  officials: [{ name: '苏明远', role: 'judge' }],
};

/** A header that prints one lawyer below each of two parties, as one item with two places. */
function printedUnderBoth(roles: readonly [string, string] = ['原告', '被告']): Dossier {
  const text = `${roles[0]}罗大同，男。\n委托代理人程砚秋，${FIRM}律师。\n${roles[1]}殷小川，男。\n委托代理人程砚秋，${FIRM}律师。\n审判员　苏明远\n`;
  const base = aDossier({
    ...opposed,
    parties: [
      { name: '罗大同', roles: [roles[0]] },
      { name: '殷小川', roles: [roles[1]] },
    ],
    representatives: [{ name: '程砚秋', firm: FIRM, represents: ['罗大同', '殷小川'] }],
  });
  const at = (name: string) => [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }];
  const representative: RepresentativeItem = { ...base.record.representatives[0]!, spans: at('程砚秋') };
  const record = {
    ...base.record,
    parties: base.record.parties.map((p) => ({ ...p, spans: at(p.name) })),
    representatives: [representative],
    officials: base.record.officials.map((o) => ({ ...o, spans: at(o.name) })),
  };
  return {
    ...base,
    document: { ...base.document, range: { start: 0, end: text.length } },
    record,
    parties: base.parties.map((p, i) => (p === null ? null : { ...p, item: record.parties[i]! })),
    representatives: base.representatives.map((r) => (r === null ? null : { ...r, item: representative })),
    quote: (start, end) => text.slice(start, end),
  };
}

describe('H21 lawyer on both sides', () => {
  it('finds one lawyer printed under claimant and respondent', () => {
    const dossier = printedUnderBoth();
    const { findings, examined } = evaluate(dossier);
    expect(examined).toBe(1);
    expect(findings.map((f) => [f.verdict, f.subjects.map((s) => s.name)])).toEqual([['violated', ['苏明远', '程砚秋']]]);
    for (const { start, end, quote } of findings[0]!.evidence) expect(dossier.quote(start, end)).toBe(quote);
    expect(findings[0]!.evidence.filter((q) => q.quote.includes('程砚秋'))).toHaveLength(2);
    expect(findings[0]!.innocent.find((r) => r.id === 'aligned')!.state).toBe('excluded');
    expect(Math.exp(findings[0]!.logEvidence)).toBeCloseTo(20, 9);
    expect(findings[0]!.claim.zh).not.toMatch(/疑似|待核/u);
  });

  it('does not take the sentence about who appeared for an entry of the header', () => {
    const text = `原告罗大同。委托代理人程砚秋，${FIRM}律师。被告殷小川。原告罗大同及其委托代理人程砚秋、被告殷小川到庭。\n`;
    const dossier = printedUnderBoth();
    const at = (name: string) => [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }];
    const record = { ...dossier.record, parties: dossier.record.parties.map((p) => ({ ...p, spans: at(p.name) })) };
    const misread: Dossier = {
      ...dossier,
      record,
      document: { ...dossier.document, range: { start: 0, end: text.length } },
      quote: (a, b) => text.slice(a, b),
    };
    expect(evaluate(misread).findings.map((f) => f.verdict)).toEqual(['possible']);
  });

  it.each(['云川某某律师事务所', '某律师事务所', '某某律师事务所1', '××律师事务所', '云川XX律师事务所'])('knows no firm %s', (firm) => {
    const oneName = ['程砚秋', '程砚秋'];
    for (const names of [['程砚秋', '周远舟'], oneName]) {
      const representatives = names.map((name, i) => ({ name, firm, represents: [['罗大同'], ['殷小川']][i]! }));
      expect(evaluate(aDossier({ ...opposed, representatives })).findings).toEqual([]);
    }
  });

  it('leaves open what one printed line may have been misread', () => {
    const dossier = aDossier({ ...opposed, representatives: [{ name: '程砚秋', firm: FIRM, represents: ['罗大同', '殷小川'] }] });
    expect(evaluate(dossier).findings.map((f) => f.verdict)).toEqual(['possible']);
  });

  it('leaves open appellant and appellee, who may have stood on one side below', () => {
    expect(evaluate(printedUnderBoth(['上诉人', '被上诉人'])).findings.map((f) => f.verdict)).toEqual(['possible']);
  });

  it('cannot tell whether a third party opposes the side that shares its lawyer: a gap, no finding', () => {
    const { findings, gaps } = evaluate(printedUnderBoth(['原告', '第三人']));
    expect(findings).toEqual([]);
    expect(gaps).toHaveLength(1);
  });

  it('says nothing of co-parties', () => {
    expect(evaluate(printedUnderBoth(['原告', '原告'])).findings).toEqual([]);
    expect(evaluate(printedUnderBoth(['被告', '被告'])).findings).toEqual([]);
  });

  it('keeps two lawyers of one firm at possible', () => {
    const dossier = aDossier({
      ...opposed,
      representatives: [
        { name: '程砚秋', firm: FIRM, represents: ['罗大同'] },
        { name: '白露生', firm: FIRM, represents: ['殷小川'] },
      ],
    });
    const { findings } = evaluate(dossier);
    expect(findings.map((f) => f.verdict)).toEqual(['possible']);
    expect(findings[0]!.law.map((l) => l.article).join()).not.toContain('第三十九条');
  });

  it('says nothing of one firm on both sides where the bar is so small that it comes about by chance', () => {
    const firms = ['云川泰和律师事务所', '云川正己律师事务所'];
    const suits = Array.from({ length: 24 }, (_, i) =>
      aDossier({
        ...opposed,
        representatives: [
          { name: '程砚秋', firm: firms[i % 2]!, represents: ['罗大同'] },
          { name: '白露生', firm: firms[Math.floor(i / 2) % 2]!, represents: ['殷小川'] },
        ],
      }),
    );
    const { findings, gaps } = evaluate(...suits);
    expect(findings).toEqual([]);
    expect(gaps).toHaveLength(12);
  });

  it('says nothing of two firms, of agents who are no lawyers, and of masked lawyers', () => {
    const both = ['罗大同', '殷小川'];
    const twoFirms = aDossier({
      ...opposed,
      representatives: [
        { name: '程砚秋', firm: FIRM, represents: ['罗大同'] },
        { name: '白露生', firm: '云川正己律师事务所', represents: ['殷小川'] },
      ],
    });
    const citizen = aDossier({ ...opposed, representatives: [{ name: '程砚秋', kind: 'citizen', firm: null, represents: both }] });
    const masked = aDossier({ ...opposed, representatives: [{ name: '程某某', firm: FIRM, represents: both }] });
    expect(evaluate(twoFirms, citizen, masked).findings).toEqual([]);
  });

  it('does not examine documents without agents or opponents', () => {
    expect(evaluate(aDossier({}))).toEqual({ findings: [], gaps: [], examined: 0 });
  });

  describe('two lawyers of one firm', () => {
    const bothOfOneFirm = (over: DossierFacts = {}, prose = '') =>
      aDossier({
        ...opposed,
        representatives: [
          { name: '程砚秋', firm: FIRM, represents: ['罗大同'] },
          { name: '柳如眉', firm: FIRM, represents: ['殷小川'] },
        ],
        prose,
        ...over,
      });

    it('are called what they are', () => {
      const [finding] = evaluate(bothOfOneFirm()).findings;
      expect(finding).toMatchObject({ verdict: 'possible', title: { zh: '同一律所的不同律师代理双方' } });
      expect(finding!.innocent.map((it) => it.id)).not.toContain('namesake');
      expect(finding!.innocent.find((it) => it.id === 'slip')!.note.zh).not.toContain('没有在双方名下');
    });

    it('make no crime of civil judges in a criminal trial or an execution', () => {
      expect(evaluate(bothOfOneFirm()).findings[0]!.crimes).toEqual(['C09']);
      expect(evaluate(bothOfOneFirm({ kind: 'criminal-judgment' })).findings[0]!.crimes).toEqual(['C08']);
      expect(evaluate(bothOfOneFirm({ kind: 'execution-ruling' })).findings[0]!.crimes).toEqual(['C11']);
    });

    it.each([
      ['程砚秋', '，云川泰和律师事务所律师，由临溪县法律援助中心指派。'],
      ['程砚秋', '，临溪县法律援助中心指派的云川泰和律师事务所律师。'],
      ['程砚秋', '（法律援助），云川泰和律师事务所律师。'],
    ])('are cleared where legal aid sent one of them: %s%s', (name, words) => {
      const base = bothOfOneFirm();
      const text = `委托代理人${name}${words}\n`;
      const start = text.indexOf(name);
      const sent = { ...base.record.representatives[0]!, spans: [{ start, end: start + name.length }] };
      const record = { ...base.record, representatives: [sent, ...base.record.representatives.slice(1)] };
      const dossier: Dossier = {
        ...base,
        record,
        document: { ...base.document, range: { start: 0, end: text.length } },
        quote: (from, to) => text.slice(from, to),
      };
      expect(evaluate(dossier).findings).toEqual([]);
    });

    it('say nothing of the bar of a court of which nothing is known', () => {
      const [finding] = evaluate(bothOfOneFirm()).findings;
      const offices = finding!.innocent.find((it) => it.id === 'offices')!;
      expect(offices.note.zh).not.toMatch(/见 0 家/);
      expect(offices.paper).not.toBeNull();
    });
  });

  it('names the paper that would close each open reading', () => {
    const readings = evaluate(printedUnderBoth()).findings[0]!.innocent;
    expect(readings.filter((it) => it.state === 'open' && it.paper === null)).toEqual([]);
    expect(readings.filter((it) => it.state === 'excluded' && it.paper !== null)).toEqual([]);
  });
});
