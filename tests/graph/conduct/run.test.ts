import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../graph/analytics/pairs/meeting.ts';
import { explainLead } from '../../../graph/conduct/explain.ts';
import { leadLine } from '../../../graph/conduct/line.ts';
import { DISCLAIMER } from '../../../graph/conduct/profile.ts';
import { type MineInput, mine } from '../../../graph/conduct/run.ts';
import { defineIndicator, type Indicator, type Inputs } from '../../../graph/indicators/define.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { TIERS } from '../../../graph/model/glossary.ts';
import type { Finding } from '../../../graph/model/leads/lead.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { steeredDocket, suit } from '../analytics/docket.ts';
import { aFinding, aPair, official } from './findings.ts';

/** One planted pair among ordinary suits, and three recidivists on probation before one judge. */
const dossiers: readonly Dossier[] = [
  ...steeredDocket(2, 40, 22).map(suit),
  ...[1, 2, 3].map((i) =>
    aJudgment({
      id: `probation${i}`,
      number: `(2020)云0702刑初${i}号`,
      date: `2020-0${i}-11`,
      circumstances: [{ defendant: '郝大山', circumstance: 'recidivist' }],
      sentences: [{ defendant: '郝大山', penalty: 'fixed-term', months: 12, probationMonths: 24 }],
    }),
  ),
];
const input: MineInput = { dossiers, asOf: '2026-01-01', fdr: 0.1, seed: 1, version: 'test' };

/** An indicator that yields what it is given. */
const yielding = (id: string, findings: readonly Finding[], over: Partial<Indicator> = {}): Indicator => ({
  ...defineIndicator({
    id,
    version: '1.0.0',
    class: 'H',
    family: 'outcome',
    title: { zh: `指标${id}`, en: `indicator ${id}` },
    why: { zh: '测试', en: 'test' },
    pattern: id === 'S01' ? 'judge-lawyer-pairing' : 'probation-against-law',
    crimes: ['C08'],
    law: aFinding().law as Indicator['law'],
    readings: { slip: { text: { zh: '笔误', en: 'slip' }, paper: null } },
    nextSteps: [{ zh: '调卷', en: 'pull the file' }],
    clears: [{ zh: '补正裁定', en: 'a correction ruling' }],
    policy: {},
    needs: ['dossiers'],
    find: () => ({ hits: [], unknown: [], examined: 0 }),
  }),
  evaluate: () => ({ findings, gaps: [], examined: findings.length }),
  ...over,
});

const minedFrom = (...indicators: Indicator[]) => mine({ ...input, dossiers: [], indicators });

const mined = mine(input);

describe('a run', () => {
  it('tells after each indicator how many are done', () => {
    const told: string[] = [];
    const indicators = [yielding('S01', []), yielding('H01', [])];
    mine({ ...input, dossiers: [], indicators, onIndicator: (done, of) => told.push(`${done}/${of}`) });
    expect(told).toEqual(['1/2', '2/2']);
  });

  it('weighs a relation once for all who declare it, and for nobody else', () => {
    let counted = 0;
    const relation: Relation = { id: 'judge-lawyer', meetings: () => [] };
    const counting: Relation = {
      ...relation,
      meetings: () => {
        counted++;
        return [];
      },
    };
    const weighing = (id: string, weighed: Relation, relations: readonly Relation[]) =>
      yielding(id, [], {
        needs: ['pairs'],
        relations,
        evaluate: ({ pairs }: Pick<Inputs, 'pairs'>) => {
          pairs.weigh(weighed);
          return { findings: [], gaps: [], examined: 1 };
        },
      } as Partial<Indicator>);
    const { run } = minedFrom(
      weighing('S01', counting, [counting]),
      weighing('S02', counting, [counting]),
      weighing('S04', counting, [relation]),
    );
    expect(run.outcomes.map((o) => o.status)).toEqual(['nothing', 'nothing', 'failed']);
    expect(counted).toBe(1);
    expect(Object.keys(run.calibration?.relations ?? {})).toEqual(['judge-lawyer']);
  });

  it('finds what is planted: the hard rule red and first, the pair behind it', () => {
    expect(mined.leads.map((l) => [l.rank, l.tier, l.pattern])).toEqual([
      [1, 'red', 'probation-against-law'],
      [2, 'yellow', 'judge-lawyer-pairing'],
    ]);
    expect(mined.leads[0]!.cases).toHaveLength(3);
    expect(mined.run.leadsByTier).toEqual({ red: 1, yellow: 1, blue: 0, grey: 0 });
    expect(mined.run.outcomes.filter((o) => o.status === 'failed')).toEqual([]);
  });

  it('gives the same leads in whatever order the documents come', () => {
    const truth = JSON.stringify([mined.leads, mined.run.id]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...dossiers], { minLength: dossiers.length }), (shuffled) => {
        const again = mine({ ...input, dossiers: shuffled });
        expect(JSON.stringify([again.leads, again.run.id])).toBe(truth);
      }),
      { numRuns: 3 },
    );
  });

  it('looks at nothing later than the day of the analysis', () => {
    const early = mine({ ...input, asOf: '2020-01-31' });
    expect(early.run.documents).toBeLessThan(dossiers.length);
    expect(early.leads.flatMap((l) => l.cases)).toEqual(
      ['(2020)云0702刑初1号'].filter((n) => early.leads.some((l) => l.cases.includes(n))),
    );
  });

  it('names its input: another reading of one document is another digest', () => {
    const changed = dossiers.map((d, i) => (i === 0 ? { ...d, record: { ...d.record, outcomes: ['dismissed' as const] } } : d));
    expect(mine({ ...input, dossiers: changed }).run.inputDigest).not.toBe(mined.run.inputDigest);
  });

  it('has nothing to say of nothing', () => {
    const empty = mine({ ...input, dossiers: [] });
    expect(empty.leads).toEqual([]);
    expect(new Set(empty.outcomes.map((o) => o.status))).toEqual(new Set(['not-applicable']));
  });

  it('survives an indicator that fails, and says so', () => {
    const failing = yielding('H99', [], {
      evaluate: () => {
        throw new Error('no such table');
      },
    });
    const { leads, outcomes, run } = minedFrom(failing, yielding('H10', [aFinding()]));
    expect(leads).toHaveLength(1);
    expect(outcomes.find((o) => o.indicator === 'H99')).toEqual({ indicator: 'H99', status: 'failed', message: 'no such table' });
    expect(run.outcomes.find((o) => o.indicator === 'H99')).toMatchObject({ status: 'failed', message: 'no such table' });
  });

  it('hands an indicator only what it declares', () => {
    let seen: string[] = [];
    minedFrom(
      yielding('H10', [], {
        needs: ['asOf', 'fdr'],
        evaluate: (given) => {
          seen = Object.keys(given);
          return { findings: [], gaps: [], examined: 1 };
        },
      }),
    );
    expect(seen.sort()).toEqual(['asOf', 'fdr']);
  });

  it('times itself by the clock it is given', () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const { run } = mine({ ...input, dossiers: [], clock: () => (now += 500) });
    expect(run).toMatchObject({ at: '2026-11-24T08:00:00.500Z', milliseconds: 500 });
  });
});

describe('a lead', () => {
  const many = ['1', '2', '3'].map((n) => aFinding({ cases: [`(2020)云0721刑初${n}号`] }));

  it('has a headline in counts that names no person', () => {
    const doubtful = aFinding({ indicator: 'H11', cases: many[0]!.cases, verdict: 'possible' });
    const [lead] = minedFrom(yielding('H10', many), yielding('H11', [doubtful])).leads;
    expect(lead!.claim.zh).toBe('清河县法院 3 案由同一审判长办理：「指标H10」3 处、「指标H11」1 处待核');
    expect(lead!.claim.zh).not.toContain('苏明远');
  });

  it.each(['×××', '张某', '某某'])('about a bench printed %s never says that it is the same', (mask) => {
    const subjects = [official(mask)];
    const two = ['H10', 'H11'].map((indicator) => aFinding({ indicator, subjects }));
    const [lead] = minedFrom(yielding('H10', [two[0]!]), yielding('H11', [two[1]!])).leads;
    expect(lead!.claim.zh).toBe('清河县法院 1 案（办案人员姓名已隐去）：「指标H10」1 处、「指标H11」1 处');
    expect(lead!.claim.en).not.toContain('same');
    expect(lead!.facts.map(({ label }) => label.en)).not.toContain('cases concerned / loaded cases of this person');
  });

  it('keeps the pair’s headline when a rule joins it', () => {
    const rule = aFinding({ cases: ['(2020)云0721民初2号'] });
    const [lead] = minedFrom(yielding('S01', [aPair()]), yielding('H10', [rule])).leads;
    expect(lead!.claim.zh).toBe('3 件案由同一法官审理；其中另有「指标H10」1 处');
    expect(lead!.tier).toBe('red');
    expect(lead!.subjects.map((s) => s.kind)).toEqual(['official', 'lawyer']);
    expect(lead!.contributions.map((c) => c.family)).toEqual(['assignment', 'outcome', null]);
  });

  it('shows at most four figures, each with its denominator', () => {
    const [lead] = minedFrom(yielding('S01', [aPair()]), yielding('H10', [aFinding({ cases: ['(2020)云0721民初2号'] })])).leads;
    expect(lead!.facts.length).toBeLessThanOrEqual(4);
    expect(lead!.facts[0]).toMatchObject({ value: '17', of: '5.2' });
    for (const fact of lead!.facts) expect(fact.of).not.toBe('');
  });

  it('weighs the cases of a pair one by one, tells when they were densest and what would explain them', () => {
    const lead = mined.leads.find((l) => l.findings.some((f) => f.indicator === 'S01'))!;
    const finding = lead.findings.find((f) => f.indicator === 'S01')!;
    expect(finding.influence!.filter((c) => finding.cases.includes(c.case)).length).toBeGreaterThan(5);
    expect(finding.details.map((d) => d.type)).toEqual(expect.arrayContaining(['timeline', 'interval', 'note']));
    expect(lead.movers[0]!.decibans).toBeGreaterThan(0);
    const explained = explainLead(lead, 'zh');
    expect(explained).toMatch(/若有未见因素使该法官接到此类案件的可能增至 [\d.]+ 倍（比值比），证据即不足十倍/u);
    expect(explained).toMatch(/另有 \d+ 件/u);
    expect(explained).not.toMatch(/后验|\bq\b/u);
  });

  it('says first that it rests on a name alone', () => {
    const identity = { readings: 20, holds: 17, failing: [1, 2, 3], restsOn: [] };
    const [lead] = minedFrom(yielding('H10', [aFinding({ verdict: 'possible', identity })])).leads;
    expect(lead!.claim.zh).toMatch(/^仅凭姓名相同：/u);
    expect(explainLead(lead!, 'zh')).toContain('在 20 种身份读法中有 17 种成立');
  });

  it('names crimes of what is certain only, where anything is', () => {
    const doubtful = aFinding({ cases: ['(2020)云0721刑初1号'], indicator: 'H11', verdict: 'possible', crimes: ['C14'] });
    const [lead] = minedFrom(yielding('H10', [aFinding()]), yielding('H11', [doubtful])).leads;
    expect(lead!.crimes).toEqual(['C08']);
  });

  it('ranks by tier, then by what is likely and grave', () => {
    const grey = aFinding({ subjects: [official('顾清和')], cases: ['g'], verdict: 'possible' });
    const { leads } = minedFrom(yielding('H10', [grey, ...many, aFinding({ subjects: [official('叶知秋')], cases: ['z'] })]));
    expect(leads.map((l) => [l.tier, l.subjects[0]!.name])).toEqual([
      ['red', '苏明远'],
      ['red', '叶知秋'],
      ['grey', '顾清和'],
    ]);
    expect(leads.map((l) => l.rank)).toEqual([1, 2, 3]);
  });

  it('carries as q the expected share of false leads down to its posterior', () => {
    const { leads } = mined;
    const byPosterior = [...leads].sort((a, b) => b.posterior - a.posterior);
    let sum = 0;
    for (const [i, lead] of byPosterior.entries()) {
      sum += 1 - lead.posterior;
      expect(lead.q).toBeCloseTo(sum / (i + 1), 12);
    }
  });
});

describe('the lead line', () => {
  it('has the keys that scripts rely on, and quotes that are the text', () => {
    const byPath = new Map(dossiers.map((d) => [d.document.path, d]));
    for (const lead of mined.leads) {
      const line = JSON.parse(leadLine(lead));
      expect(Object.keys(line)).toEqual([
        'rank',
        'id',
        'tier',
        'posterior',
        'q',
        'pattern',
        'claim',
        'subjects',
        'cases',
        'indicators',
        'crimes',
        'evidence',
      ]);
      expect(line.tier in TIERS).toBe(true);
      expect(line.evidence.length).toBeGreaterThan(0);
      for (const { document, start, end, quote } of line.evidence) expect(byPath.get(document)!.quote(start, end)).toBe(quote);
    }
  });

  it('says observed, expected and q of a statistic, and how often of a rule', () => {
    const lines = mined.leads.map((lead) => JSON.parse(leadLine(lead)));
    expect(lines[0].indicators).toEqual([{ id: 'H10', class: 'H', observed: 3 }]);
    expect(lines[1].indicators[0]).toMatchObject({ id: 'S01', class: 'S', observed: 22 });
    expect(lines[1].subjects[1]).toEqual({ kind: 'lawyer', name: '程砚秋', firm: '云川泰和律师事务所' });
  });
});

describe('the explanation', () => {
  it.each(['zh', 'en'] as const)('says everything in %s and ends with the caution', (language) => {
    for (const lead of mined.leads) {
      const text = explainLead(lead, language);
      expect(text).toContain(lead.claim[language]);
      expect(text).toContain(lead.tierReason[language]);
      for (const finding of lead.findings) {
        for (const reading of finding.innocent) expect(text).toContain(reading.note[language]);
        for (const step of finding.nextSteps) expect(text).toContain(step[language]);
        for (const law of finding.law) expect(text).toContain(law.says[language]);
        expect(text).toContain(`[${finding.evidence[0]!.start}, ${finding.evidence[0]!.end})`);
      }
      for (const clear of lead.findings.flatMap((f) => f.clears)) expect(text).toContain(clear[language]);
      expect(text.endsWith(DISCLAIMER[language])).toBe(true);
      expect(text).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  it('shows both sides of zero', () => {
    const counter = [{ text: { zh: '经公开开庭', en: 'heard in open court' }, logEvidence: -Math.log(2), evidence: [] }];
    const [lead] = minedFrom(yielding('H10', [aFinding({ counterEvidence: counter })])).leads;
    const text = explainLead(lead!, 'zh');
    expect(text).toMatch(/\+\d+\.\d dB/u);
    expect(text).toMatch(/-3\.0 dB {2}经公开开庭/u);
  });
});
