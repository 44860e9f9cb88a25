/** The months that one lawyer's clients get before one judge beside like cases, as S02 tells them. */
import { INTERVAL_LEVEL } from '../analytics/evidence/interval.ts';
import { figure, placeOf, quoteOf } from '../analytics/quotes.ts';
import type { LengthResult } from '../analytics/relations/sentence-length.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import {
  crimesOfTrials,
  type GradedStory,
  HIDDEN_FACTOR,
  hiddenExtremes,
  type PairView,
  pairHit,
  pairResults,
  pairStatistics,
  pairStory,
} from './pair-frame.ts';

const STORY = {
  own: { zh: '短于同类案件', en: 'shorter than like cases' },
  others: { zh: '不短于同类案件', en: 'not shorter' },
  likelier: { zh: '刑期较短', en: 'sentences are short' },
} as const;

/** How each harmless explanation was tested, for S02 to word. */
export type MonthsReadings = (view: PairView, own: readonly LengthResult[]) => InnocentReading[];

/** Null where the sentences are shorter by less than `leastShortfall` of like cases on the mean. */
export function monthsHit(view: PairView, leastShortfall: number, readings: MonthsReadings): Hit | null {
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
    key: ['months', pair.official, pair.counterpart, ...dossiers.map((d) => d.document.id)],
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
    // Readers are told cases: half of them would be shorter than like cases by chance.
    statistics: { ...pairStatistics(view), observed: own.filter((r) => r.months < r.expected).length, expected: own.length / 2 },
    logEvidence: aspect.logBayesFactor,
    evidence: own.flatMap(({ dossier, span }) => [
      ...placeOf(dossier, pair.official),
      ...placeOf(dossier, pair.counterpart),
      ...(span === null ? [] : [quoteOf(dossier, span, { zh: '判处的刑罚', en: 'the sentence' })]),
    ]),
    innocent: readings(view, own),
    crimes: crimesOfTrials(dossiers),
  };
}

export function meanOf(results: readonly LengthResult[], of: (result: LengthResult) => number): number {
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
