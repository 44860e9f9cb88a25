import { defineCommutationRule } from './commutation-rule.ts';

export const h03CommutationSize = defineCommutationRule({
  id: 'H03',
  version: '1.0.0',
  proceeding: 'commutation',
  title: { zh: '单次减刑幅度超限', en: 'One commutation too large' },
  why: {
    zh: '一次减刑的幅度按悔改、立功、重大立功分级封顶，无期、死缓减为有期也有下限。这里把裁定载明的表现与减去的刑期相比。',
    en: 'One cut is capped by the grade of repentance and merit, and terms that replace life or suspended death have a lower end. It compares the grounds printed with the cut given.',
  },
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
  articles: [
    'commutation-6',
    'commutation-7',
    'commutation-8',
    'commutation-9',
    'commutation-10',
    'commutation-11',
    'commutation-13',
    'commutation-17',
    'commutation-20',
    'commutation-32',
    'supplement-2',
    'supplement-3',
    'supplement-4',
    'criminal-50',
    'criminal-401',
  ],
  crimes: ['C14'],
  rates: { scheme: 0.25, none: 0.002 },
});
