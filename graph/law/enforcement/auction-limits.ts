/** Start price, second cut and notice of auctions in enforcement, by the text in force on the day of the auction. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { LawCitation } from '../../model/leads/lead.ts';
import type { AuctionItem } from '../../model/record/extension-enforcement.ts';
import { AUCTION_ROUNDS } from '../../model/record/extension-terms.ts';
import type { Bilingual } from '../../model/span.ts';
import { daysBetween } from '../../model/time.ts';
import { type Breach, figures, type Judged, KEPT, quotesAt, textOf } from '../tools/breach.ts';

/** 法释〔2016〕18号 came into force. */
const ONLINE_FROM = '2017-01-01';
/** 法释〔2004〕16号: offline auctions at 80 % of the appraisal; 法释〔2009〕16号: at the appraisal. */
const OFFLINE_FROM = '2005-01-01';
const OFFLINE_AT_APPRAISAL = '2009-11-20';

export const AUCTION_LAW = {
  online: {
    article: '法释〔2016〕18号第十条、第二十六条',
    says: {
      zh: '网络司法拍卖的起拍价不得低于评估价的百分之七十；再次拍卖的降价幅度不得超过前次起拍价的百分之二十',
      en: 'First online auction: start price at least 70 % of the appraisal; second: at most 20 % below the first',
    },
    from: ONLINE_FROM,
  },
  onlineNotice: {
    article: '法释〔2016〕18号第十二条、第二十六条',
    says: {
      zh: '拍卖公告：动产十五日前、不动产三十日前；再次拍卖动产七日前、不动产十五日前',
      en: 'Notice: 15 days before for movables, 30 for immovables; 7 and 15 before a second auction',
    },
    from: ONLINE_FROM,
  },
  offline2004: {
    article: '法释〔2004〕16号第八条',
    says: {
      zh: '第一次拍卖的保留价不得低于评估价的百分之八十；再次拍卖每次降低不得超过前次的百分之二十',
      en: 'First auction: reserve at least 80 % of the appraisal; each later one at most 20 % lower',
    },
    from: OFFLINE_FROM,
  },
  offline2009: {
    article: '法释〔2009〕16号第十三条、法释〔2020〕21号第五条',
    says: { zh: '经过评估的，评估价即为第一次拍卖的保留价', en: 'Where appraised, the appraisal is the reserve of the first auction' },
    from: OFFLINE_AT_APPRAISAL,
  },
} as const satisfies Record<string, LawCitation>;

export type AuctionRule = 'start-price' | 'second-cut' | 'notice';

/** Sales to which the limits do not speak: shares, sales without reserve, prices agreed or inquired, bankrupt estates. */
const SHARES = /股权|股份|股票|基金份额|证券/;
const BANKRUPT = /破产(?:财产|清算|重整|管理人)/;
/** Parties may settle what the appraisal does not. */
const AGREED = /议价|询价|(?:双方|当事人|申请执行人)[^。；]{0,30}(?:同意|协商|一致)[^。；]{0,16}(?:起拍价|保留价|降价|价格)/;
const IMMOVABLE = /房|土地|不动产|商铺|车位|车库|厂|宅|门市/;

/** Least shares, as `AUCTION_LAW` cites them: of the appraisal in the first round, of the price of the round before in the second. */
const LEAST_SHARE = { online: 0.7, offline: 0.8, second: 0.8 } as const;
/** Prices are rounded to hundreds or thousands of yuan: what is short of the limit by less than this share of it is held against nobody. */
const ROUNDED = 0.01;
const fallsShort = (price: number, limit: number): boolean => price < limit * (1 - ROUNDED);

/** What of the auctions that a ruling reports breaks the text in force; null where it reports none. */
export function judgeAuctions(dossier: Dossier): Judged<AuctionRule> | null {
  const { record } = dossier;
  const auctions = record.extension.auctions ?? [];
  if (auctions.length === 0) return null;
  const text = textOf(dossier);
  const first = auctions.find(({ round }) => round === 'first') ?? null;
  const judged = auctions.map((item) => judgeOne(dossier, item, first, text));
  return {
    breaches: judged.flatMap(({ breaches }) => breaches),
    missing: [...new Set(judged.flatMap(({ missing }) => missing))],
  };
}

function judgeOne(dossier: Dossier, item: AuctionItem, first: AuctionItem | null, text: string): Judged<AuctionRule> {
  const { round, online, property } = item;
  if (item.withoutReserve || (property !== null && SHARES.test(property)) || SHARES.test(text) || BANKRUPT.test(text)) return KEPT;
  if (round !== 'first' && round !== 'second') return round === null ? { breaches: [], missing: ['auctionRound'] } : KEPT;
  if (online === null) return { breaches: [], missing: ['auctionKind'] };
  // An auction is not held before the case is opened, nor after the ruling that reports it.
  const day = item.auctionedOn ?? null;
  const earliest = day ?? dossier.record.extension.acceptedOn?.value ?? null;
  const from = online ? ONLINE_FROM : OFFLINE_FROM;
  if (day !== null && day < from) return KEPT;
  if (earliest === null || earliest < from) return { breaches: [], missing: ['auctionDay'] };
  return {
    breaches: [...startPrice(dossier, item, day ?? earliest, text), ...secondCut(dossier, item, first, text), ...notice(dossier, item)],
    missing: [],
  };
}

function startPrice(dossier: Dossier, item: AuctionItem, day: string, text: string): Breach<AuctionRule>[] {
  const { round, online, appraisedYuan, reserveYuan, basis } = item;
  if (appraisedYuan === null || reserveYuan === null || basis !== 'appraisal' || AGREED.test(text)) return [];
  const share = reserveYuan / appraisedYuan;
  const least = (online ? LEAST_SHARE.online : LEAST_SHARE.offline) * (round === 'second' ? LEAST_SHARE.second : 1);
  const exact = !online && round === 'first' && day >= OFFLINE_AT_APPRAISAL;
  const certain = fallsShort(reserveYuan, appraisedYuan * least);
  if (!certain && !(exact && fallsShort(reserveYuan, appraisedYuan))) return [];
  // What was appraised may be more than what was sold where the paper does not name one thing.
  const verdict = certain && item.property !== null ? 'violated' : 'possible';
  const limit = exact ? 1 : least;
  return [
    {
      rule: 'start-price',
      verdict,
      detail: figures(
        title(item, { zh: '起拍价', en: 'start price' }),
        `不低于评估价的 ${percent(limit)}（${yuan(appraisedYuan * limit)}）`,
        `${yuan(reserveYuan)}，评估价 ${yuan(appraisedYuan)} 的 ${percent(share)}`,
        {
          zh: `评估价 ${yuan(appraisedYuan)}；例外：议价、询价确定的价格，股权，无保留价拍卖，破产财产`,
          en: `appraised at ${appraisedYuan} yuan; exceptions: agreed or inquired prices, shares, sales without reserve, bankrupt estates`,
        },
      ),
      evidence: quotesAt(dossier, item.spans, AUCTION_ROUNDS[round as 'first']),
      law: [online ? AUCTION_LAW.online : exact ? AUCTION_LAW.offline2009 : AUCTION_LAW.offline2004],
    },
  ];
}

function secondCut(dossier: Dossier, item: AuctionItem, first: AuctionItem | null, text: string): Breach<AuctionRule>[] {
  const before = first?.reserveYuan ?? null;
  if (item.round !== 'second' || item.reserveYuan === null || before === null || AGREED.test(text)) return [];
  if (!fallsShort(item.reserveYuan, before * LEAST_SHARE.second)) return [];
  const one = item.property !== null && first?.property === item.property;
  return [
    {
      rule: 'second-cut',
      verdict: one ? 'violated' : 'possible',
      detail: figures(
        title(item, { zh: '再次拍卖降价', en: 'cut of the second auction' }),
        `不低于前次的 80%（${yuan(before * LEAST_SHARE.second)}）`,
        `${yuan(item.reserveYuan)}，前次 ${yuan(before)} 的 ${percent(item.reserveYuan / before)}`,
        { zh: '再次拍卖的降价幅度不得超过前次起拍价的百分之二十', en: 'a second auction may start at most 20 % lower' },
      ),
      evidence: [first, item].flatMap((one) => (one ? quotesAt(dossier, one.spans, AUCTION_ROUNDS[one.round as 'first']) : [])),
      law: [item.online ? AUCTION_LAW.online : AUCTION_LAW.offline2004],
    },
  ];
}

function notice(dossier: Dossier, item: AuctionItem): Breach<AuctionRule>[] {
  const { noticedOn, auctionedOn, online, round, property } = item;
  if (!online || noticedOn === null || auctionedOn === null || noticedOn > auctionedOn) return [];
  const immovable = property !== null && IMMOVABLE.test(property);
  const least = (immovable ? 30 : 15) / (round === 'second' ? 2 : 1);
  // 7 and 15 days: half of 15 is 7, not 7.5. A day of counting is held against nobody.
  const limit = Math.floor(least);
  const actual = daysBetween(noticedOn, auctionedOn);
  if (actual >= limit - 1) return [];
  return [
    {
      rule: 'notice',
      verdict: property === null ? 'possible' : 'violated',
      detail: figures(title(item, { zh: '公告期', en: 'notice' }), `${limit} 日`, `${actual} 日`, {
        zh: `公告于${noticedOn}，开拍于${auctionedOn}`,
        en: `notice on ${noticedOn}, auction opened on ${auctionedOn}`,
      }),
      evidence: quotesAt(dossier, item.spans, AUCTION_ROUNDS[round as 'first']),
      law: [AUCTION_LAW.onlineNotice],
    },
  ];
}

function title({ round }: AuctionItem, what: Bilingual): Bilingual {
  const { zh, en } = AUCTION_ROUNDS[round as 'first'];
  return { zh: `${zh}${what.zh}`, en: `${en}: ${what.en}` };
}

const yuan = (value: number): string => `${Math.round(value).toLocaleString('zh-CN')} 元`;
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
