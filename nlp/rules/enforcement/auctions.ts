import type { AuctionItem } from '../../../graph/model/record/extension-enforcement.ts';
import type { AuctionRound, PriceBasis } from '../../../graph/model/record/extension-terms.ts';
import type { Span } from '../../../graph/model/span.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { findDates } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import { type FoundMoney, findMoney } from '../../text/money.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Range } from '../../text/range.ts';
import { APPRAISER, BUYER, DEAL_PROPERTY, isAppraised, spanOfGroup } from '../passages/deal-words.ts';
import type { Facts } from '../passages/facts.ts';
import { quotesLaw, sentencesIn } from '../passages/sentence-ranges.ts';
import type { Reading } from '../writing/reading.ts';

const PUBLIC = '(?:公开|网络|网上|司法|进行)*';
const ROUND = new RegExp(
  `第([一二三])(?:次|轮)${PUBLIC}拍卖|([一二三])拍(?!卖)|(首次)${PUBLIC}拍卖|(再次)${PUBLIC}拍卖|(?<!拍卖(?:、|或者?|和|及))变卖(?!、|拍卖|被执行人|款|所得|，裁定)`,
  'g',
);
const ROUNDS: Readonly<Record<string, AuctionRound>> = { 一: 'first', 二: 'second', 三: 'third', 首次: 'first', 再次: 'second' };
const TOLD = /起拍价|起始价|保留价|变卖价|流拍|竞得|拍得|成交|竞买|无人报名/;
const RESERVE = /(?:起拍价|起始价|保留价|变卖(?:起始|底)?价|拍卖底价|底价)(?:格)?/g;
const NOTICE = /^[^，。；]{0,30}?(?:发布|发出|刊登|公布|发布了|张贴|作出)[^，。；]{0,20}?(?:公告|拍卖信息)/;
const HELD = /^[^。；]{0,44}?(?:拍卖|变卖|竞价|竞拍|网拍)/;
const PRICE =
  /(?:以|成交价(?:款|格)?|最高(?:应|竞)?价|竞价|拍卖价款?|价款|价格)(?:为|是|：|人民币|最高价|[\u4e00-\u9fff]{0,4}价)*(?:人民币)?$/;
const BOUGHT = /竞得|拍得|成交|买受|竞买成功/;
const UNSOLD = /流拍|无人(?:竞买|应买|报名|出价|应价|竞拍|参与|参加|竞价)|(?:未|没有|未能)(?:能)?成交|未拍出/;
const BY =
  /(?:由|被|[，。；](?:最终|最后)?(?:由|被)?)(?:竞买人|买受人|竞买号[A-Za-z\d]{1,8}的?)?([\u4e00-\u9fff（）某×]{2,20}?)(?:（[^）]*）)?以(?=[^。；]{0,30}(?:竞得|拍得|成交|买受))/g;
const BIDDERS =
  /(?:共|有|仅|共有|仅有|只有)*([\d一二两三四五六七八九十]{1,3})(?:名|位|个|家|人)(?:竞买人|竞买者|竞拍人|竞拍者|意向人|买家)?(?:报名|参与|参加|出价|竞价|竞拍|竞买)|(?:竞买人|报名人数|参拍人数|竞买人数)(?:共|为|共计)?([\d一二两三四五六七八九十]{1,3})(?:人|名)/;
const SITE = '(?:淘宝|阿里|京东|公拍|中国拍卖行业协会|人民法院诉讼资产|工商银行融|北京产权交易所)[^，。；、（\\n]';
const PLATFORM = new RegExp(`(${SITE}{0,20}?平台|${SITE}{0,10}?(?:拍卖网|资产网|网|融e购))`);
const ONLINE = /网络(?:司法)?拍卖|网络平台|网上拍卖|网拍|淘宝|京东|公拍网|诉讼资产网|融e购|互联网|阿里拍卖|拍卖平台/;
const OFFLINE = /(?:委托|交由|由)[\u4e00-\u9fff（）]{2,24}拍卖(?:行|有限(?:责任)?公司|公司)/;
const NO_RESERVE = /无保留价|不设(?:置)?保留价|(?:零|0)元起拍/;
const BASES: readonly (readonly [PriceBasis, RegExp])[] = [
  ['appraisal', /(?:委托|经|由|进行|作出)[^，。；]{0,30}评估|评估(?:价|报告|值|结果|机构)|估价报告/],
  ['agreed', /议价|(?:协商|一致|共同)(?:一致)?(?:议定|确定|同意)[^，。；]{0,16}(?:参考价|起拍价|价格)/],
  ['inquiry', /询价/],
];
const REFERENCE = /(?:参考价|议价(?:结果)?|询价(?:结果)?|处置参考价)(?:为|是|：|确定为|人民币|均值为)*$/;

/** 市场价值为人民币98万元, in a sentence that tells of an appraisal. */
const VALUE = /价值(?:共计|合计|总计)?(?:为|是|：)?(?:人民币)?$/;

interface Attempt extends Range {
  readonly round: AuctionRound | null;
}

/** Attempts to sell that a ruling on enforcement reports. A value that two lots of one attempt differ in is left out. */
export function auctionsOf({ reading, kind, sections, operative }: Facts): AuctionItem[] {
  if (!kind.recognisers.sales) return [];
  const range = { start: sections.opening.start, end: operative.start > sections.opening.start ? operative.start : operative.end };
  const zone = reading.text.slice(range.start, range.end);
  if (!TOLD.test(zone)) return [];
  const found = attemptsIn(reading.text, range).flatMap((attempt) => itemOf(reading, range, attempt) ?? []);
  // 以二拍保留价抵偿: the round is named again, not held again.
  return found.filter((item, at) => item.sold !== null || !found.slice(0, at).some((before) => before.round === item.round));
}

/** The stretches of text that tell of one attempt each. */
function attemptsIn(text: string, range: Range): Attempt[] {
  const places: { at: number; from: number; round: AuctionRound }[] = [];
  const told: Range[] = [];
  for (const sentence of sentencesIn(text, range)) {
    const words = text.slice(sentence.start, sentence.end);
    if (quotesLaw(words) && !TOLD.test(words)) continue;
    if (TOLD.test(words)) told.push(sentence);
    for (const match of matchesOf(ROUND, words)) {
      const word = match[1] ?? match[2] ?? match[3] ?? match[4];
      const round = word === undefined ? 'sale' : (ROUNDS[word] as AuctionRound);
      const before = places.at(-1);
      if (before?.round === round) continue;
      const clause = sentence.start + Math.max(0, words.slice(0, match.index).search(/[^，；]*$/));
      places.push({ at: sentence.start + match.index, from: before && before.at >= sentence.start ? clause : sentence.start, round });
    }
  }
  const [first] = told;
  if (places.length === 0) return first ? [{ start: first.start, end: (told.at(-1) ?? first).end, round: null }] : [];
  return places.map(({ from, round }, place) => ({ start: from, end: places[place + 1]?.from ?? range.end, round }));
}

function itemOf(reading: Reading, range: Range, { start, end, round }: Attempt): AuctionItem | null {
  const { text } = reading;
  const words = text.slice(start, end);
  const spans: Span[] = [];
  const mark = (from: number, to: number): void => {
    spans.push(reading.span(from, to));
  };
  const sums = findMoney(text, start, end);
  const reserve = single([
    ...matchesOf(RESERVE, words).flatMap((match) => reserveAfter(text, start + match.index + match[0].length, end, sums)),
    ...sums.filter((sum) => /^(?:的价格)?起拍(?!价)/.test(text.slice(sum.end, sum.end + 6))),
  ]);
  const price = single(
    sums.filter((sum) => sum.yuan !== reserve?.yuan || isPrice(text, start, sum)).filter((sum) => isPrice(text, start, sum)),
  );
  const unsold = UNSOLD.exec(words);
  const bought = price ? BOUGHT.exec(words) : null;
  if (reserve === null && price === null && !unsold) return null;
  for (const sum of [reserve, price]) if (sum) mark(sum.start, sum.end);
  if (unsold) mark(start + unsold.index, start + unsold.index + unsold[0].length);
  const valued = single(
    findMoney(text, range.start, end).filter(
      (sum) => isAppraised(text, sum, range.start) || isReference(text.slice(Math.max(range.start, sum.start - 120), sum.start)),
    ),
  );
  if (valued) mark(valued.start, valued.end);
  const before = text.slice(range.start, end);
  const bases = BASES.filter(([, pattern]) => pattern.test(before));
  const dates = datesIn(text, range.start, { start, end });
  if (dates.noticed) mark(dates.noticed.start, dates.noticed.end);
  if (dates.held) mark(dates.held.start, dates.held.end);
  const buyer =
    BUYER.exec(words) ??
    matchesOf(BY, words).find(([, name = '']) => isLikelyPersonName(name) || /(?:公司|中心|厂|行|社|所)$/.test(name)) ??
    null;
  if (buyer && price) mark(start + buyer.index, start + buyer.index + buyer[0].length);
  const bidders = BIDDERS.exec(words);
  const platform = PLATFORM.exec(words) ?? PLATFORM.exec(before);
  const appraiser = APPRAISER.exec(before);
  const appraiserSpan = appraiser ? spanOfGroup(reading, range.start + appraiser.index, appraiser) : null;
  const property = propertyOf(reading, range.start, start, end);
  if (property) mark(property.start, property.end);
  return {
    property: property ? reading.written(property.start, property.end) : null,
    round,
    online: ONLINE.test(before) ? true : OFFLINE.test(before) ? false : null,
    platform: platform?.[1] ?? null,
    basis: bases.length === 1 ? (bases[0]?.[0] ?? null) : null,
    appraisedYuan: valued?.yuan ?? null,
    reserveYuan: reserve?.yuan ?? null,
    withoutReserve: NO_RESERVE.test(before),
    priceYuan: price?.yuan ?? null,
    sold: unsold && bought ? null : unsold ? false : bought ? true : null,
    buyer: price ? (buyer?.[1] ?? null) : null,
    bidders: bidders ? (chineseNumber(bidders[1] ?? bidders[2] ?? '') ?? null) : null,
    noticedOn: dates.noticed?.value ?? null,
    auctionedOn: dates.held?.value ?? null,
    appraiser: appraiser?.[1] ?? null,
    spans: appraiserSpan ? [...spans, appraiserSpan] : spans,
  };
}

/** The words before a sum make it the reference price, or the value that an appraisal found. */
function isReference(before: string): boolean {
  return REFERENCE.test(before.slice(-14)) || (VALUE.test(before) && /评估|估价/.test(before.slice(before.lastIndexOf('。') + 1)));
}

/** The sum behind 起拍价: 起拍价70万元, 起拍价为评估价的70%即84万元, but not the appraisal of which it is a part. */
function reserveAfter(text: string, at: number, end: number, sums: readonly FoundMoney[]): FoundMoney[] {
  const stop = at + (/^[^，。；\n]{0,40}/.exec(text.slice(at, Math.min(end, at + 40)))?.[0].length ?? 0);
  const near = sums.filter((sum) => sum.start >= at && sum.end <= stop + 1);
  const own = near.filter(
    (sum) => !isAppraised(text, sum, at) && !/^的?[\d一二三四五六七八九十]{1,3}(?:%|％|成|折)/.test(text.slice(sum.end, sum.end + 6)),
  );
  return own.slice(0, 1);
}

function isPrice(text: string, from: number, sum: FoundMoney): boolean {
  const sentenceEnd = /^[^。；\n]*/.exec(text.slice(sum.end, sum.end + 80))?.[0] ?? '';
  const before = text.slice(Math.max(from, sum.start - 24), sum.start);
  return (
    PRICE.test(before) &&
    !/(?:起拍|起始|保留|评估|变卖|保证金)(?:价|金)?[^，。；]{0,4}$/.test(before.replace(/保留价(?=$)/, '')) &&
    (BOUGHT.test(sentenceEnd) || /成交价/.test(before))
  );
}

/** The one sum on which all places agree. */
function single(sums: readonly FoundMoney[]): FoundMoney | null {
  const [first] = sums;
  return first && sums.every((sum) => sum.yuan === first.yuan) ? first : null;
}

function datesIn(text: string, from: number, attempt: Range) {
  const dates = findDates(text, from, attempt.end).filter((date) => date.precision === 'day' && date.value !== null);
  const isNotice = (end: number) => NOTICE.test(text.slice(end, end + 60));
  const own = dates.filter((date) => date.start >= attempt.start);
  const noticed = own.find((date) => isNotice(date.end)) ?? (own.length > 0 ? undefined : dates.findLast((date) => isNotice(date.end)));
  const held = own.find((date) => !isNotice(date.end) && HELD.test(text.slice(date.end, date.end + 70)));
  return { noticed, held };
}

/** What is sold: named in the attempt, or the one thing that the ruling has named for sale before it. */
function propertyOf(reading: Reading, from: number, start: number, end: number): Range | null {
  const { text } = reading;
  const place = (at: number, match: RegExpExecArray | undefined | null): Range | null => {
    if (!match?.[1]) return null;
    const begin = at + match.index + match[0].lastIndexOf(match[1]);
    return { start: begin, end: begin + match[1].length };
  };
  const own = DEAL_PROPERTY.exec(text.slice(start, end));
  if (own) return place(start, own);
  const earlier = matchesOf(new RegExp(DEAL_PROPERTY.source, 'g'), text.slice(from, start));
  return new Set(earlier.map((match) => match[1])).size === 1 ? place(from, earlier[0]) : null;
}
