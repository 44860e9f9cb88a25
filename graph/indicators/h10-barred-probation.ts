import { ARTICLES } from '../law/articles.ts';
import { PROBATION_STEPS } from '../law/next-steps.ts';
import type { ProbationIndicator } from '../law/probation-findings.ts';
import { probationFindings } from '../law/probation-findings.ts';
import { readingText } from '../law/reading-ids.ts';
import { defineIndicator } from './define.ts';

const RULE: ProbationIndicator = {
  id: 'H10',
  version: '1.0.0',
  codes: ['PROBATION_BARRED'],
  claim: (check, court) => ({ zh: `${court}1案${check.says.zh}`, en: `1 case of ${court}: ${check.says.en}` }),
  readings: ['minor-offender', 'old-crime-ringleader', 'corrected-judgment'],
};

export const h10BarredProbation = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'outcome',
  title: { zh: '累犯、首要分子适用缓刑', en: 'Probation for a barred offender' },
  why: {
    zh: '累犯和犯罪集团首要分子不适用缓刑。这里只看判决自己认定累犯或首要分子而又宣告缓刑；同名的前科不作推断。',
    en: 'Recidivists and ringleaders of criminal groups get no probation. Only a judgment that itself finds one and still gives probation counts; earlier convictions under the same name prove nothing.',
  },
  pattern: 'probation-against-law',
  crimes: ['C08'],
  law: [ARTICLES['criminal-74'], ARTICLES['criminal-65']],
  innocent: [readingText('misread'), readingText('minor-offender'), readingText('old-crime-ringleader'), readingText('corrected-judgment')],
  nextSteps: PROBATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => probationFindings(RULE, dossiers),
});
