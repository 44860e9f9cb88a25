import { criminalJudgmentOutcomes } from '../rules/operative/outcomes-criminal.ts';
import { CONVICTION, CRIMINAL_CONVICTION, defineKind } from './define.ts';

export const criminalJudgment = defineKind({
  id: 'criminal-judgment',
  criminal: true,
  always: CRIMINAL_CONVICTION,
  titled: ({ title }) => /刑事.*判决书/.test(title),
  untitled: ({ form, roles, code, operative }) =>
    form === 'judgment' && (/刑/.test(code) || /被告人|自诉人/.test(roles) || /犯.{2,30}罪/.test(operative)),
  recognisers: { ...CONVICTION, joinedClaims: true },
  outcomes: (words, offset, stage) => criminalJudgmentOutcomes(words, offset, stage === 'first' ? 'first' : 'later'),
});
