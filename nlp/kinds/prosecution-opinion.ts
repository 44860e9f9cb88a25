import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * 起诉意见书 of the police (刑事诉讼法第一百六十二条), of a prison or of a supervision commission (监察法第四十五条第一款第四项): who investigated
 * hands a case over for prosecution. What it says of a person is a suspicion. No real sample was seen.
 */
export const prosecutionOpinion = defineKind({
  id: 'prosecution-opinion',
  published: 'other',
  criminal: true,
  always: NO_FIXED_FORM,
  titled: ({ title, issuer }) => issuer !== 'court' && /起诉(?:意见|建议)书/.test(title),
  untitled: ({ issuer, closing }) =>
    (issuer === 'police' || issuer === 'supervision-commission') && /移送(?:你院)?审查起诉|特将本案移送/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
