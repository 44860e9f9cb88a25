import { isHeading, isSigned, type Line } from './pages.ts';
import { alternation, HEADER_ROLES, PARAGRAPH_STARTS } from './vocabulary.ts';

/** Roles and labels that begin a line of a header beside those of `HEADER_ROLES`. */
export const MORE_ROLES: readonly string[] = [
  '公益诉讼起诉人',
  '犯罪嫌疑人',
  '举报人',
  '被不起诉人',
  '支持起诉',
  '反诉原告',
  '反诉被告',
  '一审反诉原告',
  '一审反诉被告',
  '原审反诉原告',
  '原审反诉被告',
  '被害单位',
  '被害人',
  '翻译人员',
  '监护人',
  '代理人',
  '主要负责人',
  '执行事务合伙人',
  '委派代表',
  '出庭负责人',
  '行政机关负责人',
  '住所地',
  '统一社会信用代码',
];
const ROLE_WORDS = alternation([...HEADER_ROLES, ...MORE_ROLES]);
const ROLE = new RegExp(`(?:${ROLE_WORDS})`, 'y');
const HOLDER = '(?:(?!犯|在|于|提|不服|及其|与|诉|的|以|因|对)[^，。；：、\\n]){2,34}(?:[（(][^）)\\n]{1,24}[）)])?';
/** A party or agent with what a header says of it: behind the name a sign and a particular, or nothing more. */
const ENTRY = new RegExp(
  `(?:${ROLE_WORDS})(?:[（(][^）)\\n]{1,24}[）)])?(?:[：:]|${HOLDER}(?:[，,](?:男|女|性别|[12]\\d{3}年|[\\u4e00-\\u9fff]{1,3}族|住|地址|系|绰号|别名|曾用名|身份证|公民身份|出生|户籍|统一社会|组织机构|法定代表人|(?:特别|一般)授权|[^，。\\n]{0,30}(?:律师|法律工作者))|。))`,
  'y',
);
/** An entry of a role and a name, nothing more. */
const BARE_ENTRY = new RegExp(`(?:${ROLE_WORDS})(?:[（(][^）)\\n]{1,24}[）)])?${HOLDER}(?=\\n|$)`, 'y');
const ITEM =
  /[一二三四五六七八九十]{1,3}、(?!二审)|[（(][一二三四五六七八九十]{1,3}[）)](?![项款条目规]|、)|\d{1,2}[、.．](?!\d)|附[：:]|附件|附录|附判|附相关|附本|附法|此致|如不服本|本(?:判决|裁定|决定)(?:书)?(?:为终审|送达|自)/y;
/** 承办人：, 案由：: a label of a form; what hands over within a sentence is none. */
const LABEL =
  /(?![^：:\n]{0,10}(?:如下|称|认为|意见|提出|确认|规定|载明|证明|证实|供述|理由|是|为)[：:])[\u4e00-\u9fff （）()]{2,12}[：:]/y;
const FORMULA = new RegExp(`(?:${alternation(PARAGRAPH_STARTS)})|《`, 'y');
/** How the account of the case begins behind the entries. */
const COURT_WORDS = '经查|经审|另查|查明|[^，。；\\n]{0,30}(?:检察院|法院)(?:以|于|指控|受理|审理|立案)|本院|本案|上列';
const COURT_SPEAKS = new RegExp(COURT_WORDS, 'y');
const CASE = new RegExp(`${COURT_WORDS}|[^，。；\\n]{2,60}(?:一案|纠纷)`, 'y');
const CLOSING = /[^（()）\n]{0,40}[）)]/y;

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Longer lines are no heading and no signature. */
const LONGEST_HEADING = 100;

/** What a line is that can be nothing but a line of its own: a signer, a date, a heading. */
export function standsAlone(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const words = text.slice(start, end);
  return isSigned(words) || isHeading(words);
}

/** True when an entry of the header begins at `at`: a role and its holder, with a particular or alone on the line. */
export const opensEntry = (text: string, at: number): boolean => startsAt(ENTRY, text, at) || startsAt(BARE_ENTRY, text, at);

/** True for the first words of an entry, whole or not. */
export const beginsWithRole = (text: string, at: number): boolean => startsAt(ROLE, text, at);

/** True when what begins at `at` goes on from no line before it: an entry, an item, an appendix, a label. */
export const opensLine = (text: string, at: number): boolean =>
  opensEntry(text, at) || startsAt(ITEM, text, at) || startsAt(LABEL, text, at);

/** True for words that mostly begin a paragraph but stand within sentences as well. */
export const mayOpen = (text: string, at: number): boolean => startsAt(FORMULA, text, at) || startsAt(ROLE, text, at);

/** True when at `at` begins the account of the case that follows the entry at `entry`. */
export function followsEntry(text: string, entry: number, at: number): boolean {
  return startsAt(startsAt(ENTRY, text, entry) ? CASE : COURT_SPEAKS, text, at);
}

/** What the line at `at` begins with where it goes on with what was begun in brackets. */
export function closesBracket(text: string, at: number): boolean {
  return startsAt(CLOSING, text, at);
}
