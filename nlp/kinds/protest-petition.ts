import { defineKind, NOTHING, noOutcome } from './define.ts';

export const protestPetition = defineKind({
  id: 'protest-petition',
  criminal: true,
  titled: ({ title }) => /抗诉书/.test(title),
  untitled: ({ issuer, closing }) => issuer === 'procuratorate' && /特提出抗诉|提出抗诉，请依法/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
