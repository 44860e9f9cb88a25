import { suingCircles } from '../analytics/groups/suing-circles.ts';
import { type Suit, suitsOf } from '../analytics/groups/suits.ts';
import { COUNTERPARTS, type Ending, type SwiftPair, swiftCandidates, swiftPairs } from '../analytics/groups/swift-endings.ts';
import { lateEntries } from '../analytics/late-counsel.ts';
import { placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { OPEN_READING } from '../law/tools/hit-weights.ts';
import { BEFORE_FILING, ROUTE } from '../law/tools/next-steps.ts';
import type { NodeId } from '../model/entity.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Quote } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, groupStatistics, officialOf, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  'fast-judge': { text: { zh: '该法官对谁都办得快（速裁、调解专长）', en: 'A judge who is fast with everybody' }, paper: null },
  'ready-made': {
    text: { zh: '该律师、原告的案件起诉前已经谈妥', en: 'This counterpart brings settlements that are ready made' },
    paper: { zh: '诉前协议、调解组织的记录', en: 'agreements made before filing, records of the mediators' },
    holder: OFFICES.courtArchive,
  },
  'by-nature': {
    text: { zh: '速裁、小额诉讼、司法确认、银行等成批案件', en: 'Fast track, small claims, judicial confirmation, batches of a bank' },
    paper: null,
  },
  waived: {
    text: { zh: '被告到庭放弃答辩期、同意即时审理', en: 'The respondent came and waived the time for an answer' },
    paper: { zh: '放弃答辩期的笔录、送达回证', en: 'the record of the waiver, proof of service' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Fewer that ended within the days are an anecdote. */
  leastEndings: 4,
  /** Yuan. Above what small claims take even by agreement (民诉法 165): sums worth a quarrel. */
  leastYuan: 100_000,
  /** The respondent has fifteen days for an answer (民诉法 128). */
  mostDays: 15,
  leastEvidence: 3,
} as const;

export const s18SwiftEndings = defineIndicator({
  id: 'S18',
  version: '1.0.0',
  class: 'S',
  family: 'timing',
  title: {
    zh: '大额案件在答辩期内即结案，集中于同一法官与同一对方',
    en: 'Large suits of one counterpart ended by one judge before an answer was due',
  },
  why: {
    zh: '标的较大、看来有争议的案件，立案几天就调解或者判决，被告往往来不及答辩。与同院以同样方式结案的案件、该法官的其他案件、同一律师或者原告在其他法官处的案件逐一比较，只取最弱的一项。快本身不违法，单独不作线索。',
    en: 'Large suits that look contested and are settled or judged days after filing leave the respondent no time for an answer. They are compared with those of the court that ended alike, with the judge’s others and with the counterpart’s before other judges; the least counts. Speed breaks no rule and makes no lead alone.',
  },
  pattern: 'swift-endings',
  patternName: { zh: '结案异常迅速', en: 'unusually swift endings' },
  crimes: ['C09'],
  neverAlone: true,
  law: [
    {
      article: '民事诉讼法第一百二十八条',
      says: {
        zh: '立案之日起五日内发送起诉状副本，被告收到之日起十五日内提出答辩状',
        en: 'The claim is sent within five days of filing; the respondent has fifteen days for an answer',
      },
      from: '2024-01-01',
    },
    {
      article: '刑法第三百九十九条第二款',
      says: {
        zh: '民事、行政审判中故意违背事实和法律作枉法裁判，情节严重的，追究刑事责任；结案快本身不违法',
        en: 'Intentional ruling against facts and law in a civil trial is a crime where grave; speed breaks no rule',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '核对各案立案、送达、开庭、调解笔录的时间', en: 'Compare the days of filing, service, hearing and settlement in each file' },
    { zh: '查各案是否放弃答辩期，被告是否本人到庭', en: 'Look for waivers of the answer, and whether the respondent came himself' },
    {
      zh: '查调解书、判决书是否用于参与分配、过户或者对抗他人查封',
      en: 'See whether the papers were used to share in a distribution, to pass a title or against a seizure',
    },
    BEFORE_FILING,
    ROUTE,
  ],
  clears: [
    { zh: '诉前协议或者放弃答辩期的笔录', en: 'Agreements made before filing, or records of the waiver' },
    { zh: '分案记录显示均由速裁团队承办', en: 'The record of assignment shows a fast-track team' },
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }, policy) {
    const suits = suitsOf(units);
    const endings = swiftCandidates(units, suits, policy);
    const swift = (among: readonly Ending[]): SwiftPair[] =>
      swiftPairs(among, policy).filter((p) => p.aspect.logBayesFactor >= Math.log(policy.leastEvidence));
    const pairs = swift(endings).length === 0 ? [] : swift(withoutCircles(endings, suits));
    return { hits: strongestOfEach(pairs).flatMap((pair) => hitOf(pair) ?? []), unknown: [], examined: endings.length };
  },
});

/** Rings of creditors are weighed, with their haste, by N09. */
function withoutCircles(endings: readonly Ending[], suits: readonly Suit[]): Ending[] {
  const circles = suingCircles(suits).filter((c) => c.suits.length > POLICY.leastEndings);
  const circled = new Set(circles.flatMap((c) => c.suits.map((s) => s.unit.id)));
  return endings.filter((e) => !circled.has(e.id));
}

function weightOf({ aspect, tested: tests, yardsticks }: SwiftPair): number {
  return aspect.logBayesFactor - Math.log(tests) + (yardsticks.elsewhere === null ? Math.log(OPEN_READING) : 0);
}

/** The same suits seen from a claimant and from the lawyer are one: the lawyer and the agent before the client. */
function strongestOfEach(pairs: readonly SwiftPair[]): SwiftPair[] {
  const sorted = pairs.filter((p) => weightOf(p) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  return sorted.filter((pair, i) => {
    const ids = new Set(pair.own.map((e) => e.id));
    return !sorted.slice(0, i).some((other) => other.own.filter((e) => ids.has(e.id)).length * 2 >= pair.own.length);
  });
}

function hitOf(pair: SwiftPair): Hit | null {
  const { court, judge, counterpart, own, aspect, median, usual } = pair;
  const swift = own.filter((e) => e.days <= POLICY.mostDays);
  const dossiers = swift.map((e) => e.dossier);
  const subject = officialOf(dossiers, judge);
  const other = firstOf(dossiers, counterpart.node);
  if (subject.length === 0 || other.length === 0) return null;
  const at = shortCourt(court);
  const { zh, en } = COUNTERPARTS[counterpart.kind];
  return {
    key: [judge, counterpart.key, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...subject, ...other],
    counterpart: counterpart.node,
    dossiers,
    claim: {
      zh: `${at}同一法官与同一${zh}的 ${own.length} 件大额案件中 ${swift.length} 件在立案后 ${POLICY.mostDays} 日内结案（预期 ${expectedFigure(pair.expectedSwift)} 件），中位数 ${median} 天（同类 ${usual} 天）`,
      en: `${swift.length} of ${own.length} large suits of one judge and one ${en} at ${at} ended within ${POLICY.mostDays} days of filing (${expectedFigure(pair.expectedSwift)} expected), in ${median} days at the median (others ${usual})`,
    },
    details: detailsOf(pair, swift),
    statistics: { ...groupStatistics(aspect, pair.tested), observed: swift.length, expected: pair.expectedSwift },
    logEvidence: weightOf(pair),
    evidence: swift.flatMap((e) => quotesOf(e, judge, counterpart.key)),
    innocent: innocentReadings(pair),
  };
}

const ENDED = { settled: '调解', default: '缺席判决', judged: '判决' } as const;

function detailsOf({ own, expectedSwift }: SwiftPair, swift: readonly Ending[]): Detail[] {
  return [
    {
      type: 'ratio',
      title: {
        zh: `立案后 ${POLICY.mostDays} 日内结案（共 ${own.length} 件）`,
        en: `Ended within ${POLICY.mostDays} days (of ${own.length})`,
      },
      observed: swift.length,
      expected: Math.round(expectedSwift * 10) / 10,
      unit: { zh: '件', en: 'suits' },
    },
    weightTable(
      { zh: '结得最快的案件', en: 'The fastest suits' },
      [
        { zh: '案号', en: 'Case' },
        { zh: '立案', en: 'Filed' },
        { zh: '结案', en: 'Ended' },
        { zh: '天数', en: 'Days' },
        { zh: '方式', en: 'How' },
        { zh: '标的（元）', en: 'Sum (yuan)' },
        { zh: '中途换请律师', en: 'Counsel changed' },
      ],
      swift.map(({ dossier, days, how, yuan }) => ({
        weight: -days,
        cells: [
          dossier.record.number ?? '—',
          dossier.record.extension.acceptedOn?.value ?? dossier.record.extension.course.filedOn?.value ?? '—',
          dossier.record.date ?? '—',
          days,
          ENDED[how],
          yuan,
          lateEntries([dossier])[0]?.on ?? '—',
        ],
      })),
    ),
  ];
}

/** When it was filed, when it ended, for whom, by whom. */
function quotesOf({ dossier, counterparts }: Ending, judge: NodeId, key: string): Quote[] {
  const { extension, spans } = dossier.record;
  const filed = (extension.acceptedOn ?? extension.course.filedOn)?.spans[0];
  const ended = spans.date[0];
  const node = counterparts.find((c) => c.key === key)?.node;
  return [
    ...(filed === undefined ? [] : [quoteOf(dossier, filed, { zh: '立案日期', en: 'day of filing' })]),
    ...(ended === undefined ? [] : [quoteOf(dossier, ended, { zh: '结案日期', en: 'day of the decision' })]),
    ...(node === undefined ? [] : placeOf(dossier, node)),
    ...placeOf(dossier, judge),
  ];
}

function innocentReadings({ own, counterpart, yardsticks: { judge, elsewhere } }: SwiftPair): InnocentReading[] {
  const strong = Math.log(POLICY.leastEvidence);
  const factor = (log: number): string => Math.exp(log).toPrecision(2);
  const { zh, en } = COUNTERPARTS[counterpart.kind];
  return [
    tested(READINGS, 'fast-judge', judge.logBayesFactor >= strong ? 'excluded' : 'partly', {
      zh: `只与该法官的其他同类案件比较，仍为 ${factor(judge.logBayesFactor)} 比 1`,
      en: `against the judge’s own other suits alone, still ${factor(judge.logBayesFactor)} to one`,
    }),
    tested(READINGS, 'ready-made', elsewhere === null ? 'open' : elsewhere.logBayesFactor >= strong ? 'excluded' : 'partly', {
      zh:
        elsewhere === null
          ? `该${zh}在其他法官处的案件太少，证据减半`
          : `与该${zh}在其他法官处的案件比较，仍为 ${factor(elsewhere.logBayesFactor)} 比 1`,
      en:
        elsewhere === null
          ? `too few suits of this ${en} before other judges; the evidence is halved`
          : `against this ${en}’s suits before other judges, still ${factor(elsewhere.logBayesFactor)} to one`,
    }),
    tested(READINGS, 'by-nature', 'excluded', {
      zh: `这些案件以及 ${POLICY.leastYuan / 10_000} 万元以下的不计；本组 ${own.length} 件`,
      en: `these, and suits below ${POLICY.leastYuan} yuan, do not count; ${own.length} are left`,
    }),
    tested(READINGS, 'waived', 'open', { zh: '文书没有载明是否放弃答辩期', en: 'the papers do not say whether the answer was waived' }),
  ];
}
