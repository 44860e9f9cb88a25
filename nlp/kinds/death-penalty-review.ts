import { deathReviewOutcomes } from '../rules/operative/outcomes-criminal.ts';
import { defineKind, type KindSigns, NOTHING, REVIEW_DECISION } from './define.ts';

/** The Supreme People's Court (or a high court for suspended death) approves or refuses a death sentence reported to it. */
const recognises = ({ code, operative, opening, issuerName, title }: KindSigns): boolean =>
  /裁定书|判决书|^$/.test(title) &&
  (/刑核|复核/.test(code) ||
    (/核准/.test(operative) && /死刑/.test(opening + operative) && (/最高人民法院/.test(issuerName) || /报请本院核准|复核/.test(opening))));

export const deathPenaltyReview = defineKind({
  id: 'death-penalty-review',
  criminal: true,
  always: REVIEW_DECISION,
  titled: recognises,
  untitled: recognises,
  recognisers: { ...NOTHING, charges: 'approved', circumstances: true, prosecutions: 'charges', looksBack: 'always' },
  outcomes: deathReviewOutcomes,
});
