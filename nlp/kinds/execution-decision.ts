import { executionDecisionOutcomes } from '../rules/outcomes-execution.ts';
import { defineKind, NOTHING } from './define.ts';

export const executionDecision = defineKind({
  id: 'execution-decision',
  criminal: false,
  titled: ({ title, code, roles }) => /决定书/.test(title) && !/不起诉|赔偿|减刑|假释/.test(title) && (/执/.test(title + code) || /被执行人/.test(roles)),
  untitled: ({ form, code }) => form === 'decision' && /执/.test(code),
  recognisers: NOTHING,
  outcomes: executionDecisionOutcomes,
});
