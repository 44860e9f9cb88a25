import type { FoundMoney } from '../../text/money.ts';
import type { Reading } from '../writing/reading.ts';

/** Words by which a ruling on enforcement tells of a sale; shared by the readers of deals and of attempts to sell. */
const THING = '[^，。；\\n]{2,70}?(?:房屋|房产|房地产|不动产|土地使用权|商铺|车位|车库|股权|股票|设备|车辆|轿车|汽车|船舶|厂房|门市|住宅)';
export const DEAL_PROPERTY = new RegExp(`(?:竞得|拍得|买受|拍卖|变卖|将|对|抵偿|的)(?:了)?((?:被执行人|位于|登记在|坐落|座落|其)${THING})`);
export const BUYER =
  /(?:买受人|竞买人|竞得人|受让人)(?:为|：|是|即)?([\u4e00-\u9fff（）某×*]{2,30}?)(?=以|于|，|。|按|出价|在|通过|（身份)/;
const APPRAISED = /评估(?:价|价值|价格|值|总价|金额|市场价值)?[^，。；\n元]{0,10}$/;
export const APPRAISER = /(?:委托|经|由)([\u4e00-\u9fff（）]{4,30}?(?:评估|估价)[\u4e00-\u9fff（）]{0,14}?(?:公司|事务所|中心))/;

/** True for a sum that the words before it call appraised. */
export function isAppraised(text: string, sum: FoundMoney, from: number): boolean {
  return APPRAISED.test(text.slice(Math.max(from, sum.start - 16), sum.start));
}

export function spanOfGroup(reading: Reading, at: number, match: RegExpExecArray) {
  const words = match[1] as string;
  const start = at + match[0].lastIndexOf(words);
  return reading.span(start, start + words.length);
}
