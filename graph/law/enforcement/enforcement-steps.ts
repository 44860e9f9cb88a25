/** What may be done before a case is filed about an enforcement (人民检察院民事诉讼监督规则 104 to 109; 刑事诉讼规则 166, 169). */
import type { Bilingual } from '../../model/span.ts';
import { BEFORE_FILING, ROUTE } from '../tools/next-steps.ts';

export const ENFORCEMENT_STEPS = [
  {
    zh: '调取执行案卷：查控反馈、评估报告、拍卖公告与成交记录、合议笔录、院长审批表、案款台账',
    en: 'Pull the enforcement file: search replies, appraisal, notices and results of auctions, panel record, approval, ledger',
  },
  {
    zh: '执行活动违法的，依法提出检察建议（民事诉讼监督规则第一百零四条）',
    en: 'Where the enforcement broke the law: procuratorial proposal (Rules on civil supervision art. 104)',
  },
  BEFORE_FILING,
  ROUTE,
] as const satisfies readonly Bilingual[];
