import { INTERVAL_LEVEL } from '../analytics/evidence/interval.ts';
import { figure, placeOf, quoteOf } from '../analytics/quotes.ts';
import { type LengthResult, sentenceLength } from '../analytics/relations/sentence-length.ts';
import type { Hit } from '../model/hit.ts';
import type { InnocentReading } from '../model/lead.ts';
import { OFFICES } from '../model/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import {
  type GradedStory,
  HIDDEN_FACTOR,
  hiddenExtremes,
  type PairView,
  pairHit,
  pairResults,
  pairStatistics,
  pairStory,
  standsOut,
  viewPairs,
} from './pair-frame.ts';

const READINGS = {
  skill: { text: { zh: '律师业务能力强，在哪里都量刑较轻', en: 'A skilled lawyer, whose clients get less everywhere' }, paper: null },
  lenient: { text: { zh: '该法官对谁都量刑较轻', en: 'A judge whose sentences are short for everybody' }, paper: null },
  'one-case': { text: { zh: '个别案件拉低平均', en: 'One case pulls the mean down' }, paper: null },
  unrecorded: {
    text: { zh: '有未写入文书的从宽情节（被害人过错、身体状况等）', en: 'Mitigating facts that the papers do not print' },
    paper: { zh: '各案量刑建议书与量刑情节材料', en: 'sentencing proposals and the papers on mitigating facts' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  leastResults: 4,
  /** Bayes factor of the months of the pair, against what judge, lawyer and case explain. */
  leastEvidence: 3,
  leastPosterior: 0.1,
  /** Sentences of the pair must be shorter by so much of like cases, on the mean: less is within what judges may differ by. */
  leastShortfall: 0.15,
  /** Below this many results of the lawyer elsewhere his skill cannot be told apart. */
  leastElsewhere: 3,
} as const;

export const s04SentencesBelowLikeCases = defineIndicator({
  id: 'S04',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '同一法官对同一律师的当事人量刑明显偏轻', en: 'Sentences far below like cases for one lawyer’s clients' },
  why: {
    zh: '同一法官审理、同一律师辩护的被告人，刑期反复低于同院同罪名、数额与情节相近的案件，且超过该法官、该律师在其他案件中的差别，可能说明量刑受到影响。比较的是印出的刑期（含宣告缓刑的），已扣除文书认定的全部从宽从严情节。',
    en: 'Client after client of one lawyer gets fewer months before one judge than like cases of the court with the same crime, amounts and circumstances, beyond how judge and lawyer differ elsewhere. Months are compared as printed, suspended or not, after everything that the papers find for or against the defendant.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C08'],
  law: [
    {
      article: '刑法第六十一条',
      says: {
        zh: '量刑应当根据犯罪的事实、性质、情节和社会危害程度；偏轻本身不违法，只提示应核查量刑理由',
        en: 'Sentences follow facts, nature, circumstances and harm; a short one breaks no rule by itself, it says that its reasons should be read',
      },
      from: null,
    },
    {
      article: '刑法第三百九十九条第一款',
      says: { zh: '故意违背事实和法律作枉法裁判的，追究刑事责任', en: 'Intentional ruling against facts and law is a crime' },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '对照量刑建议书，逐案核对调整基准刑的理由', en: 'Set the proposals beside the sentences: why was each adjusted' },
    { zh: '核对从宽情节的证据是否在案', en: 'Is the proof of each mitigating fact on file' },
    { zh: '与该法官审理的同罪名、同数额案件并读', en: 'Read beside cases of the same crime and amount before the same judge' },
  ],
  clears: [
    { zh: '案卷证明各案另有法定或者酌定从宽情节', en: 'The files show further mitigating facts in each case' },
    { zh: '量刑均在量刑建议幅度之内', en: 'All sentences lie within the proposals' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(sentenceLength);
    const views = viewPairs(
      weighed,
      'outcome',
      (m, { official, counterpart }) =>
        m.official === official && m.dossiers.some((d) => d.representatives.some((r) => r?.node === counterpart)),
      (pair, aspect) =>
        aspect.cells.length >= policy.leastResults &&
        aspect.logBayesFactor >= Math.log(policy.leastEvidence) &&
        standsOut(pair, policy, fdr),
    );
    return { hits: views.flatMap((view) => hitOf(view, policy.leastShortfall) ?? []), unknown: [], examined: weighed.tested };
  },
});

const STORY = {
  own: { zh: '短于同类案件', en: 'shorter than like cases' },
  others: { zh: '不短于同类案件', en: 'not shorter' },
  likelier: { zh: '刑期较短', en: 'sentences are short' },
} as const;

function hitOf(view: PairView, leastShortfall: number): Hit | null {
  const { pair, weighed, aspect, court } = view;
  const own = pairResults(weighed, pair).map(({ result }) => result as LengthResult);
  // Means of logs: what halves and what doubles weigh alike.
  const share = Math.exp(meanOf(own, ({ months, expected }) => Math.log(months / expected)));
  if (1 - share < leastShortfall) return null;
  const dossiers = own.map(({ dossier }) => dossier);
  const usual = meanOf(own, ({ expected }) => expected);
  const months = meanOf(own, (result) => result.months);
  const story = pairStory(view, 'outcome', aspect.logBayesFactor, STORY, inMonths(own));
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court}同一法官审理、同一律师辩护的 ${own.length} 名被告人平均判 ${figure(oneDecimal(months))} 个月，同院同罪名、数额和情节相近的案件约为 ${figure(oneDecimal(usual))} 个月，平均低 ${Math.round(100 * (1 - share))}%`,
      en: `${own.length} defendants of one lawyer before one judge at ${court} got ${oneDecimal(months)} months on the mean; like cases of the court get about ${oneDecimal(usual)}: ${Math.round(100 * (1 - share))}% less`,
    },
    details: [
      {
        type: 'table',
        title: { zh: '配对内的刑期', en: 'Sentences of the pair' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '罪名', en: 'Crime' },
          { zh: '判处（月）', en: 'Months' },
          { zh: '同类案件（月）', en: 'Like cases (months)' },
        ],
        rows: own.map(({ dossier, crime, months, expected }) => [
          dossier.record.number ?? '—',
          dossier.record.date ?? '—',
          crime,
          months,
          oneDecimal(expected),
        ]),
      },
      ...story.details,
    ],
    influence: story.influence,
    statistics: pairStatistics(view),
    logEvidence: aspect.logBayesFactor,
    evidence: own.flatMap(({ dossier, span }) => [
      ...placeOf(dossier, pair.official),
      ...placeOf(dossier, pair.counterpart),
      ...(span === null ? [] : [quoteOf(dossier, span, { zh: '判处的刑罚', en: 'the sentence' })]),
    ]),
    innocent: innocentReadings(view, own),
  };
}

function meanOf(results: readonly LengthResult[], of: (result: LengthResult) => number): number {
  return results.reduce((sum, result) => sum + of(result), 0) / results.length;
}

function oneDecimal(value: number): number {
  return Math.round(10 * value) / 10;
}

/** Shifts are standard deviations of the log of the months: readers are told shares of the months. */
function inMonths(own: readonly LengthResult[]): GradedStory {
  const spread = meanOf(own, (result) => result.spread);
  const shareAt = (ratio: number): number => Math.round(100 * Math.exp(-Math.log(ratio) * spread)) / 100;
  return ({ estimate, low, high }, hidden) => [
    {
      ...{ type: 'interval', title: { zh: '刑期相当于同类案件的几倍', en: 'Months as a share of like cases' } },
      ...{ level: INTERVAL_LEVEL, none: 1, estimate: shareAt(estimate), low: shareAt(high), high: shareAt(low) },
      unit: { zh: '倍', en: 'times' },
    },
    {
      type: 'note',
      title: HIDDEN_FACTOR,
      text: hiddenExtremes(hidden) ?? {
        zh: `若有未见情节使刑期普遍再低 ${Math.round(100 * (1 - shareAt(hidden!)))}%，证据即不足十倍`,
        en: `an unseen factor that takes another ${Math.round(100 * (1 - shareAt(hidden!)))}% off the months brings the evidence below ten to one`,
      },
    },
  ];
}

function innocentReadings({ pair, weighed, aspect }: PairView, own: readonly LengthResult[]): InnocentReading[] {
  const { official, counterpart } = pair;
  const all = weighed.results as readonly LengthResult[];
  const elsewhere = all.filter((r) => r.official !== official && r.gained.includes(counterpart));
  const others = all.filter((r) => r.official === official && !r.gained.includes(counterpart));
  const percent = (results: readonly LengthResult[]): string =>
    results.length === 0 ? '—' : `${Math.round(100 * Math.exp(meanOf(results, (r) => Math.log(r.months / r.expected))))}%`;
  const longest = Math.max(...own.map((r) => r.grade));
  const z = (aspect.observed - longest) / Math.sqrt(Math.max(1, aspect.variance - 1));
  return [
    tested(READINGS, 'skill', elsewhere.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该律师在其他法官处 ${elsewhere.length} 名当事人的刑期为同类案件的 ${percent(elsewhere)}；预期已计入该律师的能力`,
      en: `before others ${elsewhere.length} clients of the lawyer got ${percent(elsewhere)} of like cases; the expectation allows for the lawyer’s skill`,
    }),
    tested(READINGS, 'lenient', others.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该法官对其他 ${others.length} 名被告人判处同类案件的 ${percent(others)}；预期已计入该法官的宽严`,
      en: `the judge gave ${others.length} other defendants ${percent(others)} of like cases; the expectation allows for the judge’s own leaning`,
    }),
    tested(READINGS, 'one-case', z >= 1 ? 'excluded' : 'partly', {
      zh: '去掉最轻的一案后重新比较；离群的刑期在比较时已收拢',
      en: 'compared again without the shortest sentence; far ones are drawn in to begin with',
    }),
    tested(READINGS, 'unrecorded', 'open', {
      zh: '已按罪名、数额、年份及文书认定的全部情节比较，其余须看案卷',
      en: 'compared by crime, amount, year and everything that the papers find; the rest is in the files',
    }),
  ];
}
