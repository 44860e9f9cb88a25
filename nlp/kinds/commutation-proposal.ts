import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * 提请减刑建议书 and 提请假释建议书 of a prison (刑事诉讼法第二百七十三条第二款, 监狱提请减刑假释工作程序规定), with the prison's own number (长狱减字).
 * A proposal to revoke parole is none, nor is what a procuratorate says of a proposal. One real sample was seen, a fragment.
 */
export const commutationProposal = defineKind({
  id: 'commutation-proposal',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: ({ title, issuer }) =>
    issuer !== 'procuratorate' && /(?:减刑|假释).*(?:建议书|提请书|意见书)/.test(title) && !/撤销|检察意见/.test(title),
  untitled: ({ issuer, form, closing }) =>
    issuer !== 'court' && form === null && /建议对罪犯[^。]{1,40}(?:减刑|假释|减去|减为)|特提请[^。]{0,6}(?:审核)?裁定/.test(closing),
  recognisers: { ...NOTHING, patents: true },
  outcomes: noOutcome,
});
