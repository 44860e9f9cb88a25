import { MORE_ROLES } from './line-starts.ts';
import { HEADER_ROLES, PARAGRAPH_STARTS, SIGNING_ROLES, TITLES } from './vocabulary.ts';

/** Words behind which a document says what is decided, and labels within an entry. */
const HANDING_OVER = ['判决如下', '裁定如下', '决定如下', '通知如下', '住所地', '户籍所在地', '出生于'];
/** Words in which no line can end: what stands before the break, what behind it. */
const CUT_WORDS: readonly (readonly [string, string])[] = [
  ['住', '所地'],
  ['裁', '定如下'],
  ['判', '决如下'],
  ['决', '定如下'],
  ['公民身份', '号码'],
  ['人民', '法院'],
  ['人民', '检察院'],
  ['法', '院'],
  ['检', '察院'],
  ['律师', '事务所'],
  ['有期', '徒刑'],
  ['无期', '徒刑'],
  ['人民', '币'],
  ...[...HEADER_ROLES, ...MORE_ROLES, ...SIGNING_ROLES, ...TITLES, ...PARAGRAPH_STARTS, ...HANDING_OVER].flatMap(cutsOf),
];
/** The same by the first character behind the break. */
const BY_RIGHT = new Map<string, (readonly [string, string])[]>();
for (const cut of CUT_WORDS) BY_RIGHT.set(cut[1][0]!, [...(BY_RIGHT.get(cut[1][0]!) ?? []), cut]);

/** Every cut of a word that leaves at least two characters before the break. */
function cutsOf(word: string): (readonly [string, string])[] {
  const letters = [...word].filter((letter) => /[\u4e00-\u9fff]/.test(letter)).join('');
  return Array.from({ length: Math.max(letters.length - 2, 0) }, (_, i) => [letters.slice(0, i + 2), letters.slice(i + 2)] as const);
}

const YEAR_BEFORE = /[（(〔[](?:19|20)\d{2}$/;
const NUMBER_BEGUN = /[（(〔[](?:19|20)\d{2}[）)〕\]][^\n，。；：号]{0,24}$/;
const NUMBER_ENDS = /^[^\n，。；：（(〔[]{0,20}\d{1,6}号/;
const NUMBER_BEFORE = /[（(〔[](?:19|20)\d{2}[）)〕\]][^\n，。；]{1,24}$/;
const AGENCY_AFTER = /^[^\n]{2,24}(?:法院|检察院)(?:\n|$)/;
const REPUBLIC = /(?:^|\n)中华人民共和国$/;
const COUNT = '(?:\\d{1,4}|[〇○零一二两三四五六七八九十百半]{1,5})';
/** A term, a date or a sum that goes on: 一年⏎九个月, 六⏎个月, 2021年3⏎月, 三千⏎元, 有期徒刑⏎一年, 人民币⏎3000元. */
const QUANTITIES: readonly (readonly [RegExp, RegExp])[] = [
  [new RegExp(`${COUNT}年$`), new RegExp(`^[又零]?(?:${COUNT}个|${COUNT}[月日天])`)],
  [new RegExp(`${COUNT}(?:个月|月)$`), new RegExp(`^[又零]?${COUNT}[日天]`)],
  [/(?:徒刑|拘役|管制|缓刑|减去|考验期)[为]?$/, new RegExp(`^${COUNT}(?:年|个)`)],
  [/[\d〇○零一二两三四五六七八九十百千万亿余多]$/, /^(?:个月|[年月日天元]|余?万元|[十百千万亿][\d一二三四五六七八九十百千万]{0,8}元)/],
  [
    /(?:人民币|罚金|共计|合计)$/,
    /^[\d一二两三四五六七八九十壹贰叁肆伍陆柒捌玖][\d一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟，,.]{0,16}元/,
  ],
  [/\d,?$/, /^\d[\d,]{0,9}(?:\.\d{1,2})?(?:[元号年月日天个%]|万元)/],
];

const REACH = 40;

/** True when no line of a document can end and begin as the words on both sides of the break at `at` do. */
export function cutsWord(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 1 + REACH);
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1), at - REACH, 0), at);
  if (NUMBER_ENDS.test(after) && NUMBER_BEGUN.test(before)) return true;
  if (after[0] === '号' && NUMBER_BEFORE.test(before)) return true;
  if ('）)〕]'.includes(after[0] ?? '\n') && YEAR_BEFORE.test(before)) return true;
  if (REPUBLIC.test(before) && AGENCY_AFTER.test(after)) return true;
  const cuts = BY_RIGHT.get(after[0] ?? '');
  if (cuts?.some(([left, right]) => after.startsWith(right) && before.endsWith(left))) return true;
  return QUANTITIES.some(([left, right]) => left.test(before) && right.test(after));
}
