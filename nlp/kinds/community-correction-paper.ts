import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/**
 * Papers of community correction (社区矫正法): 社区矫正执行通知书, 调查评估意见书 (第十八条), 社区矫正告知书, 警告决定书, 解除社区矫正通知书 (第四十四条),
 * and the proposals to revoke probation or parole or to take somebody back into custody (第四十六条、第四十九条).
 * Form: the set of papers that the Ministry of Justice issued with 社区矫正法实施办法. No real sample was seen.
 */
export const communityCorrectionPaper = defineKind({
  id: 'community-correction-paper',
  published: ({ issuer, title }) => {
    if (issuer !== 'court') return 'other';
    if (/执行.*通知书/.test(title)) return 'execution-notice';
    return /决定书/.test(title) ? 'court-decision' : 'court-notice';
  },
  criminal: true,
  always: NO_FIXED_FORM,
  titled: ({ title, issuer }) =>
    /社区矫正.*(?:书|表)$|^调查评估意见书/.test(title) ||
    (issuer === 'justice-bureau' && /(?:撤销(?:缓刑|假释)|收监执行|警告|训诫).*(?:建议书|决定书)/.test(title)),
  untitled: ({ issuer, headline }) => issuer === 'justice-bureau' && /社区矫正|调查评估/.test(headline),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
