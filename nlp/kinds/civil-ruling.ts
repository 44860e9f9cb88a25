import { civilRulingOutcomes } from '../rules/operative/outcomes-civil.ts';
import { COURT_DECISION, defineKind, NOTHING } from './define.ts';

export const civilRuling = defineKind({
  id: 'civil-ruling',
  criminal: false,
  always: COURT_DECISION,
  titled: ({ title }) => /裁定书/.test(title) && !/刑事|行政|执行|赔偿/.test(title),
  untitled: ({ form, code }) => form === 'ruling' && !/刑|行|执/.test(code),
  recognisers: { ...NOTHING, property: true },
  outcomes: (words, offset, stage) => civilRulingOutcomes(words, offset, stage === 'retrial' ? 'appeal' : stage),
});
