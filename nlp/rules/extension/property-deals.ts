import type { PropertyItem } from '../../../graph/model/extension.ts';
import type { PropertyAct } from '../../../graph/model/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import { type FoundMoney, findMoney } from '../../text/money.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../reading.ts';
import { LONGEST_SENTENCE } from './history.ts';

const DEAL = /成交|竞得|拍得|买受|以物抵债|抵偿|抵债|变卖给/g;
const THING = '[^，。；\\n]{2,70}?(?:房屋|房产|房地产|不动产|土地使用权|商铺|车位|车库|股权|股票|设备|车辆|轿车|汽车|船舶|厂房|门市|住宅)';
const PROPERTY = new RegExp(`(?:竞得|拍得|买受|拍卖|变卖|将|对|抵偿|的)(?:了)?((?:被执行人|位于|登记在|坐落|座落|其)${THING})`);
const BUYER = /(?:买受人|竞买人|竞得人|受让人)(?:为|：|是|即)?([\u4e00-\u9fff（）某×*]{2,30}?)(?=以|于|，|。|按|出价|在|通过|（身份)/;
const CREDITOR = /交付(?:给)?(?:申请执行人)([\u4e00-\u9fff（）某×*]{2,30}?)(?=抵偿|抵债|，|。|以)/;
const APPRAISED = /评估(?:价|价值|价格|值|总价|金额|市场价值)?[^，。；\n元]{0,10}$/;
const APPRAISER = /(?:委托|经|由)([\u4e00-\u9fff（）]{4,30}?(?:评估|估价)[\u4e00-\u9fff（）]{0,14}?(?:公司|事务所|中心))/;
const UNSOLD = /未成交|流拍|无人竞|未能/;
const SENTENCE_ENDS = codesOf('。\n');

/** Sales and gifts in payment that the decision reports, with what the property was appraised at and went for. */
export function dealsIn(reading: Reading, range: Range): PropertyItem[] {
  const { text } = reading;
  const words = text.slice(range.start, range.end);
  const found = new Map<string, PropertyItem>();
  const deals = matchesOf(DEAL, words);
  if (deals.length === 0) return [];
  const isAppraised = (sum: FoundMoney) => APPRAISED.test(text.slice(Math.max(range.start, sum.start - 16), sum.start));
  const appraisals = findMoney(text, range.start, range.end).filter(isAppraised);
  const firstAppraiser = APPRAISER.exec(words);
  let appraised: FoundMoney | undefined;
  let further = 0;
  for (const match of deals) {
    const at = range.start + match.index;
    const start = lastMark(text, SENTENCE_ENDS, at, Math.max(range.start, at - LONGEST_SENTENCE)) + 1;
    const end = at + (text.slice(at, Math.min(range.end, at + LONGEST_SENTENCE)).split('。', 1)[0] as string).length;
    const sentence = text.slice(start, end);
    const property = PROPERTY.exec(sentence)?.[1];
    if (!property || UNSOLD.test(sentence)) continue;
    const propertyAt = start + sentence.indexOf(property);
    const sums = findMoney(text, start, end);
    const price = sums.find((sum) => !APPRAISED.test(text.slice(Math.max(start, sum.start - 16), sum.start)));
    for (let next = appraisals[further]; next && next.end <= end; next = appraisals[++further]) appraised = next;
    const buyer = BUYER.exec(sentence) ?? CREDITOR.exec(sentence);
    const appraiser = firstAppraiser && range.start + firstAppraiser.index + firstAppraiser[0].length <= end ? firstAppraiser : null;
    const act: PropertyAct = /抵/.test(match[0]) ? 'set-off' : /变卖/.test(sentence) ? 'sold' : 'auctioned';
    found.set(`${act}|${property}`, {
      act,
      property: reading.written(propertyAt, propertyAt + property.length),
      appraisedYuan: appraised?.yuan ?? null,
      priceYuan: price?.yuan ?? null,
      buyer: buyer?.[1] ?? null,
      appraiser: appraiser?.[1] ?? null,
      spans: [
        reading.span(propertyAt, propertyAt + property.length),
        ...[appraised, price].flatMap((sum) => (sum ? [reading.span(sum.start, sum.end)] : [])),
        ...(buyer ? [spanOfGroup(reading, start + buyer.index, buyer)] : []),
        ...(appraiser ? [spanOfGroup(reading, range.start + appraiser.index, appraiser)] : []),
      ],
    });
  }
  return [...found.values()];
}

function spanOfGroup(reading: Reading, at: number, match: RegExpExecArray) {
  const words = match[1] as string;
  const start = at + match[0].lastIndexOf(words);
  return reading.span(start, start + words.length);
}
