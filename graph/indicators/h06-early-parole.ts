import type { Check } from '../law/tools/verdict.ts';
import type { Bilingual } from '../model/span.ts';
import { defineCommutationRule } from './commutation-rule.ts';

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

export const h06EarlyParole = defineCommutationRule({
  id: 'H06',
  version: '1.0.0',
  proceeding: 'parole',
  title: { zh: '假释前执行不足、减刑后假释间隔不足', en: 'Parole too early' },
  why: {
    zh: '假释须执行原判二分之一（无期十三年、死缓十五年），减刑后还须间隔一年或一年六个月。这里比较印明的起止日与假释裁定日。',
    en: 'Parole needs half of the term (13 years of life, 15 of suspended death), and 12 or 18 months after a commutation. It compares the printed days with the day of parole.',
  },
  codes: ['PAROLE_TOO_EARLY', 'PAROLE_GAP'],
  claim,
  readings: ['special-case', 'short-after-cut', 'custody'],
  articles: ['criminal-81', 'commutation-23', 'commutation-28', 'criminal-47', 'criminal-78', 'criminal-401'],
  crimes: ['C14'],
  rates: { scheme: 0.15, none: 0.001 },
  clears: [{ zh: '最高人民法院因特殊情况核准的文书', en: 'An approval of the Supreme Court for a special case' }],
});
