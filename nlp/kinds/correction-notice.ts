import { defineKind, NOTHING, noOutcome, SUPERVISION_PAPER } from './define.ts';

/**
 * 纠正违法通知书, 纠正审理违法意见书, 纠正不当减刑裁定意见书 and 侦查活动监督通知书: a procuratorate tells police, court or prison what it did
 * against the law (人民检察院刑事诉讼规则第五百五十二条至第五百五十四条 and the chapters on each organ). Form: 人民检察院刑事诉讼法律文书格式样本.
 * No real sample was seen.
 */
export const correctionNotice = defineKind({
  id: 'correction-notice',
  published: ({ issuer }) => (issuer === 'procuratorate' || issuer === null ? 'procuratorial-proposal' : 'other'),
  criminal: false,
  always: SUPERVISION_PAPER,
  titled: ({ title, issuer }) => issuer !== 'court' && /纠正.*(?:通知书|意见书)|侦查活动监督通知书/.test(title),
  untitled: ({ issuer, closing }) => issuer === 'procuratorate' && /(?:特此|现)?通知(?:你|贵)[局院狱所]予以纠正|提出纠正意见/.test(closing),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
