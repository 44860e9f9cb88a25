import { administrativeJudgmentOutcomes } from '../rules/operative/outcomes-administrative.ts';
import { COURT_DECISION, defineKind, NOTHING } from './define.ts';

export const administrativeJudgment = defineKind({
  id: 'admin-judgment',
  criminal: false,
  always: COURT_DECISION,
  titled: ({ title }) => /行政.*判决书/.test(title),
  untitled: ({ form, code }) => form === 'judgment' && /行/.test(code),
  recognisers: NOTHING,
  outcomes: (words, offset, stage) => administrativeJudgmentOutcomes(words, offset, stage === 'first' ? 'first' : 'later'),
});
