import { ARTICLES } from '../law/articles.ts';
import type { CommutationIndicator } from '../law/commutation-findings.ts';
import { commutationFindings } from '../law/commutation-findings.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/next-steps.ts';
import { readingText } from '../law/reading-ids.ts';
import type { Check } from '../law/verdict.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator } from './define.ts';

function claim(check: Check, where: Bilingual): Bilingual {
  if (check.code === 'END_DATE') {
    return {
      zh: `${where.zh}减刑后的刑满日与减去的刑期相差 ${check.actual} 日，超过计算方法可差的 ${check.limit} 日`,
      en: `the end date printed for ${where.en} is ${check.actual} days off the cut given; ways of counting differ by ${check.limit}`,
    };
  }
  if (check.code === 'WHOLE_LIFE_NO_COMMUTATION') {
    return { zh: `${where.zh}被终身监禁而获减刑`, en: `${where.en} got a commutation under whole-life imprisonment` };
  }
  const unit = check.unit === 'years' ? { zh: '年', en: 'years' } : { zh: '个月', en: 'months' };
  return {
    zh: `${where.zh}减刑后实际执行 ${check.actual} ${unit.zh}，低于法定下限 ${check.limit} ${unit.zh}`,
    en: `${where.en} serves ${check.actual} ${unit.en} after commutation, under the floor of ${check.limit}`,
  };
}

const RULE: CommutationIndicator = {
  id: 'H04',
  version: '1.0.0',
  proceeding: 'commutation',
  codes: ['MIN_ACTUAL', 'WHOLE_LIFE_NO_COMMUTATION', 'END_DATE'],
  claim,
  readings: ['void-cuts', 'corrected'],
  crimes: ['C14'],
  nextSteps: COMMUTATION_STEPS,
  clears: COMMUTATION_CLEARS,
};

export const h04ServedBelowFloor = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'timing',
  title: { zh: '减刑后实际执行低于下限', en: 'Served less than the floor' },
  why: {
    zh: '无论减刑几次，实际执行不得低于法定下限：有期为原判二分之一，无期、死缓另有年数。这里核对历次减去的刑期、印明的起止日和刑满日的算术。',
    en: 'However often a sentence is cut, a floor must be served: half of a term, fixed years for life and suspended death. It checks the sum of cuts, the printed days, and the arithmetic of the new end date.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14'],
  law: [
    ARTICLES['criminal-78'],
    ARTICLES['criminal-47'],
    ARTICLES['criminal-80'],
    ARTICLES['criminal-383'],
    ARTICLES['commutation-12'],
    ARTICLES['commutation-15'],
    ARTICLES['arithmetic-202'],
    ARTICLES['criminal-401'],
  ],
  innocent: [
    readingText('misread'),
    readingText('custody'),
    readingText('void-cuts'),
    readingText('old-crime-life'),
    readingText('corrected'),
  ],
  nextSteps: COMMUTATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => commutationFindings(RULE, dossiers),
});
