import { allMatching } from '../rules/operative/operative.ts';
import { appealOutcomes } from '../rules/operative/outcomes-shared.ts';
import { defineKind, mayBeOfCourt, NOTHING, UNSIGNED_DECISION } from './define.ts';

export const compensationDecision = defineKind({
  id: 'compensation-decision',
  criminal: false,
  always: UNSIGNED_DECISION,
  titled: (signs) => /决定书/.test(signs.title) && (/赔偿/.test(signs.title) || /赔/.test(signs.code)) && mayBeOfCourt(signs),
  untitled: ({ form, code, roles }) => form === 'decision' && (/赔/.test(code) || /赔偿请求人/.test(roles)),
  recognisers: NOTHING,
  outcomes: (words, offset) => {
    const own = allMatching(words, offset, [
      ['compensation-denied', /不予(?:国家)?赔偿|驳回[^。；\n]{0,80}(?:赔偿|申请|申诉)/],
      ['compensation-granted', /(?:支付|赔偿)[^。；\n]{0,80}元|赔礼道歉|消除影响|返还/],
    ]);
    return own.length > 0 ? own : appealOutcomes(words, offset);
  },
});
