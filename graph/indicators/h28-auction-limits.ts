import { AUCTION_LAW, type AuctionRule, judgeAuctions } from '../law/enforcement/auction-limits.ts';
import { ENFORCEMENT_STEPS } from '../law/enforcement/enforcement-steps.ts';
import { judgedPapers, oneCaseAt } from '../law/tools/judged-papers.ts';
import { OFFICES } from '../model/leads/offices.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  reference: {
    text: {
      zh: '参考价经议价、询价确定，或者双方同意该起拍价',
      en: 'The reference price was agreed or inquired, or both sides accepted the start price',
    },
    paper: { zh: '处置参考价确定材料、双方同意书', en: 'the papers on the reference price, and the consent of both sides' },
    holder: OFFICES.enforcement,
  },
  lots: {
    text: { zh: '评估的财产多于拍卖的财产（分拆、部分拍卖）', en: 'More was appraised than was sold (split lots)' },
    paper: { zh: '评估报告与拍卖公告的标的清单', en: 'the lists of the appraisal and of the auction notice' },
    holder: OFFICES.appraiser,
  },
  republished: {
    text: { zh: '裁定所载公告是重新发布的，首次公告更早', en: 'The notice told was republished; the first was earlier' },
    paper: { zh: '拍卖平台的公告发布记录', en: 'the log of notices of the platform' },
    holder: OFFICES.platform,
  },
  misread: {
    text: { zh: '裁定中的价格、日期有笔误，或者识别有误', en: 'A price or date is a slip of the pen or was misread' },
    paper: { zh: '评估报告、拍卖公告、成交确认书', en: 'appraisal, auction notice and confirmation of sale' },
    holder: OFFICES.enforcement,
  },
} as const satisfies Record<string, ReadingDefinition>;

const SAYS: Readonly<Record<AuctionRule, Bilingual>> = {
  'start-price': { zh: '起拍价低于法定下限', en: 'an auction started below the legal minimum' },
  'second-cut': { zh: '再次拍卖降价超过百分之二十', en: 'a second auction started more than 20 % lower' },
  notice: { zh: '拍卖公告期不足', en: 'an auction followed its notice too soon' },
};

export const h28AuctionLimits = defineIndicator({
  id: 'H28',
  version: '1.0.0',
  class: 'H',
  family: 'money',
  title: { zh: '司法拍卖起拍价、降价、公告期违法', en: 'Auction below the limits of price or notice' },
  why: {
    zh: '网络司法拍卖首次起拍价不低于评估价七成，二拍降价不超过两成；委托拍卖另有规定。这里只看执行裁定自己写明的评估价、起拍价和日期，按拍卖当时的规定判断。',
    en: 'A first online auction starts at 70 % of the appraisal or more, a second at most 20 % lower; offline auctions have rules of their own. Only prices and days that the ruling prints count, by the text of that day.',
  },
  pattern: 'auction-against-law',
  patternName: { zh: '违法拍卖', en: 'auction against the law' },
  crimes: ['C11', 'C10'],
  law: [AUCTION_LAW.online, AUCTION_LAW.onlineNotice, AUCTION_LAW.offline2004, AUCTION_LAW.offline2009],
  readings: READINGS,
  nextSteps: [
    { zh: '核对买受人与执行人员、评估机构有无关联', en: 'Check for ties between the buyer and the officers or the appraiser' },
    ...ENFORCEMENT_STEPS,
  ],
  clears: [
    {
      zh: '议价、询价材料或者双方同意起拍价的书面材料',
      en: 'Papers on an agreed or inquired price, or consent of both sides to the start price',
    },
    {
      zh: '拍卖公告显示的价格、标的、日期与裁定所载不同且合法',
      en: 'A notice whose prices, lots or days differ from the ruling and are lawful',
    },
  ],
  policy: { scheme: 0.2, none: 0.002 },
  needs: ['dossiers'],
  find: ({ dossiers }) =>
    judgedPapers<AuctionRule>(
      {
        judge: (dossier) => judgeAuctions(dossier),
        say: ({ dossier, breaches, verdict }) => {
          const where = oneCaseAt(dossier);
          const rules = [...new Set(breaches.map(({ rule }) => rule))];
          const price = rules.some((rule) => rule !== 'notice');
          return {
            claim: {
              zh: `${where.zh}${rules.map((rule) => SAYS[rule].zh).join('、')}`,
              en: `${where.en}: ${rules.map((rule) => SAYS[rule].en).join(', ')}`,
            },
            innocent: [
              tested(
                READINGS,
                'reference',
                price ? 'partly' : 'excluded',
                price
                  ? {
                      zh: '裁定只载明评估，没有载明议价、询价或者双方同意',
                      en: 'the ruling tells of an appraisal, and of no agreed or inquired price',
                    }
                  : { zh: '与价格无关', en: 'not about the price' },
              ),
              tested(
                READINGS,
                'lots',
                price ? (verdict === 'violated' ? 'partly' : 'open') : 'excluded',
                price
                  ? { zh: '裁定没有附标的清单', en: 'the ruling has no list of what was sold' }
                  : { zh: '与价格无关', en: 'not about the price' },
              ),
              tested(
                READINGS,
                'republished',
                rules.includes('notice') ? 'open' : 'excluded',
                rules.includes('notice')
                  ? { zh: '须查平台记录', en: 'the log of the platform must be looked at' }
                  : { zh: '与公告期无关', en: 'not about the notice' },
              ),
              tested(READINGS, 'misread', 'partly', { zh: '已引用原文，请核对', en: 'the text is quoted; please compare' }),
            ],
          };
        },
      },
      dossiers,
    ),
});
