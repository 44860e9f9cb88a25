import type { Claims } from '../../../graph/model/record/extension.ts';
import type { Read } from '../../../graph/model/span.ts';
import type { FoundMoney } from '../../text/money.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { itemsOf, mainSums } from '../passages/sums.ts';
import type { Reading } from '../writing/reading.ts';
import { costsOf } from './court-costs.ts';

const ASKS =
  /(?:提出|起诉|诉讼)[^。，；\n]{0,8}请求[^。，；：\n]{0,6}[：，]|请求(?:法院|人民法院|贵院|本院)?(?:依法)?(?:判令|判决)|要求(?:法院)?(?:依法)?判令/g;
/** Counterclaims and appeals are claims of somebody else against somebody else. */
const NOT_THE_PLAINTIFF = /反诉|上诉|再审|抗诉|驳回|被告[^。]{0,12}$/;
const END_OF_CLAIMS =
  /事实(?:和|与|及|、)|认定事实|理由[：]|辩称|答辩|认为|上诉|我方|经审理|查明|提交|证据|\n(?![（(]?[\d一二三四五六七八九十]{1,2}[、.．）)])/;
const LONGEST_CLAIMS = 900;
const AWARDS = /支付|给付|偿还|赔偿|返还|退还|归还|退回|退款|清偿|承担|补偿|付/;
const NO_AWARD = /驳回|撤销|维持/;

/** Claimed and granted sums and the costs of a civil case; money that follows from a decision under appeal is not granted here. */
export function claimsOf({ reading, sections, operative, merits, kind, people }: Facts): Claims {
  const { text } = reading;
  const { claims } = kind.recognisers;
  const asked = claims === 'asked-and-granted' ? claimsRange(text, { start: sections.opening.start, end: operative.start }) : null;
  return {
    claimed: asked ? itemsOf(text, asked).flatMap((item) => reads(reading, mainSums(text, item))) : [],
    granted: claims !== undefined ? granted(reading, { start: operative.start, end: operative.start + merits.length }, merits) : [],
    costs: costsOf(reading, operative, people.parties),
  };
}

function claimsRange(text: string, range: Range): Range | null {
  ASKS.lastIndex = range.start;
  for (let match = ASKS.exec(text); match !== null && match.index < range.end; match = ASKS.exec(text)) {
    const start = match.index + match[0].length;
    if (NOT_THE_PLAINTIFF.test(text.slice(Math.max(range.start, match.index - 16), start))) continue;
    const window = text.slice(start, Math.min(range.end, start + LONGEST_CLAIMS));
    return { start, end: start + (END_OF_CLAIMS.exec(window)?.index ?? window.length) };
  }
  return null;
}

/** `merits` has accessory sentences blanked out in place, so that costs and interest for delay award nothing. */
function granted(reading: Reading, range: Range, merits: string): Read<number>[] {
  return itemsOf(reading.text, range).flatMap((item) => {
    const words = merits.slice(item.start - range.start, item.end - range.start);
    if (!AWARDS.test(words) || NO_AWARD.test(words)) return [];
    return reads(
      reading,
      mainSums(reading.text, item).filter((sum) => merits[sum.start - range.start] !== '　'),
    );
  });
}

function reads(reading: Reading, sums: readonly FoundMoney[]): Read<number>[] {
  return sums.map((sum) => ({ value: sum.yuan, spans: [reading.span(sum.start, sum.end)] }));
}
