import { executionDecisionOutcomes } from '../rules/operative/outcomes-execution.ts';
import { COURT_PAPER, defineKind, ENFORCEMENT } from './define.ts';

/** Notices and orders to parties in execution: 执行通知书, 报告财产令, 限制消费令. */
export const executionNotice = defineKind({
  id: 'execution-notice',
  criminal: false,
  always: COURT_PAPER,
  titled: ({ title, code }) =>
    /财产令|消费令|搜查令|执行令|执行.*通知书/.test(title) || (/通知书|公告|告知书/.test(title) && /执/.test(code)),
  untitled: () => false,
  recognisers: ENFORCEMENT,
  outcomes: (words, offset) => executionDecisionOutcomes(words, offset),
});
