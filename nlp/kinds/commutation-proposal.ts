import { defineKind, NOTHING, noOutcome } from './define.ts';

export const commutationProposal = defineKind({
  id: 'commutation-proposal',
  criminal: false,
  titled: ({ title }) => /(?:减刑|假释).*(?:建议书|提请书|意见书)/.test(title),
  untitled: ({ issuer, form, closing }) =>
    issuer !== 'court' && form === null && /建议对罪犯[^。]{1,40}(?:减刑|假释|减去|减为)|特提请[^。]{0,6}(?:审核)?裁定/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
