import type { PropertyItem } from '../../../graph/model/record/extension.ts';
import type { PropertyAct } from '../../../graph/model/record/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import { type FoundMoney, findMoney } from '../../text/money.ts';
import type { Range } from '../../text/range.ts';
import { APPRAISER, BUYER, DEAL_PROPERTY, isAppraised, spanOfGroup } from '../passages/deal-words.ts';
import { LONGEST_SENTENCE } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

const DEAL = /成交|竞得|拍得|买受|以物抵债|抵偿|抵债|变卖给/g;
const CREDITOR = /交付(?:给)?(?:申请执行人)([\u4e00-\u9fff（）某×*]{2,30}?)(?=抵偿|抵债|，|。|以)/;
const UNSOLD = /未成交|流拍|无人竞|未能/;
const SENTENCE_ENDS = codesOf('。\n');

/** Sales and gifts in payment that the decision reports, with what the property was appraised at and went for. */
export function dealsIn(reading: Reading, range: Range): PropertyItem[] {
  const { text } = reading;
  const words = text.slice(range.start, range.end);
  const found = new Map<string, PropertyItem>();
  const deals = matchesOf(DEAL, words);
  if (deals.length === 0) return [];
  const appraisals = findMoney(text, range.start, range.end).filter((sum) => isAppraised(text, sum, range.start));
  const firstAppraiser = APPRAISER.exec(words);
  let appraised: FoundMoney | undefined;
  let further = 0;
  for (const match of deals) {
    const at = range.start + match.index;
    const start = lastMark(text, SENTENCE_ENDS, at, Math.max(range.start, at - LONGEST_SENTENCE)) + 1;
    const end = at + (text.slice(at, Math.min(range.end, at + LONGEST_SENTENCE)).split('。', 1)[0] as string).length;
    const sentence = text.slice(start, end);
    const property = DEAL_PROPERTY.exec(sentence)?.[1];
    if (!property || UNSOLD.test(sentence)) continue;
    const propertyAt = start + sentence.indexOf(property);
    const sums = findMoney(text, start, end);
    const price = sums.find((sum) => !isAppraised(text, sum, start));
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
