import type { AmendsItem } from '../../../graph/model/record/extension.ts';
import type { AmendsKind } from '../../../graph/model/record/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Findings } from '../passages/findings.ts';
import { LONGEST_SENTENCE } from '../passages/history.ts';
import { subjectsOf } from '../passages/subjects.ts';
import { sumsIn } from '../passages/sums.ts';
import type { People } from '../people/people.ts';
import { defendantsOf } from '../verdicts/verdict-units.ts';
import type { Reading } from '../writing/reading.ts';

const AMENDS = /退赔|退赃|退缴|退还|退出|退回|上缴(?!获)|赔偿|赔付|谅解/g;
/** Made good means done: by whom, willingly, or already. */
const DONE =
  /已|主动|积极|自愿|全部|全额|部分|家属|亲属|亲友|父|母|妻|代为|代其|代被告人|案发后|归案后|庭审|审理(?:期间|过程)|诉讼(?:期间|过程)|达成|能够?|予以|并|均|又|且|后|帮助|共同|一次性/;
const THINGS = /赃|违法所得|非法所得|所得|款|物|赔|缴/;
const FORGIVEN = /(?:取得|获得|得到|给予|予以|表示|出具|作出|书面|请求|达成|已|对(?:其|被告人)[^，。；]{0,10})(?:了)?[^，。；]{0,24}$/;
/** Not done, only asked for, ordered, argued or written in a statute. */
const NOT_DONE =
  /未|为了?(?:取得|争取)|民事$|延期|没有|不(?:足以|愿|能|予|同意|应|当|服|同)|无(?:力|法)|拒|要求|请求(?!从轻|法院|对)|诉请|诉讼请求|应(?:当|予|该)?|责令|判令|判决|承担|负责|责任|可以|如果|愿意|愿(?=赔)|提起|主张|标准|范围|项目|用于|建议|希望|意见|辩|提出|认为|规定|《|第[^条]{1,8}条|附带民事诉讼|赔偿金|数额|金额为/;
const KINDS: readonly (readonly [AmendsKind, RegExp])[] = [
  ['forgiveness', /谅解/],
  ['compensation', /赔偿|赔付/],
  ['restitution', /退|缴/],
];

/** What the court found to have been made good, by whom and in which sum; orders of the operative part are none. */
export function amendsOf(reading: Reading, { reasons, facts }: Findings, people: People): AmendsItem[] {
  const { text } = reading;
  const names = defendantsOf(people.parties);
  const found = new Map<string, AmendsItem>();
  for (const range of facts ? [facts, reasons] : [reasons])
    for (const read of amendsIn(text, range)) {
      const subjects = subjectsOf(text, range.start, read.start, names);
      // 甲、乙分别赔偿1万元、2万元: whose sum is which is not told.
      const shared = subjects.length > 1 && read.sums > 1;
      const yuan = shared ? null : read.yuan;
      for (const defendant of subjects.length > 0 ? subjects : [null]) {
        const key = `${read.kind}|${defendant ?? ''}`;
        const known = found.get(key);
        if (known && (known.yuan !== null || yuan === null)) continue;
        const spans = [reading.span(read.start, read.end), ...(read.sum && !shared ? [reading.span(read.sum.start, read.sum.end)] : [])];
        found.set(key, { defendant, kind: read.kind, yuan, spans });
      }
    }
  return [...found.values()];
}

const SENTENCE_ENDS = codesOf('。\n');
const LONGEST_CLAUSE = 300;

interface AmendsRead extends Range {
  readonly kind: AmendsKind;
  readonly yuan: number | null;
  readonly sum: Range | null;
  /** How many sums the clause names. */
  readonly sums: number;
}

function amendsIn(text: string, range: Range): AmendsRead[] {
  const found: AmendsRead[] = [];
  const zone = upTo(text, range.end);
  AMENDS.lastIndex = range.start;
  for (let match = AMENDS.exec(zone); match !== null && match.index < range.end; match = AMENDS.exec(zone)) {
    const start = match.index;
    const end = start + match[0].length;
    const clauseStart = clauseStartBefore(text, start, Math.max(range.start, start - LONGEST_CLAUSE));
    const clauseEnd = nextMark(text, end, Math.min(range.end, end + LONGEST_CLAUSE));
    const before = text.slice(clauseStart, start);
    const after = text.slice(end, clauseEnd);
    const floor = Math.max(range.start, start - LONGEST_SENTENCE);
    const sentence = text.slice(Math.max(floor, lastMark(text, SENTENCE_ENDS, start, floor)), start);
    const kind = KINDS.find(([, word]) => word.test(match[0]))?.[0] as AmendsKind;
    if (NOT_DONE.test(before) || /^(?:款|金|责任|的|请求|数额|部分|达成|协议|协议书?的|范围|标准|义务|能力|问题|事宜|诉讼)/.test(after))
      continue;
    if (/辩护人|辩护意见|公诉机关|请求|诉称|供述|证实|陈述|证言/.test(sentence)) continue;
    if (kind === 'forgiveness' ? !FORGIVEN.test(before) : !DONE.test(sentence.slice(-40))) continue;
    if (kind === 'restitution' && !THINGS.test(match[0] + after + before)) continue;
    const sums = kind === 'forgiveness' ? [] : sumsIn(text, { start: end, end: clauseEnd });
    const sum = sums[0];
    found.push({ kind, start, end, yuan: sum?.yuan ?? null, sum: sum ? { start: sum.start, end: sum.end } : null, sums: sums.length });
  }
  return found;
}

function clauseStartBefore(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !'，。；\n：'.includes(text[start - 1] as string)) start--;
  return start;
}

function nextMark(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && (!'，。；\n'.includes(text[end] as string) || isThousandsComma(text, end))) end++;
  return end;
}

/** 14，000元: the comma is part of the number. */
function isThousandsComma(text: string, at: number): boolean {
  return /^\d，\d{3}/.test(text.slice(at - 1, at + 4));
}
