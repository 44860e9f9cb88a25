import { defineKind, NOTHING, noOutcome, PROCURATORATE_PAPER } from './define.ts';

/**
 * 抗诉书 against a judgment that is not final yet (刑事诉讼法第二百二十八条) or, by a higher procuratorate, against a final one (第二百五十四条第三款;
 * 民事诉讼法、行政诉讼法 for the other cases). Form: 人民检察院刑事诉讼法律文书格式样本. No real sample was seen.
 */
export const protestPetition = defineKind({
  id: 'protest-petition',
  criminal: true,
  always: PROCURATORATE_PAPER,
  titled: ({ title }) => /抗诉书/.test(title),
  untitled: ({ issuer, closing }) => issuer === 'procuratorate' && /特提出抗诉|提出抗诉，请依法/.test(closing),
  recognisers: { ...NOTHING, looksBack: 'civil-and-admin' },
  outcomes: noOutcome,
});
