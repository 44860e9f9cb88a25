import { criminalRulingOutcomes } from '../rules/operative/outcomes-criminal.ts';
import { CONVICTION, COURT_DECISION, defineKind } from './define.ts';

export const criminalRuling = defineKind({
  id: 'criminal-ruling',
  criminal: true,
  always: COURT_DECISION,
  titled: ({ title }) => /刑事.*裁定书/.test(title),
  untitled: ({ form, roles, code }) => form === 'ruling' && (/刑/.test(code) || /被告人|罪犯|自诉人/.test(roles)),
  recognisers: CONVICTION,
  outcomes: (words, offset, stage) => criminalRulingOutcomes(words, offset, stage === 'review'),
});
