import { appealResults } from '../analytics/appeal-results.ts';
import type { Result } from '../analytics/pairs/meeting.ts';
import { placeOf, quoteOf } from '../analytics/quotes.ts';
import { appealRelation } from '../analytics/relations/appeal.ts';
import { PENALTIES, type Penalty } from '../model/glossary.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import {
  expectedFigure,
  type PairView,
  pairHit,
  pairResults,
  pairStatistics,
  pairStory,
  ratioDetail,
  standsOut,
  viewPairs,
} from './pair-frame.ts';
import { bothStandIn, compareResults, endedWell } from './result-frame.ts';

const READINGS = {
  specialist: {
    text: { zh: '专办二审的律师，在哪里都改判较多', en: 'Specialised appellate counsel, who gets changes everywhere' },
    paper: null,
  },
  'changes-much': { text: { zh: '该法官、该院本来改判较多', en: 'A judge or court that changes much' }, paper: null },
  'harsh-below': { text: { zh: '某一原审法院量刑普遍偏重', en: 'One court below that sentences harshly' }, paper: null },
  'new-facts': {
    text: { zh: '二审期间出现退赔、谅解、认罪等新情节', en: 'New facts on appeal: amends, forgiveness, a plea' },
    paper: { zh: '二审卷宗中的新证据与量刑情节材料', en: 'the appeal file, for new evidence and circumstances' },
    holder: OFFICES.courtArchive,
  },
  'few-cases': { text: { zh: '件数少，个别案件左右结果', en: 'Few cases: single ones carry the result' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  leastResults: 5,
  leastCut: 4,
  /** Bayes factor of the results of the pair, against what judge, lawyer, court below and case explain. */
  leastEvidence: 3,
  /** Appeals are few and cuts rare: at one in ten, one honest court in twelve would show a pair; at one in five, one in thirty (60 courts). */
  leastPosterior: 0.2,
  /** Below this many results of the lawyer or the judge elsewhere they cannot be told apart. */
  leastElsewhere: 3,
} as const;

export const n18SentencesCutOnAppeal = defineIndicator({
  id: 'N18',
  version: '1.0.0',
  class: 'N',
  family: 'outcome',
  title: { zh: '同一律师的被告人在同一二审法官处多获改轻', en: 'Sentences of one lawyer’s clients cut by one judge on appeal' },
  why: {
    zh: '一审判得重、二审由同一法官对同一律师的上诉人一再改轻（减刑期、改缓刑、免刑、无罪），超过该法官对其他上诉人、该律师在其他法官处、原审法院和案情所能解释的程度，可能形成跨审级的分工。只计被告人一方上诉或者再审、原判与改判刑罚都写明的案件；抗诉、发回、撤回上诉不计，民事二审由 S02 比较。',
    en: 'Sentences of first instance are cut again and again for one lawyer’s clients by one judge on appeal, beyond what the judge does for others, the lawyer gets elsewhere, and the court below and the case explain: a team across instances. Only appeals of the defence and retrials that print both sentences count; protests, remands and withdrawn appeals do not, and civil appeals are compared by S02.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C08'],
  law: [
    {
      article: '刑事诉讼法第二百三十六条第一款第二项',
      says: {
        zh: '原判决认定事实没有错误，但适用法律有错误或者量刑不当的，应当改判；改判本身不违法，只提示应核查改判理由',
        en: 'A judgment that applies the law wrongly or sentences wrongly is to be changed; to change it breaks no rule, it only says that the reasons should be read',
      },
      from: '2018-10-26',
    },
    {
      article: '刑法第三百九十九条第一款',
      says: {
        zh: '刑事审判中故意违背事实和法律作枉法裁判的，追究刑事责任',
        en: 'Intentional ruling against facts and law in a criminal trial is a crime',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    {
      zh: '并读各案一审、二审裁判理由，看改轻的依据是否为二审新出现的事实',
      en: 'Read both judgments of each case: does the cut rest on facts new on appeal',
    },
    { zh: '调取二审合议笔录、审批记录', en: 'Pull the deliberation and approval records of the appeals' },
    { zh: '核对二审委托日期与二审分案日期', en: 'Compare the mandates for the appeal with its assignment' },
  ],
  clears: [
    { zh: '各案改轻均有二审新证据或者原判明显量刑不当的理由', en: 'Each cut rests on new evidence or a plainly wrong sentence' },
    { zh: '再审、抗诉审查维持改判', en: 'The changes were upheld on retrial or review' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [appealRelation],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(appealRelation);
    const views = viewPairs(
      weighed,
      'outcome',
      bothStandIn,
      (pair, aspect) =>
        aspect.cells.length >= policy.leastResults &&
        aspect.observed >= policy.leastCut &&
        aspect.logBayesFactor >= Math.log(policy.leastEvidence) &&
        standsOut(pair, policy, fdr),
    );
    return { hits: views.map(hitOf), unknown: [], examined: weighed.tested };
  },
});

const STORY = {
  own: { zh: '改轻', en: 'sentence cut' },
  others: { zh: '维持或者未改轻', en: 'sentence stood' },
  likelier: { zh: '该法官改轻此类上诉案件', en: 'this judge cuts sentences in such appeals' },
} as const;

function hitOf(view: PairView): Hit {
  const { pair, weighed, aspect, court } = view;
  const own = pairResults(weighed, pair);
  const dossiers = own.map(({ result }) => result.dossier);
  const story = pairStory(view, 'outcome', aspect.logBayesFactor, STORY);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court}同一法官审理、同一律师辩护的 ${aspect.cells.length} 名上诉人中 ${aspect.observed} 名被改判较轻刑罚，按该法官、该律师在其他上诉案件中的结果和案情只应有 ${expectedFigure(aspect.expected)} 名`,
      en: `of ${aspect.cells.length} appellants of one lawyer before one judge at ${court} ${aspect.observed} had their sentence cut; ${expectedFigure(aspect.expected)} expected from the other appeals of both and the facts`,
    },
    details: [
      ratioDetail(view, { zh: '名上诉人', en: 'appellants' }),
      {
        type: 'table',
        title: { zh: '原判与终审刑罚', en: 'Sentence below and on appeal' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '原判', en: 'Below' },
          { zh: '终审', en: 'On appeal' },
        ],
        rows: own.map(({ result }) => rowOf(result)),
      },
      ...story.details,
    ],
    influence: story.influence,
    statistics: pairStatistics(view),
    logEvidence: aspect.logBayesFactor,
    evidence: own.flatMap(({ result: { dossier, span } }) => [
      ...placeOf(dossier, pair.official),
      ...placeOf(dossier, pair.counterpart),
      ...(span === null ? [] : [quoteOf(dossier, span, { zh: '裁判结果', en: 'the result' })]),
    ]),
    innocent: innocentReadings(view),
  };
}

/** The first appellant of the paper whose result it is. */
function rowOf({ dossier, endedWell, gained }: Result): string[] {
  const clients = new Set(dossier.representatives.flatMap((r) => (r !== null && gained.includes(r.node) ? r.item.represents : [])));
  const result = appealResults(dossier).find(({ defendant, lighter }) => lighter === endedWell && clients.has(defendant));
  const { number, date } = dossier.record;
  if (result === undefined) return [number ?? '—', date ?? '—', '—', '—'];
  const { before, after } = result;
  return [
    number ?? '—',
    date ?? '—',
    penaltyWords(before.penalty!, before.length?.months ?? null, before.probation?.months ?? null),
    after === null ? '维持' : penaltyWords(after.penalty, after.months, after.probationMonths),
  ];
}

function penaltyWords(penalty: Penalty, months: number | null, probation: number | null): string {
  const term = months === null ? '' : `${months}个月`;
  return `${PENALTIES[penalty].zh}${term}${probation === null ? '' : `（缓刑${probation}个月）`}`;
}

function innocentReadings({ pair, weighed, aspect }: PairView): InnocentReading[] {
  const { own, elsewhere, others } = compareResults(pair, weighed);
  const cut = own.filter((r) => r.endedWell);
  const below = new Set(cut.flatMap((r) => r.features.filter((f) => f.startsWith('from:'))));
  const amends = cut.filter((r) => r.features.some((f) => f.startsWith('amends:'))).length;
  const z = (aspect.observed - 1 - aspect.expected) / Math.sqrt(aspect.variance);
  return [
    tested(READINGS, 'specialist', elsewhere.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该律师在其他法官处 ${elsewhere.length} 名上诉人中 ${endedWell(elsewhere)} 名改轻；预期数已计入`,
      en: `before others ${endedWell(elsewhere)} of ${elsewhere.length} appellants of the lawyer had a cut; the expectation allows for it`,
    }),
    tested(READINGS, 'changes-much', others.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该法官对其他 ${others.length} 名上诉人改轻 ${endedWell(others)} 名；预期数已计入`,
      en: `the judge cut the sentence of ${endedWell(others)} of ${others.length} other appellants; the expectation allows for it`,
    }),
    tested(READINGS, 'harsh-below', below.size >= 2 ? 'excluded' : 'partly', {
      zh: `改轻的案件来自 ${below.size} 个写明的原审法院；预期数已计入原审法院`,
      en: `the cuts come from ${below.size} courts below that are printed; the expectation allows for the court below`,
    }),
    tested(READINGS, 'new-facts', 'open', {
      zh: `${cut.length} 名改轻的上诉人中 ${amends} 名的文书载明退赔、赔偿或者谅解；已按罪名、原判轻重和法定情节比较`,
      en: `papers of ${amends} of ${cut.length} whose sentence was cut tell of amends or forgiveness; compared by crime, weight of the sentence below and lawful circumstances`,
    }),
    tested(READINGS, 'few-cases', z >= 1 ? 'excluded' : 'partly', {
      zh: `少一名改轻仍为 ${aspect.observed - 1} / ${aspect.expected.toFixed(1)}（实际 / 预期）`,
      en: `with one cut less: ${aspect.observed - 1} / ${aspect.expected.toFixed(1)} (observed / expected)`,
    }),
  ];
}
