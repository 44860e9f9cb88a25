import { defineKind, NOTHING, noOutcome } from './define.ts';

export const procuratorialProposal = defineKind({
  id: 'procuratorial-proposal',
  criminal: false,
  titled: ({ title }) => /检察建议|纠正.*通知书|监督意见书|意见书/.test(title) && !/减刑|假释/.test(title),
  untitled: ({ issuer, closing }) => issuer === 'procuratorate' && /检察建议/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
