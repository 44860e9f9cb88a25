import { ARTICLES } from '../law/articles.ts';
import { PROBATION_STEPS } from '../law/next-steps.ts';
import type { ProbationIndicator } from '../law/probation-findings.ts';
import { probationFindings } from '../law/probation-findings.ts';
import { readingText } from '../law/reading-ids.ts';
import { defineIndicator } from './define.ts';

const RULE: ProbationIndicator = {
  id: 'H11',
  version: '1.0.0',
  codes: ['PROBATION_TERM', 'TEST_PERIOD'],
  claim: (check, court) => ({ zh: `${court}1案${check.says.zh}`, en: `1 case of ${court}: ${check.says.en}` }),
  readings: ['wartime', 'corrected-judgment'],
};

export const h11ProbationLimits = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'outcome',
  title: { zh: '宣告刑超三年而缓刑、考验期越界', en: 'Probation outside its limits' },
  why: {
    zh: '缓刑只适用于拘役和三年以下有期徒刑，考验期有法定上下限。这里核对主文中的刑期与考验期。',
    en: 'Probation is for detention and terms of up to three years, and its test period has bounds. It checks term and test period of the operative part.',
  },
  pattern: 'probation-against-law',
  crimes: ['C08'],
  law: [ARTICLES['criminal-72'], ARTICLES['criminal-73']],
  innocent: [readingText('misread'), readingText('wartime'), readingText('corrected-judgment')],
  nextSteps: PROBATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => probationFindings(RULE, dossiers),
});
