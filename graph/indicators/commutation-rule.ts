/** The frame of the rules on commutation and parole: what their indicators share. */

import { type CommutationRule, commutationHits } from '../law/commutation/commutation-hits.ts';
import { ARTICLES } from '../law/facts/articles.ts';
import { CLOSING_HOLDERS, CLOSING_PAPERS } from '../law/tools/closing-papers.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/tools/next-steps.ts';
import { type ReadingId, readingText } from '../law/tools/reading-ids.ts';
import type { CrimeId } from '../model/leads/crimes.ts';
import type { HitRates } from '../model/leads/hit.ts';
import type { Bilingual } from '../model/span.ts';
import { type About, defineIndicator, type Indicator, type ReadingDefinition } from './define.ts';

export interface CommutationDefinition extends CommutationRule, Pick<About, 'id' | 'version' | 'title' | 'why' | 'patternName'> {
  readonly articles: readonly [keyof typeof ARTICLES, ...(keyof typeof ARTICLES)[]];
  readonly crimes: readonly [CrimeId, ...CrimeId[]];
  readonly rates: HitRates;
  /** Beyond what clears any commutation. */
  readonly clears?: readonly Bilingual[];
}

export function defineCommutationRule(rule: CommutationDefinition): Indicator<'dossiers'> {
  const { id, version, title, why, codes, crimes, articles, rates, slip, clears = [] } = rule;
  return defineIndicator({
    ...{ id, version, title, why, codes, crimes, needs: ['dossiers'] as const },
    ...(rule.patternName === undefined ? {} : { patternName: rule.patternName }),
    class: 'H',
    family: 'timing',
    pattern: rule.proceeding === 'parole' ? 'parole-against-law' : 'commutation-against-law',
    law: citedArticles(articles),
    readings: lawReadings(['misread', ...rule.readings]),
    nextSteps: COMMUTATION_STEPS,
    clears: [...COMMUTATION_CLEARS, ...clears],
    policy: { ...rates, ...(slip === undefined ? {} : { slipScheme: slip.scheme, slipNone: slip.none }) },
    find: ({ dossiers }) => commutationHits(rule, dossiers),
  });
}

/** The articles named, in that order. */
export function citedArticles(ids: readonly [keyof typeof ARTICLES, ...(keyof typeof ARTICLES)[]]) {
  const [first, ...rest] = ids;
  return [ARTICLES[first], ...rest.map((id) => ARTICLES[id])] as const;
}

/** Readings of the law with their words and the papers that close them. */
export function lawReadings(ids: readonly ReadingId[]): Record<string, ReadingDefinition> {
  return Object.fromEntries(
    ids.map((id) => {
      const holder = CLOSING_HOLDERS[id];
      return [id, { text: readingText(id), paper: CLOSING_PAPERS[id], ...(holder === undefined ? {} : { holder }) }];
    }),
  );
}
