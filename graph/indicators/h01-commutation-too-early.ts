import { defineCommutationRule } from './commutation-rule.ts';

export const h01CommutationTooEarly = defineCommutationRule({
  id: 'H01',
  version: '1.0.0',
  proceeding: 'commutation',
  title: { zh: '减刑起始时间不足', en: 'Commutation before the minimum time served' },
  why: {
    zh: '不满法定执行时间的罪犯不得减刑，提前减刑是徇私舞弊减刑的常见形式。这里比较交付执行（无期为生效、死缓为期满）之日与裁定之日。',
    en: 'Nobody may get a commutation before a time fixed by law, and too early ones are a common form of bought leniency. It compares the day of delivery (of effect for life, of expiry for suspended death) with the day of the ruling.',
  },
  patternName: { zh: '违反法定条件减刑', en: 'commutation against the law' },
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
  articles: [
    'commutation-6',
    'commutation-7',
    'commutation-8',
    'commutation-9',
    'commutation-10',
    'commutation-13',
    'commutation-16',
    'commutation-20',
    'commutation-21',
    'commutation-40',
    'supplement-2',
    'criminal-401',
  ],
  crimes: ['C14', 'C06', 'C07'],
  rates: { scheme: 0.2, none: 0.002 },
});
