import type { CircumstanceItem } from '../../../graph/model/record/extension.ts';
import type { Circumstance } from '../../../graph/model/record/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { isFoundByTheCourt } from '../passages/court-voice.ts';
import { subjectsOf } from '../passages/subjects.ts';
import type { People } from '../people/people.ts';
import { defendantsOf } from '../verdicts/verdict-units.ts';
import type { Reading } from '../writing/reading.ts';

/** Words by which a court finds a circumstance, with the word that each contains; the strictest first where one contains another. */
const FINDINGS: readonly (readonly [Circumstance, word: string, RegExp])[] = [
  ['recidivist', '累犯', /(?:系|是|构成|属于?|为)(?:毒品再犯[^。，；]{0,4})?(?:一般)?累犯/g],
  ['ringleader', '首要分子', /(?:系|是|属于?|(?<!分)为)[^。，；]{0,10}首要分子(?![”"』]?(?:以外|、|和))/g],
  ['surrender', '自首', /(?:系|是|构成|具有|有|属于?|视为|可视为|成立)(?:一般|特殊)?自首(?!和|、|与|的规定)/g],
  ['confession', '坦白', /(?:系|是|构成|具有|有|属于?|成立|认定为)坦白(?!和|、|与|的规定|从宽)/g],
  // 刑法 67 条 3 款: who confesses after he was caught, although he did not give himself up.
  ['confession', '如实供述', /(?:归案|到案)后[^。；]{0,12}如实供述[^。；]{0,40}?(?:可以?|依法|予以|酌情)[^，。；]{0,8}从(?:轻|宽)/g],
  ['major-merit', '重大立功', /(?:系|是|构成|具有|有|属于?)重大立功/g],
  ['merit', '立功', /(?:系|是|构成|具有|有|属于?)(?:一般)?立功/g],
  ['principal', '主犯', /(?:系|是|属于?|为)(?:本案)?主犯/g],
  ['accessory', '从犯', /(?:系|是|属于?|为)从犯/g],
  ['attempt', '未遂', /(?:系|是|属于?|构成)[^。，；、]{0,6}未遂(?!和|、|与|的规定)/g],
  ['minor', '', /(?:犯罪时|作案时|实施犯罪时)[^。，；]{0,6}(?:未满|不满)十八周岁|(?:系|是|属于?)未成年人犯罪/g],
  ['pleaded-guilty', '', /(?:自愿)?认罪认罚(?!从宽制度)|自愿如实供述[^。，；]{0,16}愿意接受处罚/g],
  ['mitigated', '减轻处罚', /(?:予以|依法|可以|可|决定|应当|对其)减轻处罚/g],
];
/** What a merit consists in (最高人民法院关于处理自首和立功具体应用法律若干问题的解释第五条、第七条). */
const MERIT_DEED = /检举|揭发|举报|协助|提供[^，。；]{0,10}线索|阻止|制止|规劝|带领|劝说|抓获/;
const LONGEST_DEED = 120;
const PART_ENDS = codesOf('。；\n');

/** Circumstances that the court itself finds, with the defendant where the sentence names one. */
export function circumstancesOf(reading: Reading, sections: Sections, people: People): CircumstanceItem[] {
  const { text } = reading;
  const names = defendantsOf(people.parties);
  const found = new Map<string, CircumstanceItem>();
  const reasonsAt = text.indexOf('本院认为', sections.opening.start);
  const start = reasonsAt < 0 || reasonsAt > sections.operative.end ? sections.body.start : reasonsAt;
  const reasons = text.slice(start, sections.operative.end);
  for (const [circumstance, word, pattern] of FINDINGS) {
    if (!reasons.includes(word)) continue;
    for (const match of matchesOf(pattern, reasons)) {
      const at = start + match.index;
      const end = at + match[0].length;
      if (!isFoundByTheCourt(text, at, end)) continue;
      const deed = /merit$/.test(circumstance) ? deedBefore(text, at) : null;
      const defendants = subjectsOf(text, start, deed?.start ?? at, names);
      for (const defendant of defendants.length > 0 ? defendants : [null]) {
        const key = `${circumstance}|${defendant ?? ''}`;
        // 自首 contains the confession.
        if (found.has(key) || (circumstance === 'confession' && found.has(`surrender|${defendant ?? ''}`))) continue;
        found.set(key, {
          circumstance,
          defendant,
          detail: deed === null ? null : reading.written(deed.start, deed.end),
          spans: [reading.span(at, end), ...(deed ? [reading.span(deed.start, deed.end)] : [])],
        });
      }
    }
  }
  const bail = /取保候审/.exec(text.slice(sections.parties.start, sections.parties.end));
  if (bail)
    found.set('bail', {
      circumstance: 'bail',
      detail: null,
      defendant: names.length === 1 ? (names[0] ?? null) : null,
      spans: [reading.span(sections.parties.start + bail.index, sections.parties.start + bail.index + 4)],
    });
  return [...found.values()];
}

/** The deed that the sentence tells before it calls it a merit. */
function deedBefore(text: string, at: number): Range | null {
  const sentence = lastMark(text, PART_ENDS, at, Math.max(0, at - LONGEST_DEED + 1)) + 1;
  const deed = MERIT_DEED.exec(text.slice(sentence, at));
  if (!deed) return null;
  const words = text.slice(sentence + deed.index, at).replace(/(?:，|、|应当?|依法|均|可|认定|其|属于?)+$/, '');
  return words.length < 4 ? null : { start: sentence + deed.index, end: sentence + deed.index + words.length };
}
