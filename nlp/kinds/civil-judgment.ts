import { civilJudgmentOutcomes } from '../rules/operative/outcomes-civil.ts';
import { COURT_DECISION, defineKind, NOTHING } from './define.ts';

export const civilJudgment = defineKind({
  id: 'civil-judgment',
  criminal: false,
  always: COURT_DECISION,
  titled: ({ title }) => /判决书/.test(title) && !/刑事|行政/.test(title),
  untitled: ({ form, code }) => form === 'judgment' && !/刑|行/.test(code),
  recognisers: { ...NOTHING, claims: 'asked-and-granted', shortfall: true },
  outcomes: (words, offset, stage) => civilJudgmentOutcomes(words, offset, stage === 'first' ? 'first' : 'later'),
});
