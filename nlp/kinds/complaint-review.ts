import { defineKind, NOTHING, noOutcome, PROCURATORATE_PAPER } from './define.ts';

/**
 * 刑事申诉复查决定书, 刑事申诉复查通知书 and 刑事申诉审查结果通知书: a procuratorate looks again at a decision not to prosecute, or at a judgment,
 * on complaint (刑事诉讼法第一百八十条、第二百五十二条, 人民检察院办理刑事申诉案件规定). Form: 人民检察院刑事诉讼法律文书格式样本. No real sample was seen.
 */
export const complaintReview = defineKind({
  id: 'complaint-review',
  published: 'other',
  criminal: true,
  always: PROCURATORATE_PAPER,
  titled: ({ title, issuer }) => issuer !== 'court' && /申诉.*(?:复查|审查).*(?:决定书|通知书)/.test(title),
  untitled: ({ issuer, closing }) =>
    issuer === 'procuratorate' && /本院(?:复查)?决定[^。]{0,80}(?:维持|撤销)[^。]{0,60}不起诉决定/.test(closing),
  recognisers: { ...NOTHING, prosecutions: 'charges-and-drops' },
  outcomes: noOutcome,
});
