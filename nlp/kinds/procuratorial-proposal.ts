import { defineKind, NOTHING, noOutcome, SUPERVISION_PAPER } from './define.ts';

/**
 * 检察建议书 (人民检察院检察建议工作规定: for retrial, to correct, to sue, to govern) and written opinions of a procuratorate that have no kind of their own.
 * The police's opinion to prosecute (起诉意见书) is none. No real sample was seen.
 */
export const procuratorialProposal = defineKind({
  id: 'procuratorial-proposal',
  criminal: false,
  always: SUPERVISION_PAPER,
  titled: ({ title, issuer }) =>
    (/检察建议/.test(title) || (/意见书/.test(title) && (issuer === 'procuratorate' || issuer === null))) &&
    !/起诉意见/.test(title) &&
    (issuer === 'procuratorate' || !/减刑|假释/.test(title) || /检察意见/.test(title)),
  untitled: ({ issuer, closing }) => issuer === 'procuratorate' && /检察建议/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
