import { type Affinity, type AffinityPair, measureAffinity, pairCells, pairOddsRatio } from '../analytics/affinity.ts';
import { leadingJudge } from '../analytics/case-facts.ts';
import { figure, lawyerSubject, officialSubject, periodOf, quoteInLine, quoteOf, shortCourt, signature } from '../analytics/evidence.ts';
import { contrastOutcomes } from '../analytics/pair-outcomes.ts';
import { type PairReadings, type ReadingContext, readPair } from '../analytics/pair-readings.ts';
import type { CaseUnit } from '../analytics/units.ts';
import { compareCaseNumbers } from '../model/case-numbers.ts';
import type { CrimeId } from '../model/crimes.ts';
import type { NodeId } from '../model/entity.ts';
import { partsId } from '../model/ids.ts';
import { type Detail, type Finding, type InnocentReading, type Quote, type Subject, withPaper } from '../model/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator } from './define.ts';

const VERSION = '1.0.0';
/** Fewer joint units, or less than double the expected, are not shown whatever their p-value. */
export const LEAST_UNITS = 5;
export const LEAST_RATIO = 2;
/** Evidence that must be left under the least favourable admissible count: a Bayes factor of three. */
export const LEAST_LOG_EVIDENCE = Math.log(3);
/** With this much left the pair stands out in every count; with less it is only suspected. */
export const CLEAR_LOG_EVIDENCE = Math.log(10);

const INNOCENT = [
  { zh: '系列案：同一当事人的成批案件', en: 'Series cases: many suits of one party' },
  { zh: '专门合议庭、速裁团队等固定分案', en: 'A specialised docket or fast-track team' },
  { zh: '当地律师很少', en: 'A small local bar' },
  { zh: '一名客户的常年法律顾问', en: 'Retainer of one client' },
  { zh: '偶然集中，个别案件左右结果', en: 'Chance: single cases carry the result' },
  { zh: '法律援助值班名册、巡回法庭等排班', en: 'Legal-aid rota or circuit tribunal' },
] as const satisfies readonly Bilingual[];

export const s01JudgeLawyerPairing = defineIndicator({
  id: 'S01',
  version: VERSION,
  class: 'S',
  family: 'assignment',
  title: { zh: '法官—律师配对过密', en: 'Judge-lawyer pair too frequent' },
  why: {
    zh: '同一律师的案件反复落到同一法官手中，可能说明分案被人为安排。这里在同院、同类、同期案件内比较，系列案只计一次，并对全部可能的配对作多重检验校正。',
    en: 'When one lawyer’s cases keep reaching one judge, assignment may have been arranged. Pairs are compared inside court, class, cause and period, a series counts once, and all pairs that could have met are corrected for.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C09', 'C08'],
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；配对过密本身不是违法，只提示应核查分案',
        en: 'Intentional ruling against facts and law is a crime; frequent pairing alone breaks no rule, it only says that assignment should be checked',
      },
      from: null,
    },
    {
      article: '人民法院组织法第八条',
      says: {
        zh: '人民法院实行司法责任制，健全审判权力运行机制',
        en: 'Courts answer for how judicial power, assignment included, is exercised',
      },
      from: '2019-01-01',
    },
  ],
  innocent: INNOCENT,
  nextSteps: [
    { zh: '调取分案系统日志，看是否随机分案、有无改变承办人', en: 'Pull the assignment log: random or by hand, any change of judge' },
    { zh: '查法律援助值班名册与专门团队的分工文件', en: 'Check the legal-aid rota and how special teams were set up' },
    {
      zh: '并读配对内各案的裁判理由与结果，与该律师在其他法官处的案件比较',
      en: 'Read reasons and results of the paired cases beside the lawyer’s other cases',
    },
  ],
  needs: ['units', 'fdr'],
  evaluate({ units, fdr }) {
    const affinity = measureAffinity(units);
    const context: ReadingContext = { affinity, units, firmOf: firmReader(units) };
    const findings = affinity.pairs
      .filter((p) => p.q <= fdr && p.observed >= LEAST_UNITS && p.observed >= LEAST_RATIO * p.expected)
      .flatMap((pair) => findingOf(pair, readPair(pair, context), affinity, units) ?? []);
    return { findings, gaps: [], examined: affinity.tested };
  },
});

/** Null where a harmless reading explains the excess, or too little is left under the least favourable count. */
function findingOf(pair: AffinityPair, readings: PairReadings, affinity: Affinity, units: readonly CaseUnit[]): Finding | null {
  const innocent = innocentReadings(readings);
  if (innocent.some((r) => r.state === 'applies') || readings.leastLogBayesFactor < LEAST_LOG_EVIDENCE) return null;
  const joint = units
    .filter((u) => u.stratum !== '' && u.judge === pair.judge && u.lawyers.includes(pair.lawyer))
    .sort((a, b) => ((a.date ?? '') + a.id < (b.date ?? '') + b.id ? -1 : 1));
  const subjects = subjectsOf(pair, joint);
  const cases = [...new Set(joint.flatMap((u) => u.cases))].sort(compareCaseNumbers);
  const expected = figure(Math.round(pair.expected * 10) / 10);
  const [court, cause] = [shortCourt(joint[0]!.court), mainCause(joint)];
  return {
    id: partsId('S01', pair.judge, pair.lawyer, ...cases),
    indicator: 'S01',
    version: VERSION,
    class: 'S',
    family: 'assignment',
    verdict: readings.leastLogBayesFactor >= CLEAR_LOG_EVIDENCE ? 'violated' : 'possible',
    subjects,
    cases,
    period: periodOf(joint.flatMap((u) => u.dossiers)),
    claim: {
      zh: `${court} ${pair.observed} 件${cause}案由同一法官审理、同一律师代理，按同院同类案件编组只应有 ${expected} 件`,
      en: `${pair.observed} cases (${cause || 'several causes'}) at ${court} before one judge with one lawyer; ${expected} expected among like cases of that court`,
    },
    details: detailsOf(pair, readings, joint),
    statistics: {
      observed: pair.observed,
      expected: pair.expected,
      p: pair.p,
      q: pair.q,
      tested: affinity.tested,
      oddsRatio: pairOddsRatio(pairCells(units, pair.judge, pair.lawyer)),
      prior: affinity.share,
    },
    logEvidence: readings.leastLogBayesFactor,
    evidence: joint.flatMap((u) => quotesOf(u, pair)),
    innocent,
    counterEvidence: counterEvidenceOf(pair, units),
    law: s01JudgeLawyerPairing.law,
    crimes: crimesOf(joint),
    nextSteps: s01JudgeLawyerPairing.nextSteps,
    clears: [
      { zh: '分案日志显示各案均系随机分案且未改变承办人', en: 'The assignment log shows random assignment without change of judge' },
      { zh: '法院文件证明该类案件固定分给该法官', en: 'Court papers show that such cases go to this judge by rule' },
    ],
  };
}

/** That the lawyer does no better before this judge than elsewhere speaks against an arrangement. A better result is not used here. */
function counterEvidenceOf(pair: AffinityPair, units: readonly CaseUnit[]): Finding['counterEvidence'] {
  const contrast = contrastOutcomes(units, pair.judge, pair.lawyer);
  if (contrast === null || contrast.logBayesFactor >= 0) return [];
  const { here, elsewhere } = contrast;
  return [
    {
      text: {
        zh: `结果未见偏向：该律师在该法官处 ${here.of} 件有胜负的案件胜 ${here.won} 件，在同院其他法官处 ${elsewhere.of} 件胜 ${elsewhere.won} 件`,
        en: `no better result: the lawyer won ${here.won} of ${here.of} decided cases before this judge, ${elsewhere.won} of ${elsewhere.of} before others of the court`,
      },
      logEvidence: contrast.logBayesFactor,
      evidence: contrast.lost
        .slice(0, 5)
        .map(({ dossier, span }) => quoteOf(dossier, span, { zh: '对该律师一方不利的结果', en: 'decided against the lawyer’s side' })),
    },
  ];
}

function crimesOf(joint: readonly CaseUnit[]): CrimeId[] {
  const criminal = joint.filter((u) => u.dossiers[0]?.record.kind.startsWith('criminal')).length;
  return [...(criminal < joint.length ? (['C09'] as const) : []), ...(criminal > 0 ? (['C08'] as const) : [])];
}

function innocentReadings(r: PairReadings): InnocentReading[] {
  const pairText = (t: { observed: number; expected: number }): string => `${t.observed} / ${t.expected.toFixed(1)}`;
  const survives = (t: PairReadings['base']): InnocentReading['state'] => {
    if (t.observed < 3 || t.observed < 1.5 * t.expected || t.p > 0.05) return 'applies';
    return t.observed >= LEAST_RATIO * t.expected && t.p <= 0.01 ? 'excluded' : 'partly';
  };
  const { above, tested } = r.others;
  const docketLimit = Math.max(4, Math.ceil(0.15 * tested));
  const docket = above >= docketLimit ? 'applies' : above >= 2 ? 'partly' : 'excluded';
  const strict = survives(r.strictCauses);
  return [
    reading('series', 0, survives(r.longSeries), {
      zh: `逐案计为 ${pairText(r.uncollapsed)}；系列案合并后 ${pairText(r.base)}；放宽到 400 天合并仍为 ${pairText(r.longSeries)}（实际 / 预期）`,
      en: `case by case ${pairText(r.uncollapsed)}; series collapsed ${pairText(r.base)}; chained over 400 days ${pairText(r.longSeries)} (observed / expected)`,
    }),
    reading('specialised-docket', 1, docket === 'excluded' && strict === 'applies' ? 'applies' : docket, {
      zh: `该法官受检的 ${tested} 对中，另有 ${above} 名他所律师也高于预期（专门分案时应为多名）；不合并相近案由时 ${pairText(r.strictCauses)}`,
      en: `of ${tested} tested pairs of this judge ${above} other lawyers of other firms are above expectation too (many, were it a docket); causes kept apart ${pairText(r.strictCauses)}`,
    }),
    reading('small-bar', 2, r.bar >= 6 ? 'excluded' : 'partly', {
      zh: `同组案件中办理 3 件以上的律师有 ${r.bar} 名；预期数已按各人案件量计算`,
      en: `${r.bar} lawyers had three cases or more in the same strata; the expectation already follows everybody’s case load`,
    }),
    reading('retainer', 3, r.client === null || r.client.units < 2 ? 'excluded' : survives(r.withoutClient), {
      zh: r.client === null ? '没有可辨认的共同客户' : `同一客户最多 ${r.client.units} 件；扣除该客户后 ${pairText(r.withoutClient)}`,
      en:
        r.client === null
          ? 'no client can be told'
          : `at most ${r.client.units} units for one client; without that client ${pairText(r.withoutClient)}`,
    }),
    reading('stability', 4, survives(r.leastOne), {
      zh: `去掉影响最大的一件后 ${pairText(r.leastOne)}`,
      en: `without the most influential unit ${pairText(r.leastOne)}`,
    }),
    reading('rota', 5, 'open', { zh: '文书中看不出排班，需调取名册', en: 'Documents do not show rotas; the lists must be pulled' }),
  ];
}

/** Papers that would close a reading that the documents leave open. */
const PAPERS: Readonly<Record<string, Bilingual>> = {
  series: { zh: '立案登记（系列案标识）', en: 'the filing register, for series' },
  'specialised-docket': { zh: '分案规则与分案记录', en: 'the rules and the record of assignment' },
  'small-bar': { zh: '当地执业律师名册', en: 'the roll of local lawyers' },
  retainer: { zh: '常年法律顾问合同', en: 'the retainer contract' },
  rota: { zh: '值班、排班名册', en: 'the duty rotas' },
};

function reading(id: string, index: number, state: InnocentReading['state'], note: Bilingual): InnocentReading {
  return withPaper({ id, text: INNOCENT[index]!, state, note }, PAPERS[id] ?? null);
}

function detailsOf(pair: AffinityPair, readings: PairReadings, joint: readonly CaseUnit[]): Detail[] {
  return [
    {
      type: 'ratio',
      title: { zh: '实际与预期件数', en: 'Observed and expected' },
      observed: pair.observed,
      expected: Math.round(pair.expected * 100) / 100,
      unit: { zh: '件（系列案计一件）', en: 'units (a series counts once)' },
    },
    {
      type: 'table',
      title: { zh: '配对内的案件', en: 'Cases of the pair' },
      head: [
        { zh: '案号', en: 'Case' },
        { zh: '案由', en: 'Cause' },
        { zh: '日期', en: 'Date' },
        { zh: '系列内件数', en: 'Cases in series' },
      ],
      rows: joint.map((u) => [u.cases[0] ?? '—', u.cause || '—', u.date ?? '—', Math.max(1, u.cases.length)]),
    },
    {
      type: 'check',
      title: { zh: '最不利编组下的证据', en: 'Evidence under the least favourable count' },
      limit: '10',
      actual: Math.exp(Math.min(readings.leastLogBayesFactor, 50)).toPrecision(3),
      why: {
        zh: '在各种可辩护的编组（期间、系列窗口、去掉最大客户、去掉一件）中取贝叶斯因子最小者',
        en: 'Least Bayes factor over all defensible counts: periods, series windows, without the largest client, without one unit',
      },
    },
  ];
}

function subjectsOf(pair: AffinityPair, joint: readonly CaseUnit[]): Subject[] {
  const subjects: Subject[] = [];
  for (const dossier of joint.flatMap((u) => u.dossiers)) {
    const judge = leadingJudge(dossier);
    if (subjects.length === 0 && judge?.node === pair.judge) subjects.push(officialSubject(dossier, judge.index)!);
    const lawyer = dossier.representatives.findIndex((r) => r?.node === pair.lawyer);
    if (subjects.length === 1 && lawyer >= 0) subjects.push(lawyerSubject(dossier, lawyer)!);
    if (subjects.length === 2) break;
  }
  return subjects;
}

/** One document a unit: the judge where he signs and the lawyer where he is named. */
function quotesOf(unit: CaseUnit, pair: AffinityPair): Quote[] {
  for (const dossier of unit.dossiers) {
    const judge = leadingJudge(dossier);
    const lawyer = dossier.representatives.findIndex((r) => r?.node === pair.lawyer);
    const span = dossier.record.representatives[lawyer]?.spans[0];
    if (judge?.node !== pair.judge || span === undefined) continue;
    return [
      ...signature(dossier, judge.index, { zh: '法官署名', en: 'signature of the judge' }),
      quoteInLine(dossier, span, { zh: '律师出庭', en: 'the lawyer appears' }),
    ];
  }
  return [];
}

/** The cause of most joint cases, when it is that of more than half. */
function mainCause(joint: readonly CaseUnit[]): string {
  const counts = new Map<string, number>();
  for (const { cause } of joint) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const [cause, count] = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0] ?? ['', 0];
  return count * 2 > joint.length ? cause.replace(/纠纷$/u, '') : '';
}

function firmReader(units: readonly CaseUnit[]): (lawyer: NodeId) => string | null {
  const firms = new Map<NodeId, string | null>();
  for (const unit of units) {
    for (const dossier of unit.dossiers) {
      for (const joined of dossier.representatives) if (joined?.item.kind === 'lawyer') firms.set(joined.node, joined.item.firm);
    }
  }
  return (lawyer) => firms.get(lawyer) ?? null;
}
