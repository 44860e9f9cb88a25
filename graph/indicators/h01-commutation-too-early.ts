import { ARTICLES } from '../law/articles.ts';
import type { CommutationIndicator } from '../law/commutation-findings.ts';
import { commutationFindings } from '../law/commutation-findings.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/next-steps.ts';
import { readingText } from '../law/reading-ids.ts';
import { defineIndicator } from './define.ts';

const RULE: CommutationIndicator = {
  id: 'H01',
  version: '1.0.0',
  proceeding: 'commutation',
  codes: ['START_TOO_EARLY', 'NEW_CRIME_WAIT'],
  claim: (check, where) =>
    check.code === 'NEW_CRIME_WAIT'
      ? {
          zh: `${where.zh}又犯新罪后 ${check.actual} 个月即获减刑，短于不予减刑的 ${check.limit} 个月`,
          en: `${where.en} got a commutation ${check.actual} months after a new crime, inside the ${check.limit} months without`,
        }
      : {
          zh: `${where.zh}执行至多 ${check.actual} 个月即获减刑，短于法定起始时间 ${check.limit} 个月`,
          en: `${where.en} got a commutation after at most ${check.actual} months; the law asks for ${check.limit}`,
        },
  readings: ['major-merit', 'short-remainder', 'relaxed', 'retrial', 'delivery-day'],
  crimes: ['C14', 'C06', 'C07'],
  nextSteps: COMMUTATION_STEPS,
  clears: COMMUTATION_CLEARS,
};

export const h01CommutationTooEarly = defineIndicator({
  id: RULE.id,
  version: RULE.version,
  codes: RULE.codes,
  class: 'H',
  family: 'timing',
  title: { zh: '减刑起始时间不足', en: 'Commutation before the minimum time served' },
  why: {
    zh: '不满法定执行时间的罪犯不得减刑，提前减刑是徇私舞弊减刑的常见形式。这里比较交付执行（无期为生效、死缓为期满）之日与裁定之日。',
    en: 'Nobody may get a commutation before a time fixed by law, and too early ones are a common form of bought leniency. It compares the day of delivery (of effect for life, of expiry for suspended death) with the day of the ruling.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14', 'C06', 'C07'],
  law: [
    ARTICLES['commutation-6'],
    ARTICLES['commutation-7'],
    ARTICLES['commutation-8'],
    ARTICLES['commutation-9'],
    ARTICLES['commutation-10'],
    ARTICLES['commutation-13'],
    ARTICLES['commutation-16'],
    ARTICLES['commutation-20'],
    ARTICLES['commutation-21'],
    ARTICLES['commutation-40'],
    ARTICLES['supplement-2'],
    ARTICLES['criminal-401'],
  ],
  innocent: [
    readingText('misread'),
    readingText('major-merit'),
    readingText('short-remainder'),
    readingText('relaxed'),
    readingText('retrial'),
    readingText('delivery-day'),
  ],
  nextSteps: COMMUTATION_STEPS,
  needs: ['dossiers'],
  evaluate: ({ dossiers }) => commutationFindings(RULE, dossiers),
});
