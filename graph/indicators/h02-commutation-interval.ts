import { ARTICLES } from '../law/articles.ts';
import type { CommutationIndicator } from '../law/commutation-findings.ts';
import { commutationFindings } from '../law/commutation-findings.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/next-steps.ts';
import { readingText } from '../law/reading-ids.ts';
import { defineIndicator } from './define.ts';

const RULE: CommutationIndicator = {
  id: 'H02',
  version: '1.0.0',
  proceeding: 'commutation',
  codes: ['INTERVAL_TOO_SHORT', 'INTERVAL_LT_LAST_CUT'],
  claim: (check, where) => ({
    zh: `${where.zh}的减刑间隔至多 ${check.actual} 个月，短于${check.code === 'INTERVAL_TOO_SHORT' ? '法定' : '上次减去的'} ${check.limit} 个月`,
    en: `${where.en}: at most ${check.actual} months between commutations, under the ${check.limit} months ${check.code === 'INTERVAL_TOO_SHORT' ? 'of the law' : 'of the last cut'}`,
  }),
  readings: ['major-merit', 'relaxed', 'retrial', 'older-text'],
  crimes: ['C14'],
  nextSteps: COMMUTATION_STEPS,
  clears: COMMUTATION_CLEARS,
};

export const h02CommutationInterval = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'timing',
  title: { zh: '两次减刑间隔不足', en: 'Interval between commutations too short' },
  why: {
    zh: '两次减刑之间应当间隔法定时间，一般类还不得短于上次减去的刑期。送达、报请日没有载明时，用前后两次裁定日作为间隔的上限，上限仍不足才算确定。',
    en: 'The law asks for an interval between commutations, in the general class no shorter than the last cut. Where service or proposal is not printed the two rulings bound the interval from above, and only a bound that is too short is certain.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14'],
  law: [
    ARTICLES['commutation-6'],
    ARTICLES['commutation-7'],
    ARTICLES['commutation-8'],
    ARTICLES['commutation-9'],
    ARTICLES['commutation-11'],
    ARTICLES['commutation-13'],
    ARTICLES['commutation-20'],
    ARTICLES['commutation-32'],
    ARTICLES['commutation-40'],
    ARTICLES['supplement-2'],
    ARTICLES['criminal-401'],
  ],
  innocent: [readingText('misread'), readingText('major-merit'), readingText('relaxed'), readingText('retrial'), readingText('older-text')],
  nextSteps: COMMUTATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => commutationFindings(RULE, dossiers),
});
