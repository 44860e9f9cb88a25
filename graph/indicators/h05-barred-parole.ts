import { ARTICLES } from '../law/articles.ts';
import type { CommutationIndicator } from '../law/commutation-findings.ts';
import { commutationFindings } from '../law/commutation-findings.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/next-steps.ts';
import { readingText } from '../law/reading-ids.ts';
import { defineIndicator } from './define.ts';

const RULE: CommutationIndicator = {
  id: 'H05',
  version: '1.0.0',
  proceeding: 'parole',
  codes: ['PAROLE_BANNED'],
  claim: (check, where) => ({ zh: `${where.zh}获假释，而${check.says.zh}`, en: `${where.en} was paroled: ${check.says.en}` }),
  readings: ['old-crime-parole', 'namesake', 'corrected'],
  crimes: ['C14'],
  nextSteps: COMMUTATION_STEPS,
  clears: [
    {
      zh: '原审裁判没有认定累犯，或者所列罪名本身刑期不满十年',
      en: 'The judgment finds no recidivism, or the listed crime itself carries under ten years',
    },
    ...COMMUTATION_CLEARS,
  ],
};

export const h05BarredParole = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'timing',
  title: { zh: '依法不得假释而假释', en: 'Parole that the law bars' },
  why: {
    zh: '累犯、因所列暴力犯罪被判十年以上、终身监禁和有能力不履行财产判项的罪犯不得假释。这里只用裁定或原审裁判载明的认定。',
    en: 'Recidivists, those with ten years or more for a listed violent crime, whole-life prisoners and the able who do not pay may not be paroled. Only findings printed in the ruling or the judgment count.',
  },
  pattern: 'parole-against-law',
  crimes: ['C14'],
  law: [
    ARTICLES['criminal-81'],
    ARTICLES['commutation-25'],
    ARTICLES['commutation-27'],
    ARTICLES['criminal-383'],
    ARTICLES['supplement-1'],
    ARTICLES['criminal-401'],
  ],
  innocent: [readingText('misread'), readingText('old-crime-parole'), readingText('namesake'), readingText('corrected')],
  nextSteps: COMMUTATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => commutationFindings(RULE, dossiers),
});
