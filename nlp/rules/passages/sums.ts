import { codesOf, lastMark } from '../../text/codes.ts';
import { type FoundMoney, findMoney } from '../../text/money.ts';
import type { Range } from '../../text/range.ts';

/** A sum that something is worked out from, or one part of another. */
const LEADS_TO_NO_CLAIM =
  /(?:以|按照?|每|其中|单价|基数|超过|限额|最高|从|剩余|借款本金为)(?![^，；。、\n]{0,12}(?:赔偿|支付|返还|给付|退))[^，；。、\n元]{0,12}$/;
const FOLLOWED_AS_BASE = /^(?:[）)]?为?(?:基数|本金[，为计]|标准|限)|作为|[／/×xX*÷＊]|每|的标准|计算|的\d|以上|以下|乘|÷|-|＋|\+)/;
const TOTAL = /(?:共计|合计|总计|总额|总共|一共|共)(?:为|人民币|[：])?$/;
const PARTS = /其中|包括|（含/;

const ITEM_END = /[；。\n]/g;
/** The longest way to write a sum before its 元, and what may follow it (五角三分). */
const LONGEST_SUM = 26;
const SMALL_CHANGE = 5;
const BRACKETS = codesOf('（）');
const LONGEST_NOTE = 400;

/** All sums in yuan of a range: read around each 元, which is rarer than digits. */
export function sumsIn(text: string, { start, end }: Range): FoundMoney[] {
  const found: FoundMoney[] = [];
  let from = start;
  for (let at = text.indexOf('元', start); at >= 0 && at < end; at = text.indexOf('元', Math.max(at + 1, from))) {
    const sum = findMoney(text, Math.max(from, at - LONGEST_SUM), Math.min(end, at + SMALL_CHANGE)).find((one) => one.end > at);
    if (!sum) continue;
    found.push(sum);
    from = sum.end;
  }
  return found;
}

/** Sums that a claim or an award names for itself: totals where it has them, without bases, rates, parts and notes in brackets. */
export function mainSums(text: string, { start, end }: Range): FoundMoney[] {
  const parts = PARTS.exec(text.slice(start, end));
  const sums = sumsIn(text, { start, end: parts ? start + parts.index : end }).filter(
    (sum) =>
      !LEADS_TO_NO_CLAIM.test(text.slice(Math.max(start, sum.start - 20), sum.start)) &&
      !FOLLOWED_AS_BASE.test(text.slice(sum.end, sum.end + 8)) &&
      !isBracketed(text, sum.start, start),
  );
  const totals = sums.filter((sum) => TOTAL.test(text.slice(Math.max(start, sum.start - 8), sum.start)));
  return totals.length > 0 ? totals.slice(-1) : sums;
}

function isBracketed(text: string, at: number, from: number): boolean {
  const floor = Math.max(from, at - LONGEST_NOTE);
  const bracket = lastMark(text, BRACKETS, at, floor);
  return bracket >= floor && text[bracket] === '（';
}

/** Items of a listing: what stands between ； 。 and line breaks. */
export function itemsOf(text: string, { start, end }: Range): Range[] {
  const items: Range[] = [];
  let from = start;
  ITEM_END.lastIndex = start;
  for (let mark = ITEM_END.exec(text); mark !== null && mark.index < end; mark = ITEM_END.exec(text)) {
    if (mark.index > from) items.push({ start: from, end: mark.index });
    from = mark.index + 1;
  }
  if (end > from) items.push({ start: from, end });
  return items;
}
