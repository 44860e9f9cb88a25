import { codesOf, lastMark } from '../../text/codes.ts';
import { LONGEST_SENTENCE } from './history.ts';

const DENIED = /不(?:能|应|予|宜)?(?:认定|构成|属于?|成立|系|是|具有|符合)|并?非|没有|未(?:认定|构成)|否认/;
/** An open question finds nothing: 是否构成累犯. */
const WHETHER = /是否$|是不是$|关于[^，。]{0,6}$/;
/** Other people's words: what the defence asks for and the prosecution thinks is not what the court finds. */
const NOT_THE_COURT =
  /辩护人(?:[^。]{0,20})?(?:提出|认为|辩称|建议)|辩护人(?:提出的?)?关于|辩称|公诉机关(?:认为|指控|建议)|检察院(?:认为|指控|建议)|辩护意见|起诉书(?:认为|指控)/;
const REJECTED = /(?:意见|观点|理由)[^。]{0,30}(?:不予采纳|不能成立|不予支持|不成立)/;

const PART_ENDS = codesOf('。；\n');

/** True when the words [at, end) of the reasons are the court's own finding: not denied, asked, argued by others or quoted from a statute. */
export function isFoundByTheCourt(text: string, at: number, end: number): boolean {
  const sentenceStart = lastMark(text, PART_ENDS, at, Math.max(0, at - LONGEST_SENTENCE)) + 1;
  const near = text.slice(Math.max(sentenceStart, at - 8), at);
  const clause = text.slice(Math.max(sentenceStart, at - 60), at);
  if (DENIED.test(near + text.slice(at, end)) || WHETHER.test(near)) return false;
  if (/不(?:应|能|予|宜|可)?当?认定/.test(clause.slice(clause.lastIndexOf('，') + 1))) return false;
  const sentence = text.slice(sentenceStart, end + LONGEST_SENTENCE).split('。', 1)[0] as string;
  return !(
    NOT_THE_COURT.test(clause) ||
    (/辩护|辩解/.test(clause) && REJECTED.test(sentence)) ||
    /《/.test(sentence.slice(0, 40)) ||
    /第[^条]{1,8}条/.test(clause)
  );
}
