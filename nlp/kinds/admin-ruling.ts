import { administrativeRulingOutcomes } from '../rules/operative/outcomes-administrative.ts';
import { COURT_DECISION, defineKind, NOTHING } from './define.ts';

export const administrativeRuling = defineKind({
  id: 'admin-ruling',
  criminal: false,
  always: COURT_DECISION,
  titled: ({ title }) => /行政.*裁定书/.test(title),
  untitled: ({ form, code }) => form === 'ruling' && /行/.test(code) && !/执行|执字/.test(code),
  recognisers: NOTHING,
  outcomes: (words, offset, stage) => administrativeRulingOutcomes(words, offset, stage === 'retrial' ? 'appeal' : stage),
});
