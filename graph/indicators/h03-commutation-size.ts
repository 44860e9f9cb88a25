import { ARTICLES } from '../law/articles.ts';
import type { CommutationIndicator } from '../law/commutation-findings.ts';
import { commutationFindings } from '../law/commutation-findings.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/next-steps.ts';
import { readingText } from '../law/reading-ids.ts';
import { defineIndicator } from './define.ts';

const RULE: CommutationIndicator = {
  id: 'H03',
  version: '1.0.0',
  proceeding: 'commutation',
  codes: ['CUT_TOO_LARGE', 'TERM_TOO_SHORT', 'DEPRIVATION_RANGE'],
  claim: (check, where) =>
    check.code === 'CUT_TOO_LARGE'
      ? {
          zh: `${where.zh}一次减去 ${check.actual} 个月，超过按载明表现可减的 ${check.limit} 个月`,
          en: `${where.en} got ${check.actual} months at once; the grounds printed allow ${check.limit}`,
        }
      : check.code === 'TERM_TOO_SHORT'
        ? {
            zh: `${where.zh}被减为 ${check.actual} 年，短于按载明表现可减到的 ${check.limit} 年`,
            en: `the sentence of ${where.en} became ${check.actual} years; the grounds printed allow no less than ${check.limit}`,
          }
        : {
            zh: `${where.zh}的剥夺政治权利减为 ${check.actual} 年，短于法定 ${check.limit} 年`,
            en: `deprivation of political rights of ${where.en} became ${check.actual} years, under the ${check.limit} of the law`,
          },
  readings: ['relaxed', 'retrial', 'private-accomplice'],
  crimes: ['C14'],
  nextSteps: COMMUTATION_STEPS,
  clears: COMMUTATION_CLEARS,
};

export const h03CommutationSize = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'timing',
  title: { zh: '单次减刑幅度超限', en: 'One commutation too large' },
  why: {
    zh: '一次减刑的幅度按悔改、立功、重大立功分级封顶，无期、死缓减为有期也有下限。这里把裁定载明的表现与减去的刑期相比。',
    en: 'One cut is capped by the grade of repentance and merit, and terms that replace life or suspended death have a lower end. It compares the grounds printed with the cut given.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14'],
  law: [
    ARTICLES['commutation-6'],
    ARTICLES['commutation-7'],
    ARTICLES['commutation-8'],
    ARTICLES['commutation-9'],
    ARTICLES['commutation-10'],
    ARTICLES['commutation-11'],
    ARTICLES['commutation-13'],
    ARTICLES['commutation-17'],
    ARTICLES['commutation-20'],
    ARTICLES['commutation-32'],
    ARTICLES['supplement-2'],
    ARTICLES['supplement-3'],
    ARTICLES['supplement-4'],
    ARTICLES['criminal-50'],
    ARTICLES['criminal-401'],
  ],
  innocent: [readingText('misread'), readingText('relaxed'), readingText('retrial'), readingText('private-accomplice')],
  nextSteps: COMMUTATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => commutationFindings(RULE, dossiers),
});
