/** The frame of the rules on probation: what their indicators share. */
import type { ARTICLES } from '../law/facts/articles.ts';
import { type ProbationRule, probationHits } from '../law/probation/probation-hits.ts';
import { PROBATION_STEPS } from '../law/tools/next-steps.ts';
import type { HitRates } from '../model/leads/hit.ts';
import { citedArticles, lawReadings } from './commutation-rule.ts';
import { type About, defineIndicator, type Indicator } from './define.ts';

export interface ProbationDefinition extends Omit<ProbationRule, 'claim'>, Pick<About, 'id' | 'version' | 'title' | 'why' | 'patternName'> {
  readonly articles: readonly [keyof typeof ARTICLES, ...(keyof typeof ARTICLES)[]];
  readonly rates: HitRates;
}

export function defineProbationRule(rule: ProbationDefinition): Indicator<'dossiers'> {
  const { id, version, title, why, codes, articles, rates } = rule;
  return defineIndicator({
    ...{ id, version, title, why, codes, needs: ['dossiers'] as const },
    ...(rule.patternName === undefined ? {} : { patternName: rule.patternName }),
    class: 'H',
    family: 'outcome',
    pattern: 'probation-against-law',
    crimes: ['C08'],
    law: citedArticles(articles),
    readings: lawReadings(['misread', ...rule.readings]),
    nextSteps: PROBATION_STEPS,
    clears: [
      { zh: '补正裁定或者原卷证明文书表述有误', en: 'A correcting ruling, or a file that shows a slip' },
      { zh: '原审改判、撤销缓刑的裁判', en: 'A later decision that changed the judgment or revoked the probation' },
    ],
    policy: { ...rates },
    find: ({ dossiers }) =>
      probationHits(
        { ...rule, claim: (check, court) => ({ zh: `${court}1案${check.says.zh}`, en: `1 case of ${court}: ${check.says.en}` }) },
        dossiers,
      ),
  });
}
