import { totalLaw } from '../analytics/evidence/cell.ts';
import { oddsRatio } from '../analytics/evidence/law.ts';
import { type PairReadings, type PairTest, readPair } from '../analytics/pairs/readings.ts';
import { quoteOf } from '../analytics/quotes.ts';
import { judgeLawyer } from '../analytics/relations/judge-lawyer.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, Finding, InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import {
  crimesOfTrials,
  expectedFigure,
  mainCause,
  type PairView,
  pairHit,
  pairQuotes,
  pairResults,
  pairStatistics,
  pairStory,
  ratioDetail,
  standsOut,
  timesFigure,
  viewPairs,
} from './pair-frame.ts';
import { survives as left, pairText } from './recount-frame.ts';

const READINGS = {
  series: {
    text: { zh: '系列案：同一当事人的成批案件', en: 'Series cases: many suits of one party' },
    paper: { zh: '立案登记（系列案标识）', en: 'the filing register, for series' },
    holder: OFFICES.filing,
  },
  'specialised-docket': {
    text: { zh: '专门合议庭、速裁团队等固定分案', en: 'A specialised docket or fast-track team' },
    paper: { zh: '分案规则与分案记录', en: 'the rules and the record of assignment' },
    holder: OFFICES.trialManagement,
  },
  'small-bar': {
    text: { zh: '当地律师很少', en: 'A small local bar' },
    paper: { zh: '当地执业律师名册', en: 'the roll of local lawyers' },
    holder: OFFICES.justice,
  },
  township: {
    text: { zh: '派出法庭按地域受理，当地律师代理当地案件', en: 'A township tribunal with the lawyers of its place' },
    paper: { zh: '派出法庭设置与分案文件', en: 'the papers on the tribunal and on what goes to it' },
  },
  retainer: {
    text: { zh: '一名客户的常年法律顾问', en: 'Retainer of one client' },
    paper: { zh: '常年法律顾问合同', en: 'the retainer contract' },
    holder: OFFICES.client,
  },
  stability: { text: { zh: '偶然集中，个别案件左右结果', en: 'Chance: single cases carry the result' }, paper: null },
  rota: {
    text: { zh: '法律援助值班名册、巡回法庭等排班', en: 'Legal-aid rota or circuit tribunal' },
    paper: { zh: '值班、排班名册', en: 'the duty rotas' },
    holder: OFFICES.legalAid,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Fewer joint units are an anecdote. */
  leastUnits: 5,
  /** Less than half as much again as expected is what honest courts show. */
  leastRatio: 1.5,
  /** Bayes factor that must be left under the least favourable admissible count. */
  leastEvidence: 2,
  /** Chance that the pair, all aspects together, is more than chance; below it is not shown. */
  leastPosterior: 0.1,
  /** Share of a judge’s tested pairs above expectation that makes a docket of them. */
  docketShare: 0.15,
  /** Results that are quoted against the finding. */
  counterQuotes: 5,
} as const;

export const s01JudgeLawyerPairing = defineIndicator({
  id: 'S01',
  version: '2.0.0',
  class: 'S',
  family: 'assignment',
  title: { zh: '法官—律师配对过密', en: 'Judge-lawyer pair too frequent' },
  why: {
    zh: '同一律师的案件反复落到同一法官手中，可能说明分案被人为安排。这里在同院、同类、同期案件内比较，系列案只计一次，立案后才接手的律师不计，并对全部可能的配对作多重检验校正。',
    en: 'When one lawyer’s cases keep reaching one judge, assignment may have been arranged. Pairs are compared inside court, class, cause and period, a series counts once, counsel who came in later does not count, and all pairs that could have met are corrected for.',
  },
  pattern: 'judge-lawyer-pairing',
  patternName: { zh: '法官与律师配对', en: 'judge-lawyer pairing' },
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
  readings: READINGS,
  nextSteps: [
    { zh: '调取分案系统日志，看是否随机分案、有无改变承办人', en: 'Pull the assignment log: random or by hand, any change of judge' },
    { zh: '查法律援助值班名册与专门团队的分工文件', en: 'Check the legal-aid rota and how special teams were set up' },
    {
      zh: '并读配对内各案的裁判理由与结果，与该律师在其他法官处的案件比较',
      en: 'Read reasons and results of the paired cases beside the lawyer’s other cases',
    },
  ],
  clears: [
    { zh: '分案日志显示各案均系随机分案且未改变承办人', en: 'The assignment log shows random assignment without change of judge' },
    { zh: '法院文件证明该类案件固定分给该法官', en: 'Court papers show that such cases go to this judge by rule' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [judgeLawyer],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(judgeLawyer);
    const views = viewPairs(
      weighed,
      'assignment',
      (m, { counterpart }) => m.stratum !== '' && m.counterparts.includes(counterpart),
      (pair, { observed, expected }) =>
        observed >= policy.leastUnits && observed >= policy.leastRatio * expected && standsOut(pair, policy, fdr),
    );
    return { hits: views.flatMap((view) => hitOf(view) ?? []), unknown: [], examined: weighed.tested };
  },
});

const STORY = {
  own: { zh: '由该法官审理', en: 'had by this judge' },
  others: { zh: '该律师案件由他人审理', en: 'like cases of the lawyer, had by others' },
  likelier: { zh: '该法官接到此类案件', en: 'the judge gets such cases' },
} as const;

/** Null where a harmless reading explains the excess, or too little is left under the least favourable count. */
function hitOf(view: PairView): Hit | null {
  const { pair, aspect, joint, dossiers, court, recounts } = view;
  const readings = readPair(pair, recounts);
  const innocent = innocentReadings(readings);
  if (innocent.some((r) => r.state === 'applies') || readings.leastLogBayesFactor < Math.log(POLICY.leastEvidence)) return null;
  const expected = expectedFigure(aspect.expected);
  const cause = mainCause(dossiers);
  const law = totalLaw(aspect.cells);
  const story = pairStory(view, 'assignment', readings.leastLogBayesFactor, STORY);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court} ${aspect.observed} 件${cause}案由同一法官审理、同一律师代理，按同院同类案件编组只应有 ${expected} 件`,
      en: `${aspect.observed} cases (${cause || 'several causes'}) at ${court} before one judge with one lawyer; ${expected} expected among like cases of that court`,
    },
    details: [...detailsOf(view, readings), ...story.details],
    influence: story.influence,
    statistics: pairStatistics(view, law === null ? null : oddsRatio(law, aspect.observed)),
    logEvidence: readings.leastLogBayesFactor,
    evidence: pairQuotes({ pair, joint }),
    innocent,
    counterEvidence: counterEvidenceOf(view),
    crimes: crimesOfTrials(dossiers),
  };
}

/** That the lawyer does no better before this judge than elsewhere speaks against an arrangement. A better result is S02. */
function counterEvidenceOf(view: PairView): Finding['counterEvidence'] {
  const { pair, weighed } = view;
  const outcome = pair.aspects.outcome;
  if (outcome === undefined || outcome.logBayesFactor >= 0 || outcome.cells.length < POLICY.leastUnits) return [];
  const lost = pairResults(weighed, pair).filter((r) => !r.good);
  return [
    {
      text: {
        zh: `结果未见偏向：该律师在该法官处 ${outcome.cells.length} 件有结果的案件中 ${outcome.observed} 件有利，按双方在其他案件中的结果应有 ${expectedFigure(outcome.expected)} 件`,
        en: `no better result: ${outcome.observed} of ${outcome.cells.length} results before this judge were good for the lawyer, ${expectedFigure(outcome.expected)} expected from the other cases of both`,
      },
      logEvidence: outcome.logBayesFactor,
      evidence: lost
        .slice(0, POLICY.counterQuotes)
        .flatMap(({ result: { dossier, span } }) =>
          span === null ? [] : [quoteOf(dossier, span, { zh: '对该律师一方不利的结果', en: 'decided against the lawyer’s side' })],
        ),
    },
  ];
}

function survives(t: PairTest): InnocentReading['state'] {
  return left(t, POLICY.leastRatio);
}

function innocentReadings(r: PairReadings): InnocentReading[] {
  const { above, tested: total } = r.others;
  const docketLimit = Math.max(4, Math.ceil(POLICY.docketShare * total));
  const docket = above >= docketLimit ? 'applies' : above >= 2 ? 'partly' : 'excluded';
  const strict = survives(r.strictCauses);
  return [
    tested(READINGS, 'series', survives(r.longSeries), {
      zh: `逐案计为 ${pairText(r.uncollapsed)}；系列案合并后 ${pairText(r.base)}；放宽到 400 天合并仍为 ${pairText(r.longSeries)}；均为实际 / 预期（证据）`,
      en: `case by case ${pairText(r.uncollapsed)}; series collapsed ${pairText(r.base)}; chained over 400 days ${pairText(r.longSeries)}; each as observed / expected (evidence)`,
    }),
    tested(READINGS, 'specialised-docket', docket === 'excluded' && strict === 'applies' ? 'applies' : docket, {
      zh: `该法官受检的 ${total} 对中，另有 ${above} 名他所律师也高于预期（专门分案时应为多名）；不合并相近案由时 ${pairText(r.strictCauses)}`,
      en: `of ${total} tested pairs of this judge ${above} other lawyers of other firms are above expectation too (many, were it a docket); causes kept apart ${pairText(r.strictCauses)}`,
    }),
    tested(READINGS, 'small-bar', r.bar >= 6 ? 'excluded' : 'partly', {
      zh: `同组案件中办理 3 件以上的律师有 ${r.bar} 名；预期数已按各人案件量计算`,
      en: `${r.bar} lawyers had three cases or more in the same strata; the expectation already follows everybody’s case load`,
    }),
    township(r),
    tested(READINGS, 'retainer', r.client === null || r.client.units < 2 ? 'excluded' : survives(r.withoutClient), {
      zh: r.client === null ? '没有可辨认的共同客户' : `同一客户最多 ${r.client.units} 件；扣除该客户后 ${pairText(r.withoutClient)}`,
      en:
        r.client === null
          ? 'no client can be told'
          : `at most ${r.client.units} units for one client; without that client ${pairText(r.withoutClient)}`,
    }),
    tested(READINGS, 'stability', survives(r.leastOne), {
      zh: `去掉影响最大的一件后 ${pairText(r.leastOne)}`,
      en: `without the most influential unit ${pairText(r.leastOne)}`,
    }),
    tested(READINGS, 'rota', 'open', { zh: '文书中看不出排班，需调取名册', en: 'Documents do not show rotas; the lists must be pulled' }),
  ];
}

/** Excluded only where the papers print where people live; what they do not print is open. */
function township({ place, printedPlaces: { units, of } }: PairReadings): InnocentReading {
  if (place === null)
    return tested(READINGS, 'township', units * 2 >= of && units > 0 ? 'excluded' : 'open', {
      zh: `${of} 件中 ${units} 件载明当事人所住乡镇、街道，没有集中在一处`,
      en: `${units} of ${of} units print a township of the parties; they are of no one place`,
    });
  return tested(READINGS, 'township', survives(place.test), {
    zh: `${place.units} 件有当事人住在${place.town}；该地案件单独比较为 ${pairText(place.test)}`,
    en: `parties of ${place.units} units live in ${place.town}; its cases compared among themselves ${pairText(place.test)}`,
  });
}

function detailsOf(view: PairView, readings: PairReadings): Detail[] {
  return [
    ratioDetail(view, { zh: '件（系列案计一件）', en: 'units (a series counts once)' }),
    {
      type: 'table',
      title: { zh: '配对内的案件', en: 'Cases of the pair' },
      head: [
        { zh: '案号', en: 'Case' },
        { zh: '案由', en: 'Cause' },
        { zh: '日期', en: 'Date' },
        { zh: '系列内件数', en: 'Cases in series' },
      ],
      rows: view.joint.map(({ dossiers }) => {
        const { number, date, extension, charges } = dossiers[0]!.record;
        const numbers = new Set(dossiers.flatMap((d) => d.record.number ?? []));
        return [number ?? '—', extension.causes[0]?.value ?? charges[0]?.crime ?? '—', date ?? '—', Math.max(1, numbers.size)];
      }),
    },
    {
      type: 'check',
      title: { zh: '最不利编组下的证据', en: 'Evidence under the least favourable count' },
      limit: '10 : 1',
      actual: `${timesFigure(readings.leastLogBayesFactor)} : 1`,
      why: {
        zh: '有安排与纯属偶然的可能之比；在各种可辩护的编组（期间、系列窗口、去掉最大客户）中取最小者',
        en: 'How much likelier under an arrangement than by chance; the least over all defensible counts: periods, series windows, without the largest client',
      },
    },
  ];
}
