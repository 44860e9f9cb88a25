import type { Circumstance, CircumstanceItem } from '../../graph/model/record.ts';
import type { People } from './people.ts';
import type { Reading } from './reading.ts';
import type { Sections } from './sections.ts';
import { defendantsOf } from './verdict-units.ts';

/** Words by which a court finds a circumstance; the strictest first where one contains another. */
const FINDINGS: readonly (readonly [Circumstance, RegExp])[] = [
  ['recidivist', /(?:系|是|构成|属于?|为)(?:毒品再犯[^。，；]{0,4})?(?:一般)?累犯/g],
  ['ringleader', /(?:系|是|属于?|(?<!分)为)[^。，；]{0,10}首要分子(?![”"』]?(?:以外|、|和))/g],
  ['surrender', /(?:系|是|构成|具有|有|属于?|视为|可视为|成立)(?:一般|特殊)?自首(?!和|、|与|的规定)/g],
  ['major-merit', /(?:系|是|构成|具有|有|属于?)重大立功/g],
  ['merit', /(?:系|是|构成|具有|有|属于?)(?:一般)?立功/g],
  ['accessory', /(?:系|是|属于?|为)从犯/g],
  ['minor', /(?:犯罪时|作案时|实施犯罪时)[^。，；]{0,6}(?:未满|不满)十八周岁|(?:系|是|属于?)未成年人犯罪/g],
  ['pleaded-guilty', /(?:自愿)?认罪认罚(?!从宽制度)|自愿如实供述[^。，；]{0,16}愿意接受处罚/g],
  ['mitigated', /(?:予以|依法|可以|可|决定|应当|对其)减轻处罚/g],
];
const DENIED = /不(?:能|应|予|宜)?(?:认定|构成|属于|成立|系|是|具有|符合)|并?非|没有|未(?:认定|构成)|否认/;
/** An open question finds nothing: 是否构成累犯. */
const WHETHER = /是否$|是不是$|关于[^，。]{0,6}$/;
/** Other people's words: what the defence asks for and the prosecution thinks is not what the court finds. */
const NOT_THE_COURT =
  /辩护人(?:[^。]{0,20})?(?:提出|认为|辩称|建议)|辩称|公诉机关(?:认为|指控|建议)|检察院(?:认为|指控|建议)|辩护意见|起诉书(?:认为|指控)/;
const REJECTED = /(?:意见|观点|理由)[^。]{0,30}(?:不予采纳|不能成立|不予支持|不成立)/;

/** Circumstances that the court itself finds, with the defendant where the sentence names one. */
export function circumstancesOf(reading: Reading, sections: Sections, people: People): CircumstanceItem[] {
  const { text } = reading;
  const names = defendantsOf(people.parties);
  const found = new Map<string, CircumstanceItem>();
  const reasonsAt = text.indexOf('本院认为', sections.opening.start);
  const start = reasonsAt < 0 || reasonsAt > sections.operative.end ? sections.body.start : reasonsAt;
  const end = sections.operative.end;
  const reasons = text.slice(start, end);
  for (const [circumstance, pattern] of FINDINGS) {
    for (const match of reasons.matchAll(pattern)) {
      const at = start + match.index;
      const sentenceStart = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at), text.lastIndexOf('\n', at)) + 1;
      const clause = text.slice(Math.max(sentenceStart, at - 60), at);
      const sentence = text.slice(sentenceStart, nextStop(text, at));
      if (
        DENIED.test(text.slice(Math.max(sentenceStart, at - 8), at) + match[0]) ||
        WHETHER.test(text.slice(Math.max(sentenceStart, at - 8), at)) ||
        /不(?:应|能|予|宜|可)?当?认定/.test(clause.slice(clause.lastIndexOf('，') + 1))
      )
        continue;
      if (
        NOT_THE_COURT.test(clause) ||
        (/辩护|辩解/.test(clause) && REJECTED.test(sentence)) ||
        /《/.test(sentence.slice(0, 40)) ||
        /第[^条]{1,8}条/.test(clause)
      )
        continue;
      const defendants = subjectsOf(text, start, at, names);
      for (const defendant of defendants.length > 0 ? defendants : [null]) {
        const key = `${circumstance}|${defendant ?? ''}`;
        if (!found.has(key)) found.set(key, { circumstance, defendant, spans: [reading.span(at, at + match[0].length)] });
      }
    }
  }
  const bail = /取保候审/.exec(text.slice(sections.parties.start, sections.parties.end));
  if (bail)
    found.set('bail', {
      circumstance: 'bail',
      defendant: names.length === 1 ? (names[0] ?? null) : null,
      spans: [reading.span(sections.parties.start + bail.index, sections.parties.start + bail.index + 4)],
    });
  return [...found.values()];
}

function nextStop(text: string, from: number): number {
  const stop = text.indexOf('。', from);
  return stop < 0 ? text.length : stop;
}

/** Names that stand directly before the finding: 甲、乙均系从犯 speaks of both, 及乙系首要分子 of the last alone. */
function adjacentNames(before: string, names: readonly string[]): string[] {
  const found: string[] = [];
  let rest = before.slice(-80).replace(/(?:均|都|又|且|也|亦|还|，)+$/, '');
  for (;;) {
    const name = names.filter((one) => rest.endsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (name === undefined) return found;
    found.unshift(name);
    rest = rest.slice(0, -name.length).replace(/(?:原审|上诉人|被告人)+$/, '');
    if (!rest.endsWith('、') && !rest.endsWith('和')) return found;
    rest = rest.slice(0, -1);
  }
}

/** Whom a finding is about: the last defendants named before it in the reasons; the only one when there is one. */
function subjectsOf(text: string, from: number, at: number, names: readonly string[]): string[] {
  if (names.length === 1) return [...names];
  const before = text.slice(from, at);
  const adjacent = adjacentNames(before, names);
  if (adjacent.length > 0) return adjacent;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const inSentence = names.filter((name) => sentence.includes(name));
  if (inSentence.length <= 1) return inSentence;
  const clause = sentence.slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf('，', sentence.length - 2)) + 1);
  const inClause = names.filter((name) => clause.includes(name));
  if (inClause.length > 0) return inClause;
  const last = inSentence.reduce((a, b) => (sentence.lastIndexOf(a) > sentence.lastIndexOf(b) ? a : b));
  return [last];
}
