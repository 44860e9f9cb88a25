import { defineKind, NOTHING, noOutcome, PROCURATORATE_PAPER } from './define.ts';

/**
 * 不起诉决定书: statutory, discretionary or for want of evidence (刑事诉讼法第一百七十七条第一款、第二款, 第一百七十五条第四款), and 附条件不起诉决定书
 * (第二百八十二条). Form: 人民检察院刑事诉讼法律文书格式样本. No whole real sample was seen.
 */
export const nonProsecutionDecision = defineKind({
  id: 'non-prosecution-decision',
  criminal: true,
  always: PROCURATORATE_PAPER,
  titled: ({ title }) => /不起诉.*(?:决定书|理由)|不起诉书/.test(title),
  untitled: ({ issuer, operative, closing, roles }) =>
    issuer !== 'court' && (/被不起诉/.test(roles) || /决定对[^。]{1,30}不起诉/.test(operative + closing)),
  recognisers: { ...NOTHING, nonProsecution: true },
  outcomes: noOutcome,
});
