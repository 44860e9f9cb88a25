import { ARTICLES } from '../law/articles.ts';
import type { CommutationIndicator } from '../law/commutation-findings.ts';
import { commutationFindings } from '../law/commutation-findings.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/next-steps.ts';
import { readingText } from '../law/reading-ids.ts';
import type { Check } from '../law/verdict.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator } from './define.ts';

function claim(check: Check, where: Bilingual): Bilingual {
  const unit = check.unit === 'years' ? { zh: '年', en: 'years' } : { zh: '个月', en: 'months' };
  return check.code === 'PAROLE_GAP'
    ? {
        zh: `${where.zh}减刑后 ${check.actual} 个月即获假释，短于法定 ${check.limit} 个月`,
        en: `${where.en} was paroled ${check.actual} months after a commutation; the law asks for ${check.limit}`,
      }
    : {
        zh: `${where.zh}执行 ${check.actual} ${unit.zh}即获假释，短于法定 ${check.limit} ${unit.zh}`,
        en: `${where.en} was paroled after ${check.actual} ${unit.en}; the law asks for ${check.limit}`,
      };
}

const RULE: CommutationIndicator = {
  id: 'H06',
  version: '1.0.0',
  proceeding: 'parole',
  codes: ['PAROLE_TOO_EARLY', 'PAROLE_GAP'],
  claim,
  readings: ['special-case', 'short-after-cut', 'custody'],
  crimes: ['C14'],
  nextSteps: COMMUTATION_STEPS,
  clears: [{ zh: '最高人民法院因特殊情况核准的文书', en: 'An approval of the Supreme Court for a special case' }, ...COMMUTATION_CLEARS],
};

export const h06EarlyParole = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'timing',
  title: { zh: '假释前执行不足、减刑后假释间隔不足', en: 'Parole too early' },
  why: {
    zh: '假释须执行原判二分之一（无期十三年、死缓十五年），减刑后还须间隔一年或一年六个月。这里比较印明的起止日与假释裁定日。',
    en: 'Parole needs half of the term (13 years of life, 15 of suspended death), and 12 or 18 months after a commutation. It compares the printed days with the day of parole.',
  },
  pattern: 'parole-against-law',
  crimes: ['C14'],
  law: [
    ARTICLES['criminal-81'],
    ARTICLES['commutation-23'],
    ARTICLES['commutation-28'],
    ARTICLES['criminal-47'],
    ARTICLES['criminal-78'],
    ARTICLES['criminal-401'],
  ],
  innocent: [
    readingText('misread'),
    readingText('special-case'),
    readingText('short-after-cut'),
    readingText('custody'),
    readingText('old-crime-life'),
  ],
  nextSteps: COMMUTATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => commutationFindings(RULE, dossiers),
});
