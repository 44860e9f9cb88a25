import { defineKind, noOutcome, PROCURATORATE_PAPER } from './define.ts';

/**
 * 起诉书 of a procuratorate (刑事诉讼法第一百七十六条), form: 人民检察院刑事诉讼法律文书格式样本. What it charges is no conviction.
 * One real sample was seen.
 */
export const indictment = defineKind({
  id: 'indictment',
  criminal: true,
  always: PROCURATORATE_PAPER,
  titled: ({ title }) => /(?<!不)起诉书|公诉书/.test(title),
  untitled: ({ issuer, closing }) => issuer !== 'court' && /提起公诉，?请依法判处/.test(closing),
  recognisers: { charges: 'none', sentences: false, commutation: false, circumstances: false },
  outcomes: noOutcome,
});
