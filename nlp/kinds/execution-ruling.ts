import { executionOutcomes } from '../rules/operative/outcomes-execution.ts';
import { COURT_DECISION, defineKind, ENFORCEMENT } from './define.ts';

export const executionRuling = defineKind({
  id: 'execution-ruling',
  criminal: false,
  always: COURT_DECISION,
  titled: ({ title, code }) => /执行.*裁定书/.test(title) || (/裁定书/.test(title) && /执/.test(code) && !/刑事/.test(title)),
  untitled: ({ form, code, roles, operative }) =>
    form === 'ruling' && (/执/.test(code) || /被执行人|申请执行人/.test(roles) || /终结[^。]{0,40}执行/.test(operative)),
  recognisers: { ...ENFORCEMENT, enforcementClosing: true },
  outcomes: (words, offset, stage) => executionOutcomes(words, offset, stage !== 'first'),
});
