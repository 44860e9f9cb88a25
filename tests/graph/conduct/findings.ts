/** Findings for tests: a test states only what matters to it. */
import { nodeId, partsId } from '../../../graph/model/ids.ts';
import type { Finding, Lead, Subject } from '../../../graph/model/leads/lead.ts';

export const COURT = '云川省清河县人民法院';

export function official(name: string, role = 'presiding-judge'): Subject {
  return { node: nodeId('official', name, COURT, ''), kind: 'official', name, role, agency: COURT, firm: null };
}

export function lawyer(name: string): Subject {
  const firm = '云川泰和律师事务所';
  return { node: nodeId('lawyer', name, firm, ''), kind: 'lawyer', name, role: 'lawyer', agency: null, firm };
}

export function prisoner(name: string): Subject {
  return { node: nodeId('person', name, '云川省临溪监狱'), kind: 'person', name, role: '罪犯', agency: null, firm: null };
}

/** A hard finding about one judge and one case, quoted once. */
export function aFinding(over: Partial<Finding> = {}): Finding {
  const indicator = over.indicator ?? 'H10';
  const cases = over.cases ?? ['(2020)云0721刑初1号'];
  const subjects = over.subjects ?? [official('苏明远')];
  return {
    id: partsId('test', indicator, ...cases, ...subjects.map((s) => s.node), over.verdict ?? ''),
    indicator,
    version: '1.0.0',
    class: 'H',
    family: 'outcome',
    verdict: 'violated',
    subjects,
    cases,
    period: { from: '2020-03-01', to: '2020-03-01' },
    claim: { zh: `${cases[0]} 不符合规则`, en: `${cases[0]} breaks the rule` },
    details: [
      { type: 'check', title: { zh: '界限', en: 'limit' }, limit: '12 个月', actual: '9 个月', why: { zh: '短于下限', en: 'too short' } },
    ],
    statistics: null,
    logEvidence: Math.log(50),
    evidence: cases.map((number) => ({
      document: `doc-${number}`,
      path: `${number}.txt`,
      start: 3,
      end: 9,
      quote: '宣告缓刑二年',
      shows: { zh: '缓刑', en: 'probation' },
    })),
    innocent: [
      {
        id: 'slip',
        text: { zh: '笔误', en: 'a slip' },
        state: 'open',
        note: { zh: '未见补正', en: 'no correction seen' },
        paper: { zh: '补正裁定', en: 'a correction ruling' },
      },
    ],
    counterEvidence: [],
    law: [{ article: '刑法第七十四条', says: { zh: '累犯不适用缓刑', en: 'no probation for recidivists' }, from: '2011-05-01' }],
    crimes: ['C08'],
    nextSteps: [{ zh: '调卷', en: 'pull the file' }],
    clears: [{ zh: '补正裁定', en: 'a correction ruling' }],
    ...over,
  };
}

/** A pair statistic about the same judge. */
export function aPair(over: Partial<Finding> = {}): Finding {
  const subjects = over.subjects ?? [official('苏明远'), lawyer('程砚秋')];
  return aFinding({
    indicator: 'S01',
    class: 'S',
    family: 'assignment',
    subjects,
    counterpart: subjects[1]!.node,
    cases: ['(2020)云0721民初1号', '(2020)云0721民初2号', '(2020)云0721民初3号'],
    claim: { zh: '3 件案由同一法官审理', en: '3 cases before one judge' },
    statistics: { observed: 17, expected: 5.2, p: 1e-6, q: 0.003, tested: 480, oddsRatio: { estimate: 5, low: 2, high: 12 }, prior: 0.002 },
    logEvidence: Math.log(5000),
    crimes: ['C09'],
    ...over,
  });
}

/** A red lead on one case that a judge decided, at even odds. */
export function aLead(over: Partial<Lead> = {}): Lead {
  return {
    ...{ id: 'lead', rank: 1, tier: 'red', tierReason: { zh: '理由', en: 'reason' }, posterior: 0.5, q: 0.5 },
    pattern: 'probation-against-law',
    patternName: { zh: '违反法定条件缓刑', en: 'probation against the law' },
    claim: { zh: '1 案不符合规则', en: '1 case breaks the rule' },
    subjects: [official('苏明远')],
    cases: ['(2020)云0721刑初1号'],
    period: { from: null, to: null },
    facts: [],
    contributions: [],
    ...{ total: 0, lines: { yellow: 9.5, red: 15.6 }, conditions: [], movers: [], identity: null, foldedInto: null, others: [] },
    findings: over.findings ?? [aFinding()],
    crimes: ['C08'],
    ...over,
  };
}
