import { defineCommutationRule } from './commutation-rule.ts';

export const h02CommutationInterval = defineCommutationRule({
  id: 'H02',
  version: '1.0.0',
  proceeding: 'commutation',
  title: { zh: '两次减刑间隔不足', en: 'Interval between commutations too short' },
  why: {
    zh: '两次减刑之间应当间隔法定时间，一般类还不得短于上次减去的刑期。送达、报请日没有载明时，用前后两次裁定日作为间隔的上限，上限仍不足才算确定。',
    en: 'The law asks for an interval between commutations, in the general class no shorter than the last cut. Where service or proposal is not printed the two rulings bound the interval from above, and only a bound that is too short is certain.',
  },
  codes: ['INTERVAL_TOO_SHORT', 'INTERVAL_LT_LAST_CUT'],
  claim: (check, where) => ({
    zh: `${where.zh}的减刑间隔至多 ${check.actual} 个月，短于${check.code === 'INTERVAL_TOO_SHORT' ? '法定' : '上次减去的'} ${check.limit} 个月`,
    en: `${where.en}: at most ${check.actual} months between commutations, under the ${check.limit} months ${check.code === 'INTERVAL_TOO_SHORT' ? 'of the law' : 'of the last cut'}`,
  }),
  readings: ['major-merit', 'relaxed', 'retrial', 'older-text'],
  articles: [
    'commutation-6',
    'commutation-7',
    'commutation-8',
    'commutation-9',
    'commutation-11',
    'commutation-13',
    'commutation-20',
    'commutation-32',
    'commutation-40',
    'supplement-2',
    'criminal-401',
  ],
  crimes: ['C14'],
  rates: { scheme: 0.2, none: 0.002 },
});
