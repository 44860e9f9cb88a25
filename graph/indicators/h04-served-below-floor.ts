import type { Check } from '../law/tools/verdict.ts';
import type { Bilingual } from '../model/span.ts';
import { defineCommutationRule } from './commutation-rule.ts';

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

export const h04ServedBelowFloor = defineCommutationRule({
  id: 'H04',
  version: '1.0.0',
  proceeding: 'commutation',
  title: { zh: '减刑后实际执行低于下限', en: 'Served less than the floor' },
  why: {
    zh: '无论减刑几次，实际执行不得低于法定下限：有期为原判二分之一，无期、死缓另有年数。这里核对历次减去的刑期、印明的起止日和刑满日的算术。',
    en: 'However often a sentence is cut, a floor must be served: half of a term, fixed years for life and suspended death. It checks the sum of cuts, the printed days, and the arithmetic of the new end date.',
  },
  codes: ['MIN_ACTUAL', 'WHOLE_LIFE_NO_COMMUTATION', 'END_DATE'],
  claim,
  readings: ['void-cuts', 'corrected'],
  articles: [
    'criminal-78',
    'criminal-47',
    'criminal-80',
    'criminal-383',
    'commutation-12',
    'commutation-15',
    'arithmetic-202',
    'criminal-401',
  ],
  crimes: ['C14'],
  rates: { scheme: 0.1, none: 0.001 },
  slip: { scheme: 0.05, none: 0.01 },
});
