import { defineKind, NOTHING, noOutcome, SUPERVISION_PAPER } from './define.ts';

/**
 * 案件流程监控通知书: the case management department of a procuratorate tells the department that handles a case what is wrong with
 * terms, papers or case cards; an answer is due in ten days (人民检察院刑事诉讼规则第六百六十五条, 人民检察院案件流程监控工作规定).
 * No real sample was seen.
 */
export const processMonitoringNotice = defineKind({
  id: 'process-monitoring-notice',
  published: ({ issuer }) => (issuer === 'procuratorate' || issuer === null ? 'procuratorial-proposal' : 'other'),
  criminal: false,
  always: SUPERVISION_PAPER,
  titled: ({ title }) => /流程监控.*通知书/.test(title),
  untitled: ({ issuer, headline }) => issuer !== 'court' && /流程监控(?:通知书|提示函|通知单)/.test(headline),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
