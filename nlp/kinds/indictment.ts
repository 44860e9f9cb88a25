import { defineKind, noOutcome } from './define.ts';

export const indictment = defineKind({
  id: 'indictment',
  criminal: true,
  titled: ({ title }) => /(?<!不)起诉书|公诉书/.test(title),
  untitled: ({ issuer, closing }) => issuer !== 'court' && /提起公诉，?请依法判处/.test(closing),
  recognisers: { charges: 'none', sentences: false, commutation: false, circumstances: false },
  outcomes: noOutcome,
});
