import type { Result } from '../analytics/pairs/meeting.ts';
import type { Aspect, WeighedPair, WeighedPairs } from '../analytics/pairs/weigh.ts';
import { placeOf, quoteOf } from '../analytics/quotes.ts';
import { judgeLawyer } from '../analytics/relations/judge-lawyer.ts';
import { type LengthResult, sentenceLength } from '../analytics/relations/sentence-length.ts';
import { procedureOf } from '../model/glossary.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { meanOf, monthsHit } from './months-frame.ts';
import {
  crimesOfTrials,
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
import { bothStandIn, compareResults } from './result-frame.ts';

const READINGS = {
  skill: { text: { zh: '律师业务能力强，在哪里都胜诉', en: 'A skilled lawyer, who wins everywhere' }, paper: null },
  lenient: { text: { zh: '该法官对谁都从宽、都支持原告', en: 'A judge who is mild, or for claimants, with everybody' }, paper: null },
  'few-cases': { text: { zh: '件数少，个别案件左右结果', en: 'Few cases: single ones carry the result' }, paper: null },
  selection: {
    text: { zh: '委托的案件本来就容易胜诉或者应当从宽', en: 'Cases that were easy, or deserved mildness, by themselves' },
    paper: { zh: '各案案卷中的证据与量刑情节材料', en: 'the files, for evidence and mitigating circumstances' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  leastResults: 5,
  /** Bayes factor of the results of the pair, against what judge, lawyer and case explain. */
  leastEvidence: 3,
  leastPosterior: 0.1,
  /** Below this many results of the lawyer elsewhere his skill cannot be told apart. */
  leastElsewhere: 3,
  /** Sentences must be shorter by so much of like cases, on the mean: judges may differ by a seventh. */
  leastShortfall: 0.15,
} as const;

export const s02ResultsBeforeOneJudge = defineIndicator({
  id: 'S02',
  version: '1.1.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '配对结果优势', en: 'The pair wins more than either alone' },
  why: {
    zh: '同一律师在这一名法官处的结果，好于该律师在其他法官处、该法官对其他律师以及案情本身所能解释的程度，可能说明结果受到影响。只比较有争议、有胜负的案件和第一审量刑，系列案只计一次。刑期另与同院同罪名、数额和情节相近的案件比较，已扣除文书认定的全部从宽从严情节。',
    en: 'A lawyer does better before this judge than the lawyer elsewhere, the judge with others and the cases themselves explain. Only contested results and first-instance sentences are compared, and a series counts once. Months are also set beside like cases of the court with the same crime, amounts and circumstances.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C09', 'C08'],
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；结果好于预期本身不是违法，只提示应核查裁判',
        en: 'Intentional ruling against facts and law is a crime; results above expectation break no rule, they only say that decisions should be read',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '并读影响最大的各案裁判理由与证据', en: 'Read reasons and evidence of the cases that weigh most, side by side' },
    {
      zh: '调取合议笔录、量刑建议书，看理由从何而来',
      en: 'Pull deliberation records and sentencing proposals: where do the reasons come from',
    },
    { zh: '与该律师在其他法官处的同类案件逐案比较', en: 'Compare case by case with like cases of the lawyer before others' },
  ],
  clears: [
    { zh: '案卷证明各案结果由证据或者法定情节决定', en: 'The files show that evidence or lawful circumstances decided each case' },
    { zh: '二审、再审维持且理由成立', en: 'Upheld on appeal or retrial with sound reasons' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [judgeLawyer, sentenceLength],
  find({ pairs, fdr }, policy) {
    const worth = (pair: WeighedPair, aspect: Aspect): boolean =>
      aspect.cells.length >= policy.leastResults && aspect.logBayesFactor >= Math.log(policy.leastEvidence) && standsOut(pair, policy, fdr);
    const [ended, months] = [pairs.weigh(judgeLawyer), pairs.weigh(sentenceLength)];
    const views = viewPairs(ended, 'outcome', (m, { counterpart }) => [...m.counterparts, ...m.late].includes(counterpart), worth);
    const graded = viewPairs(months, 'outcome', bothStandIn, worth);
    return {
      hits: [
        ...views.flatMap((view) => hitOf(view) ?? []),
        ...graded.flatMap((view) => monthsHit(view, policy.leastShortfall, monthsReadings) ?? []),
      ],
      unknown: [],
      examined: ended.tested + months.tested,
    };
  },
});

const STORY = {
  own: { zh: '结果有利', en: 'good result' },
  others: { zh: '结果不利', en: 'bad result' },
  likelier: { zh: '该法官处的此类结果有利', en: 'such results are good before this judge' },
} as const;

function hitOf(view: PairView): Hit | null {
  const { pair, weighed, aspect, court } = view;
  const own = pairResults(weighed, pair);
  const innocent = innocentReadings(view, weighed);
  if (innocent.some((r) => r.state === 'applies')) return null;
  const dossiers = own.map(({ result }) => result.dossier);
  const criminal = dossiers.filter((d) => procedureOf(d.record.kind) === 'criminal').length * 2 > dossiers.length;
  const expected = expectedFigure(aspect.expected);
  const story = pairStory(view, 'outcome', aspect.logBayesFactor, STORY);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court}同一法官审理、同一律师${criminal ? '辩护' : '代理'}的 ${aspect.cells.length} 件有${criminal ? '量刑' : '胜负'}结果的案件中 ${aspect.observed} 件${criminal ? '从宽（缓刑、免刑等）' : '胜诉'}，按该法官、该律师在其他案件中的结果和案情只应有 ${expected} 件`,
      en: `${aspect.observed} of ${aspect.cells.length} results of one lawyer before one judge at ${court} were ${criminal ? 'mild' : 'won'}; ${expected} expected from the judge’s and the lawyer’s other cases and the facts`,
    },
    details: [
      ratioDetail(view, { zh: '件（只计有争议的结果）', en: 'contested results' }),
      {
        type: 'table',
        title: { zh: '配对内的结果', en: 'Results of the pair' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '对该律师一方', en: 'For the lawyer’s side' },
          { zh: '预期有利的可能', en: 'Expected chance' },
        ],
        rows: own.map(({ result, good }) => [
          result.dossier.record.number ?? '—',
          result.dossier.record.date ?? '—',
          good ? '有利' : '不利',
          chanceOf(view, result),
        ]),
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
    innocent,
    crimes: crimesOfTrials(dossiers),
  };
}

/** Chance of a good result for the lawyer's side, the pair left out. */
function chanceOf({ weighed, aspect, pair }: PairView, result: Result): string {
  const rows = weighed.model.ofPair(pair.official, pair.counterpart).map((o) => o.at);
  const at = rows.findIndex((row) => weighed.results[row] === result);
  const expected = aspect.cells[at]?.expected;
  return expected === undefined ? '—' : `${Math.round(100 * expected)}%`;
}

function innocentReadings({ pair, aspect }: PairView, weighed: WeighedPairs): InnocentReading[] {
  const { official, counterpart } = pair;
  const own = new Set(pairResults(weighed, pair).map(({ result }) => result));
  const elsewhere = weighed.lookup
    .resultsWith(counterpart)
    .filter((r) => r.official !== official)
    .reduce((sum, r) => ({ of: sum.of + 1, won: sum.won + Number(r.endedWell === r.gained.includes(counterpart)) }), { of: 0, won: 0 });
  const others = weighed.lookup.resultsOf(official).filter((r) => !own.has(r));
  const withOthers = { of: others.length, won: others.filter((r) => r.endedWell).length };
  return [
    tested(READINGS, 'skill', elsewhere.of >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该律师在其他法官处 ${elsewhere.of} 件有结果的案件中 ${elsewhere.won} 件有利；预期数已计入该律师的能力`,
      en: `before others ${elsewhere.won} of ${elsewhere.of} results of the lawyer were good; the expectation already allows for the lawyer’s skill`,
    }),
    tested(READINGS, 'lenient', withOthers.of >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该法官在其他律师的 ${withOthers.of} 件中有 ${withOthers.won} 件作出同样结果；预期数已计入该法官的宽严`,
      en: `with others the judge decided ${withOthers.won} of ${withOthers.of} that way; the expectation already allows for the judge’s own leaning`,
    }),
    fewCases(aspect),
    tested(READINGS, 'selection', 'open', {
      zh: '已按罪名、数额、自首、认罪、累犯、羁押、案由等法定因素比较，其余须看案卷',
      en: 'compared by charge, amount, surrender, plea, recidivism, custody and cause; the rest is in the files',
    }),
  ];
}

function monthsReadings({ pair, weighed, aspect }: PairView, own: readonly LengthResult[]): InnocentReading[] {
  const { elsewhere, others } = compareResults<LengthResult>(pair, weighed);
  const percent = (results: readonly LengthResult[]): string =>
    results.length === 0 ? '—' : `${Math.round(100 * Math.exp(meanOf(results, (r) => Math.log(r.months / r.expected))))}%`;
  const z = (aspect.observed - Math.max(...own.map((r) => r.grade))) / Math.sqrt(Math.max(1, aspect.variance - 1));
  return [
    tested(READINGS, 'skill', elsewhere.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该律师在其他法官处 ${elsewhere.length} 名当事人的刑期为同类案件的 ${percent(elsewhere)}；预期已计入该律师的能力`,
      en: `before others ${elsewhere.length} clients of the lawyer got ${percent(elsewhere)} of like cases; the expectation allows for the lawyer’s skill`,
    }),
    tested(READINGS, 'lenient', others.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该法官对其他 ${others.length} 名被告人判处同类案件的 ${percent(others)}；预期已计入该法官的宽严`,
      en: `the judge gave ${others.length} other defendants ${percent(others)} of like cases; the expectation allows for the judge’s own leaning`,
    }),
    tested(READINGS, 'few-cases', z >= 1 ? 'excluded' : 'partly', {
      zh: '去掉最轻的一案后重新比较；离群的刑期在比较时已收拢',
      en: 'compared again without the shortest sentence; far ones are drawn in to begin with',
    }),
    tested(READINGS, 'selection', 'open', {
      zh: '已按罪名、数额、年份及文书认定的全部情节比较，其余须看案卷',
      en: 'compared by crime, amount, year and everything that the papers find; the rest is in the files',
    }),
  ];
}

/** Whether one good result less would leave anything above expectation. */
function fewCases({ observed, expected, variance }: Aspect): InnocentReading {
  const z = (observed - 1 - expected) / Math.sqrt(variance);
  return tested(READINGS, 'few-cases', z >= 1 ? 'excluded' : 'partly', {
    zh: `少一件有利结果仍为 ${observed - 1} / ${expected.toFixed(1)}（实际 / 预期）`,
    en: `with one good result less: ${observed - 1} / ${expected.toFixed(1)} (observed / expected)`,
  });
}
