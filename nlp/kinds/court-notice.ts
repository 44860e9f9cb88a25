import { firstMatching } from '../rules/operative.ts';
import { RETRIAL_RULES } from '../rules/outcomes-shared.ts';
import { COURT_PAPER, defineKind, mayBeOfCourt, NOTHING } from './define.ts';

export const courtNotice = defineKind({
  id: 'court-notice',
  criminal: true,
  always: COURT_PAPER,
  titled: (signs) => /通知书|公告|告知书|证明书|复函|批复/.test(signs.title) && mayBeOfCourt(signs),
  untitled: () => false,
  recognisers: NOTHING,
  outcomes: (words, offset) => firstMatching(words, offset, RETRIAL_RULES.slice(2)),
});
