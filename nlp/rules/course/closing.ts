import { formOf } from '../../../graph/model/glossary.ts';
import type { Course } from '../../../graph/model/record/extension.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { isOwn, sentenceStart } from '../passages/history.ts';

const ABSENT =
  /(?:拒不|无正当理由(?:拒不|未)?|未)(?:按时)?到庭(?:参加(?:本案)?(?:诉讼|庭审))?|缺席(?:进行)?(?:审理|判决|裁判|裁定)|未(?:出庭|到庭应诉|应诉答辩)/;
const DEFAULT_OF = /缺席(?:进行)?(?:审理|判决|裁判|裁定)/;
const SUMMONED = /传唤|传票|公告送达/;
const WITHDRAWN = /准[许予][^。；\n]{0,60}撤(?:回|诉)|按[^。；\n]{0,40}撤(?:回|诉)[^。；\n]{0,16}处理/;
const MEDIATED = /调解协议|达成[^。；\n]{0,8}协议|自愿达成/;
const REFUSED = /不准[许予]?[^。；\n]{0,40}撤/;

/** How the case ended other than by a decision on the merits, and whether somebody stayed away though summoned. */
export function closingOf({ reading, operative, merits, kind, sections }: Facts, history: Range): Course['closing'] {
  const { text } = reading;
  const found: Course['closing'][number][] = [];
  const read = (value: 'mediation' | 'default' | 'withdrawal', start: number, match: RegExpExecArray): void => {
    found.push({ value, spans: [reading.span(start + match.index, start + match.index + match[0].length)] });
  };
  if (formOf(kind.id) === 'mediation') {
    const from = sections.body.start;
    const mediated = MEDIATED.exec(text.slice(from, operative.end));
    if (mediated) read('mediation', from, mediated);
  }
  const absent = kind.criminal ? null : absence(text, history, operative.start);
  if (absent) read('default', absent.start, absent.match);
  const withdrawn = WITHDRAWN.exec(merits);
  if (withdrawn && !REFUSED.test(merits)) read('withdrawal', operative.start, withdrawn);
  return found;
}

/** 经本院传票传唤，无正当理由拒不到庭 in the history, or 缺席判决 in it or directly before the decision. */
function absence(text: string, history: Range, end: number): { start: number; match: RegExpExecArray } | null {
  const words = text.slice(history.start, history.end);
  const absent = ABSENT.exec(words);
  if (absent) {
    const at = history.start + absent.index;
    const before = text.slice(sentenceStart(text, at, history.start), at);
    if (isOwn(before) && (DEFAULT_OF.test(absent[0]) || SUMMONED.test(before))) return { start: history.start, match: absent };
  }
  const start = Math.max(history.end, end - 400);
  const decided = DEFAULT_OF.exec(text.slice(start, end));
  return decided && !/[《“][^》”]*$/.test(text.slice(start, start + decided.index)) ? { start, match: decided } : null;
}
