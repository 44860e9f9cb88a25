import { executionDecisionOutcomes } from '../rules/operative/outcomes-execution.ts';
import { defineKind, ENFORCEMENT, UNSIGNED_DECISION } from './define.ts';

export const executionDecision = defineKind({
  id: 'execution-decision',
  criminal: false,
  always: UNSIGNED_DECISION,
  titled: ({ title, code, roles, opening }) =>
    /决定书/.test(title) &&
    !/不起诉|赔偿|减刑|假释|暂予监外/.test(title) &&
    (/执/.test(title + code) || /被执行人/.test(roles) || (/拘留|罚款|失信|限制/.test(title) && /执行/.test(opening))),
  untitled: ({ form, code }) => form === 'decision' && /执/.test(code),
  recognisers: { ...ENFORCEMENT, enforcementClosing: true },
  outcomes: executionDecisionOutcomes,
});
