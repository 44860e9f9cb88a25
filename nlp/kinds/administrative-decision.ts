import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * 行政处罚决定书, 行政复议决定书 and other decisions of an authority that is no court (行政处罚法第五十九条, 行政复议法第七十五条).
 * No real sample was seen.
 */
export const administrativeDecision = defineKind({
  id: 'administrative-decision',
  published: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: ({ title, issuer }) =>
    (issuer === 'authority' && /决定书/.test(title)) || (issuer !== 'court' && /行政(?:处罚|复议|强制|许可|征收).*决定书/.test(title)),
  untitled: () => false,
  recognisers: NOTHING,
  outcomes: noOutcome,
});
