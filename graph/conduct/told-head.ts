/** What of a lead stands in a list, and at the head of its card. Pure. */
import type { IndicatorClass, Lead, Statistics } from '../model/leads/lead.ts';
import { likelihoodWords, listWords } from '../model/leads/odds-words.ts';
import type { Bilingual } from '../model/span.ts';
import type { CompleteLead } from './complete.ts';
import { tellStatistics } from './told-finding.ts';
import { grouped } from './told-once.ts';
import { identityWords } from './who-is-who.ts';

type Head = 'id' | 'rank' | 'tier' | 'pattern' | 'patternName' | 'claim' | 'period' | 'facts' | 'posterior' | 'q';

export interface ToldHead extends Pick<Lead, Head | 'tierReason' | 'subjects' | 'cases' | 'foldedInto' | 'others'> {
  /** What the posterior means: of how many leads like this how many hold. */
  readonly likelihood: Bilingual;
  /** What q means: how much of the list down to here may not hold. */
  readonly listed: Bilingual;
  readonly identity: { readonly readings: number; readonly holds: number; readonly says: Bilingual } | null;
  /** In order of first mention. */
  readonly indicators: readonly ToldIndicator[];
}

export interface ToldIndicator {
  readonly id: string;
  readonly class: IndicatorClass;
  readonly title: Bilingual;
  /** Findings of it. */
  readonly count: number;
  /** Of its strongest finding; null for what tests nothing. */
  readonly statistics: Omit<Statistics, 'prior'> | null;
}

export function headOf(lead: CompleteLead): ToldHead {
  const { id, rank, tier, tierReason, pattern, patternName, claim, period, facts, posterior, q } = lead;
  const { subjects, cases, foldedInto, others, identity } = lead;
  return {
    ...{ id, rank, tier, tierReason, pattern, patternName, claim, period, facts, posterior, q },
    ...{ subjects, cases, foldedInto, others },
    likelihood: likelihoodWords(posterior),
    listed: listWords(q),
    identity: identity && { ...identity, says: identityWords(identity) },
    indicators: [...grouped(lead.findings, (f) => f.indicator).values()].map((own) => {
      const { indicator, class: group, indicatorTitle: title, statistics } = own[0];
      return { id: indicator, class: group, title, count: own.length, statistics: statistics && tellStatistics(statistics) };
    }),
  };
}
