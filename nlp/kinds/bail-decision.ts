import { defineKind, hasOwnTitle, issuedByCourt, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * 取保候审决定书 and 解除取保候审决定书 of the police, a procuratorate or a court (刑事诉讼法第六十七条至第七十三条、第七十九条).
 * Forms: 公安机关刑事法律文书式样 and 人民检察院刑事诉讼法律文书格式样本; both name guarantor or deposit after the decision.
 * No real sample was seen.
 */
export const bailDecision = defineKind({
  id: 'bail-decision',
  published: (signs) => (issuedByCourt(signs) ? 'court-decision' : 'other'),
  criminal: true,
  always: NO_FIXED_FORM,
  titled: (signs) => /取保候审.*(?:决定书|通知书)/.test(signs.title) && hasOwnTitle(signs),
  untitled: ({ issuer, form, closing }) =>
    issuer !== 'court' &&
    (form === null || form === 'decision') &&
    /决定(?:对(?:其|犯罪嫌疑人)[^。，]{0,20}|(?:予以)?解除[^。，]{0,20}的?)取保候审/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
