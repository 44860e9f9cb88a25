import { defineKind, hasOwnTitle, issuedByCourt, type KindSigns, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/** Courts speak of themselves as 本院; prison administrations and the police, who decide as well, as 本局. */
const byCourt = (signs: KindSigns): boolean => issuedByCourt(signs) || (signs.issuer === null && /本院/.test(signs.operative));

/**
 * 暂予监外执行决定书 and 收监执行决定书 (刑事诉讼法第二百六十五条至第二百六十八条, 暂予监外执行规定): a court decides before the sentence is
 * carried out, the prison administration or the police after that. No real sample was seen.
 */
export const temporaryReleaseDecision = defineKind({
  id: 'temporary-release-decision',
  published: (signs) => (byCourt(signs) ? 'court-decision' : 'other'),
  criminal: true,
  always: NO_FIXED_FORM,
  titled: (signs) => /(?:暂予监外执行|收监(?:执行)?).*决定书/.test(signs.title) && hasOwnTitle(signs),
  untitled: ({ form, operative, title }) =>
    title === '' && form === 'decision' && /^[^。]{0,6}(?:对|将)?罪犯[^。]{1,60}(?:暂予监外执行|收监执行)/.test(operative),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
