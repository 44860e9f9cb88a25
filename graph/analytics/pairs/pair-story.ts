/** What a reader needs to judge the figures of one pair: when it was densest, how large the effect is, what hidden factor would explain it. */
import { strongestWindow } from '../evidence/bayes-factor.ts';
import { hiddenFactor } from '../evidence/confounder.ts';
import { oddsRatioInterval } from '../evidence/interval.ts';
import type { AspectName } from './meeting.ts';
import { alternativesOf, assignmentCases, outcomeCases, type PairCase } from './pair-cases.ts';
import type { WeighedPair, WeighedPairs } from './weigh.ts';

export interface PairStory {
  readonly cases: readonly PairCase[];
  /** First and last month of the densest stretch; null where it is the whole time. */
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly quarters: readonly { readonly quarter: string; readonly own: number; readonly others: number }[];
  /** Odds ratio with its 90 % interval. */
  readonly interval: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Odds ratio of the weakest hidden factor that would do; 1 where none is needed, null where none that works all the time does. */
  readonly hidden: number | null;
}

/** `published` is the natural log of the evidence that the finding states: the least of several counts. */
export function tellPair(name: AspectName, pair: WeighedPair, weighed: WeighedPairs, published: number): PairStory {
  const aspect = pair.aspects[name]!;
  const alternatives = alternativesOf(name, pair, weighed);
  const cases = name === 'outcome' ? outcomeCases(pair, weighed) : assignmentCases(pair, weighed);
  const { from, to } = strongestWindow(aspect.cells, alternatives);
  const whole = from === weighed.period.from && to === weighed.period.to;
  return {
    cases,
    window: whole ? null : { from: monthOf(from, 0), to: monthOf(to, 2) },
    quarters: byQuarter(cases),
    interval: oddsRatioInterval(aspect.cells, {
      scatter: Math.sqrt(weighed.scatter[name].tau ** 2 + aspect.nuisance),
      share: weighed.share,
    }),
    hidden: hiddenFactor(aspect.cells, alternatives, Math.max(0, aspect.logBayesFactor - published)),
  };
}

/** Counts without gaps from the first case to the last. */
function byQuarter(cases: readonly PairCase[]): PairStory['quarters'] {
  if (cases.length === 0) return [];
  const quarters = cases.map((c) => c.quarter);
  const [first, last] = [Math.min(...quarters), Math.max(...quarters)];
  const rows = Array.from({ length: last - first + 1 }, (_, i) => ({ quarter: monthOf(first + i, 0), own: 0, others: 0 }));
  for (const { quarter, own } of cases) rows[quarter - first]![own ? 'own' : 'others']++;
  return rows;
}

/** 2019-04 for the month at `offset` of the second quarter of 2019; quarters are four times the year plus 0..3. */
function monthOf(quarter: number, offset: number): string {
  return `${Math.floor(quarter / 4)}-${String(3 * (quarter % 4) + 1 + offset).padStart(2, '0')}`;
}
