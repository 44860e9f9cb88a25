import { oldestFirst } from '../analytics/dossier-order.ts';
import { EXCESS_P } from '../analytics/pairs/readings.ts';
import type { WeighedPair, WeighedPairs } from '../analytics/pairs/weigh.ts';
import { placeOf, quoteOf, shortCourt, subjectOf } from '../analytics/quotes.ts';
import { chain, handlersOf, officersOf } from '../analytics/relations/chain.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading, Quote, Subject } from '../model/leads/lead.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { expectedFigure, pairResults, pairStatistics, ratioDetail, standsOut } from './pair-frame.ts';

const READINGS = {
  'few-handlers': {
    text: { zh: '小县办案人员很少，组合本来重复', en: 'A small county with few handlers: combinations recur' },
    paper: null,
  },
  'fast-track': {
    text: { zh: '危险驾驶等速裁案件由固定人员办理', en: 'Fast-track cases such as drunk driving go to fixed people' },
    paper: { zh: '速裁团队、轻罪办案组的分工文件', en: 'the papers on fast-track teams' },
  },
  'one-series': {
    text: { zh: '同一团伙、同一专项行动的案件分案审理', en: 'One gang or one operation tried in several cases' },
    paper: null,
  },
  merits: {
    text: { zh: '各案情节本来较轻', en: 'The cases were mild by themselves' },
    paper: { zh: '各案案卷（量刑情节材料）', en: 'the files, for mitigating circumstances' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  leastUnits: 4,
  leastRatio: 1.5,
  leastEvidence: 3,
  leastPosterior: 0.1,
  /** At least this share of the chain's sentences is mild: a chain that hands on and sentences as usual favours nobody. */
  leastMild: 0.5,
} as const;

export const n05ChainOfOrgans = defineIndicator({
  id: 'N05',
  version: '1.0.0',
  class: 'N',
  family: 'assignment',
  title: { zh: '侦查—检察—审判同一链条', en: 'The same chain of police, prosecutor and judge' },
  why: {
    zh: '同一侦查人员、同一检察官办理的案件反复由同一法官审理且多从宽处理，超过该院随机分案所能解释的程度，可能是跨环节打招呼。与同院同罪名案件比较。',
    en: 'Cases of one officer and one prosecutor keep reaching one judge, and end mildly, more often than assignment by lot explains: the stages may be in league. Compared with like cases of the court.',
  },
  pattern: 'chain-of-organs',
  patternName: { zh: '跨环节链条', en: 'chain across organs' },
  crimes: ['C08'],
  law: [
    {
      article: '刑法第三百九十九条第一款',
      says: {
        zh: '司法工作人员徇私枉法、徇情枉法，或者故意违背事实和法律作枉法裁判的，追究刑事责任；同一链条本身不违法，只提示并案核查',
        en: 'To bend the law for favour in a criminal case is a crime; a recurring chain breaks no rule, it says that the cases should be read together',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取三个环节的分案、派警记录', en: 'Pull the records of assignment at all three stages' },
    { zh: '并读各案起诉意见书、起诉书、量刑建议与判决', en: 'Read opinions, indictments, proposals and judgments side by side' },
    { zh: '核对当事人、辩护人之间的联系', en: 'Look for ties between the defendants and their counsel' },
  ],
  clears: [
    { zh: '分案记录显示各环节均系随机或者按辖区固定分案', en: 'The records show assignment by lot or by district at each stage' },
    { zh: '各案从宽情节均有独立证据', en: 'Independent proof of the mitigating circumstances in each case' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [chain],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(chain);
    const worth = weighed.pairs.filter((pair) => {
      const { assignment } = pair.aspects;
      if (assignment === undefined || assignment.observed < policy.leastUnits) return false;
      if (assignment.observed < policy.leastRatio * assignment.expected) return false;
      return assignment.logBayesFactor >= Math.log(policy.leastEvidence) && standsOut(pair, policy, fdr);
    });
    return { hits: onePerDuo(worth).flatMap((pair) => hitOf(pair, weighed) ?? []), unknown: [], examined: weighed.tested };
  },
});

/** Two officers of one team make two chains of the same cases: the stronger speaks for both. */
function onePerDuo(pairs: readonly WeighedPair[]): WeighedPair[] {
  const seen = new Set<string>();
  return pairs.filter(({ official, counterpart }) => {
    const key = `${official}|${handlersOf(counterpart).prosecutor}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function hitOf(pair: WeighedPair, weighed: WeighedPairs): Hit | null {
  const { officer, prosecutor } = handlersOf(pair.counterpart);
  const assignment = pair.aspects.assignment!;
  const dossiers = weighed.lookup
    .joint(pair.official, pair.counterpart)
    .flatMap((m) => m.dossiers)
    .sort(oldestFirst);
  const results = pairResults(weighed, pair);
  const mild = results.filter(({ good }) => good);
  const [first] = dossiers;
  if (first === undefined || mild.length < POLICY.leastMild * results.length) return null;
  const subjects = subjectsOf(first, pair.official, prosecutor, officer);
  if (subjects.length < 3) return null;
  const court = shortCourt(first.record.court ?? '');
  return {
    key: [pair.official, pair.counterpart, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects,
    counterpart: pair.counterpart,
    dossiers,
    claim: {
      zh: `${court} ${assignment.observed} 件案件由同一侦查人员、同一检察官、同一法官办理，按同院同类案件只应有 ${expectedFigure(assignment.expected)} 件；其中 ${mild.length} 人从宽（缓刑、免刑等）`,
      en: `${assignment.observed} cases at ${court} went through one officer, one prosecutor and one judge; ${expectedFigure(assignment.expected)} expected; ${mild.length} defendants were treated mildly`,
    },
    details: [
      ratioDetail({ aspect: assignment }, { zh: '件', en: 'cases' }),
      {
        type: 'table',
        title: { zh: '链条内的案件', en: 'Cases of the chain' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '罪名', en: 'Crime' },
          { zh: '结果', en: 'Result' },
        ],
        rows: dossiers.map((d) => [
          d.record.number ?? '—',
          d.record.date ?? '—',
          d.record.charges[0]?.crime ?? '—',
          mild.some(({ result }) => result.dossier === d) ? '从宽' : '实刑',
        ]),
      },
    ],
    statistics: pairStatistics({ pair, weighed, aspect: assignment }),
    logEvidence: assignment.logBayesFactor,
    evidence: dossiers.flatMap((d) => quotesOf(d, pair.official, prosecutor, officer, results)),
    innocent: innocentReadings(pair, weighed, dossiers, mild.length, results.length),
  };
}

function subjectsOf(dossier: Dossier, judge: string, prosecutor: string, officer: string): Subject[] {
  const police = officersOf(dossier).find(({ item }) => item.name === officer);
  return [judge, prosecutor, police?.node ?? ''].flatMap((node) => subjectOf(dossier, node) ?? []);
}

function quotesOf(dossier: Dossier, judge: string, prosecutor: string, officer: string, results: ReturnType<typeof pairResults>): Quote[] {
  const police = officersOf(dossier).find(({ item }) => item.name === officer);
  const result = results.find((r) => r.result.dossier === dossier)?.result.span ?? null;
  return [
    ...[judge, prosecutor, police?.node ?? ''].flatMap((node) => placeOf(dossier, node)),
    ...(result === null ? [] : [quoteOf(dossier, result, { zh: '裁判结果', en: 'the result' })]),
  ];
}

function innocentReadings(
  pair: WeighedPair,
  { pairs, lookup }: WeighedPairs,
  dossiers: readonly Dossier[],
  mild: number,
  results: number,
): InnocentReading[] {
  const agency = lookup.meetingsOf(pair.official)[0]?.court;
  const judges = new Set(lookup.meetingsAt(agency ?? '').flatMap((m) => m.official ?? [])).size;
  const others = pairs.filter((p) => p.official === pair.official && (p.aspects.assignment?.p ?? 1) <= EXCESS_P).length;
  const crimes = new Set(dossiers.flatMap((d) => d.record.charges.map((c) => c.crime)));
  return [
    tested(READINGS, 'few-handlers', judges >= 3 ? 'excluded' : 'partly', {
      zh: `该院有 ${judges} 名刑事法官；预期数已按各人案件量计算`,
      en: `${judges} criminal judges at that court; the expectation follows their loads`,
    }),
    tested(READINGS, 'fast-track', crimes.size >= 2 && others <= 3 ? 'partly' : 'open', {
      zh: `涉及 ${crimes.size} 个罪名；该法官另有 ${Math.max(0, others - 1)} 条链条高于预期`,
      en: `${crimes.size} crimes; ${Math.max(0, others - 1)} other chains of this judge are above expectation`,
    }),
    tested(READINGS, 'one-series', sharedDefendants(dossiers) === 0 ? 'excluded' : 'partly', {
      zh: '各案没有相同的未遮蔽被告人',
      en: 'no unmasked defendant stands in two of the cases',
    }),
    tested(READINGS, 'merits', 'open', {
      zh: `${results} 人中 ${mild} 人从宽，须看案卷`,
      en: `${mild} of ${results} mild; the files must be read`,
    }),
  ];
}

function sharedDefendants(dossiers: readonly Dossier[]): number {
  const names = dossiers.flatMap((d) => [...new Set(d.record.sentences.map((s) => s.defendant))]).filter((n) => !/[某×*]/u.test(n));
  return names.length - new Set(names).size;
}
