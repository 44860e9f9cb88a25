/** One lead with everything that a lead can hold, mined from findings that never change: what is printed of it is kept beside this file. */

import { mine } from '../../../../graph/conduct/run.ts';
import type { Indicator } from '../../../../graph/indicators/define.ts';
import { INDICATORS } from '../../../../graph/indicators/index.ts';
import type { Finding, InnocentReading, Lead } from '../../../../graph/model/leads/lead.ts';
import { aJudgment } from '../../../support/dossiers.ts';
import { aFinding, aPair, COURT } from '../findings.ts';

const CASES = [1, 2, 3, 4].map((i) => `(2020)云0721刑初${i}号`);

const reading = (id: string, state: InnocentReading['state'], zh: string, en: string): InnocentReading => ({
  ...{ id, state, text: { zh, en }, note: { zh: `${zh}：已查`, en: `${en}: looked at` } },
  paper: state === 'open' ? { zh: `${zh}名册`, en: `list of the ${en}` } : null,
});

/** Seven quotes of each of two cases, more than one card shows. */
const quotes = CASES.slice(0, 2).flatMap((number) =>
  Array.from({ length: 7 }, (_, i) => ({
    ...{ document: `doc-${number}`, path: `${number}.txt`, start: 10 * i, end: 10 * i + 4 },
    quote: i === 0 ? '审判长\n苏明远' : `第${i + 1}处`,
    shows: { zh: '署名', en: 'signature' },
  })),
);

const pair = aPair({
  cases: CASES.slice(0, 3),
  claim: { zh: '清河县法院 17 件案由同一法官审理、同一律师代理', en: '17 cases at 清河县法院 before one judge with one lawyer' },
  period: { from: '2020-01-02', to: '2020-11-30' },
  evidence: quotes,
  details: [
    {
      type: 'ratio',
      title: { zh: '实际与预期', en: 'Observed and expected' },
      observed: 17,
      expected: 5.2,
      unit: { zh: '件', en: 'cases' },
    },
    {
      type: 'table',
      title: { zh: '配对内的案件', en: 'Cases of the pair' },
      head: [
        { zh: '案号', en: 'Case' },
        { zh: '件数', en: 'Count' },
      ],
      rows: CASES.slice(0, 3).map((number, i) => [number, i + 1]),
    },
  ],
  innocent: [
    reading('series', 'excluded', '系列案', 'series'),
    reading('rota', 'open', '排班', 'rota'),
    reading('bar', 'partly', '当地律师很少', 'small bar'),
  ],
  counterEvidence: [
    {
      text: { zh: '结果未见偏向', en: 'no better result' },
      logEvidence: -Math.log(2),
      evidence: [{ ...quotes[1]!, quote: '驳回', shows: { zh: '不利结果', en: 'decided against' } }],
    },
  ],
});

export const CERTAIN = aFinding({ cases: CASES.slice(1, 2) });
export const POSSIBLE = aFinding({
  ...{ indicator: 'H11', cases: CASES.slice(1, 2), verdict: 'possible', logEvidence: Math.log(2), crimes: ['C14'] },
  claim: { zh: '疑似缓刑考验期越界，待核', en: 'To be checked: test period out of range' },
});

/** The judge has decided one more case than the lead is about. */
const dossiers = [...CASES, '(2020)云0721刑初9号'].map((number) =>
  aJudgment({ id: number, number, court: COURT, date: '2020-03-01', officials: [{ name: '苏明远' }] }),
);

/** Leads of findings that the registered indicators of these ids might have yielded. */
export function mineFindings(findings: Readonly<Record<string, readonly Finding[]>>): readonly Lead[] {
  const indicators = Object.entries(findings).map(
    ([id, found]): Indicator => ({
      ...(INDICATORS.find((indicator) => indicator.id === id) as Indicator),
      needs: ['dossiers'],
      evaluate: () => ({ findings: found, gaps: [], examined: 40 }),
    }),
  );
  return mine({ dossiers, asOf: '2024-01-01', fdr: 0.05, seed: 1, version: 'golden', indicators }).leads;
}

export const GOLDEN_LEADS = mineFindings({ S01: [pair], H10: [CERTAIN], H11: [POSSIBLE] });
export const GOLDEN = GOLDEN_LEADS[0]!;

const identity = {
  ...{ readings: 20, holds: 17, failing: [3, 4, 5] },
  restsOn: [{ says: { zh: '两份文书的“苏明远”', en: '苏明远 of two documents' }, chance: 0.85 }],
};
const quarters = [{ quarter: '2020-01', own: 3, others: 1 }];

/** The golden lead with what it lacks itself: doubtful names, a time, an interval, a paper with its office, a near-duplicate under it. */
export const FULL: Lead = {
  ...GOLDEN,
  ...{ id: 'full', identity: { readings: 20, holds: 17 }, others: ['near-duplicate'] },
  findings: GOLDEN.findings.map((finding): Finding => {
    if (finding.class !== 'S') return { ...finding, clears: [...finding.clears, { zh: '补正裁定', en: 'a correction ruling' }] };
    return {
      ...finding,
      identity,
      statistics: finding.statistics && { ...finding.statistics, oddsRatio: { estimate: 4, low: 2, high: 8 } },
      innocent: finding.innocent.map((r) => (r.paper === null ? r : { ...r, holder: { zh: '清河县人民法院', en: 'the court of 清河县' } })),
      details: [
        ...finding.details,
        {
          ...{ type: 'timeline', title: { zh: '时间', en: 'Time' }, own: { zh: '本对', en: 'pair' }, others: { zh: '其余', en: 'rest' } },
          ...{ window: { from: '2020-01', to: '2020-03' }, quarters },
        },
        {
          ...{ type: 'interval', title: { zh: '效应', en: 'Effect' }, estimate: 4, low: 2, high: 8 },
          ...{ level: 0.9, none: 1, unit: { zh: '倍', en: 'times' } },
        },
      ],
    };
  }),
};
