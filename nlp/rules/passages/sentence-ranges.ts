import type { Range } from '../../text/range.ts';
import { LONGEST_SENTENCE } from './history.ts';

const ENDS = /[。\n]/g;

/** The sentences of a range, each up to its full stop or line break; what is longer than a sentence can be is cut into such lengths. */
export function sentencesIn(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  let from = start;
  const add = (to: number): void => {
    for (; from < to; from = Math.min(to, from + LONGEST_SENTENCE)) found.push({ start: from, end: Math.min(to, from + LONGEST_SENTENCE) });
  };
  ENDS.lastIndex = start;
  for (let mark = ENDS.exec(text); mark !== null && mark.index < end; mark = ENDS.exec(text)) {
    add(mark.index);
    from = mark.index + 1;
  }
  add(end);
  return found;
}

/** Words that quote the law or tell what it says, and not what happened. */
const LAW = /第[〇零一二三四五六七八九十百\d]{1,8}条|规定[，：“"]|[应可]当?认定为|是指/;

/** True where a sentence tells what the law says. */
export function quotesLaw(words: string): boolean {
  return LAW.test(words);
}
