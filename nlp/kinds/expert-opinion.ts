import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * 鉴定意见书, 检验报告 and the like: what an expert body found for a case (刑事诉讼法第一百四十七条, 司法鉴定程序通则). Evidence, and no decision.
 * No real sample was seen.
 */
export const expertOpinion = defineKind({
  id: 'expert-opinion',
  published: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: ({ title, issuer }) =>
    (issuer === null || issuer === 'authority' || issuer === 'police') &&
    /鉴定(?:意见)?书|鉴定文书|检验(?:报告|鉴定)|价格(?:认定|鉴定)/.test(title),
  untitled: () => false,
  recognisers: NOTHING,
  outcomes: noOutcome,
});
