import { defineKind, hasOwnTitle, issuedByCourt, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * 批准逮捕决定书, 不批准逮捕决定书, 逮捕决定书 and what takes them back. A procuratorate decides on the request of the police
 * (刑事诉讼法第八十一条、第九十条) or in its own investigations, a court in cases before it (第八十条). Form: 人民检察院刑事诉讼法律文书格式样本,
 * which addresses the police by letter and names the suspect in the running text. No real sample was seen.
 */
export const arrestDecision = defineKind({
  id: 'arrest-decision',
  published: (signs) => (issuedByCourt(signs) ? 'court-decision' : 'other'),
  criminal: true,
  always: NO_FIXED_FORM,
  titled: (signs) => /逮捕.*决定书/.test(signs.title) && hasOwnTitle(signs),
  untitled: ({ issuer, form, closing }) =>
    issuer !== 'court' &&
    (form === null || form === 'decision') &&
    /决定(?:不)?批准逮捕|决定(?:不予)?(?:批准)?逮捕犯罪嫌疑人|决定对(?:犯罪嫌疑人)?[^。，]{1,20}(?:不予|予以)逮捕/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
