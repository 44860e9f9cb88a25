import type { InterpreterItem } from '../../../graph/model/record/extension.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';

const LANGUAGE = '[\\u4e00-\\u9fff]{1,5}?(?:语|文)|手语|哑语|聋哑语';
const INTERPRETER = new RegExp(
  `(${LANGUAGE})?翻译(?:人员|人|员)?[：]?([\\u4e00-\\u9fff某·]{2,12}?)(?=[，。、（\\n]|到庭|出庭|均|参加|为|担任|等)|(?:聘请|指派|委托)([\\u4e00-\\u9fff某·]{2,6}?)(?:担任|为|作为)[^，。]{0,10}?(${LANGUAGE})?翻译`,
  'g',
);
const LANGUAGE_BEHIND = new RegExp(`^（[^（）]{0,20}?(${LANGUAGE})翻译`);

/** Interpreters named in the header or among those who appeared. */
export function interpretersOf(reading: Reading, { start }: Range, history: Range): InterpreterItem[] {
  const { text } = reading;
  const words = text.slice(start, history.end);
  if (!words.includes('翻译')) return [];
  const found: InterpreterItem[] = [];
  for (const match of matchesOf(INTERPRETER, words)) {
    const name = match[2] ?? match[3] ?? '';
    if (!isLikelyPersonName(name) || found.some((one) => one.name === name)) continue;
    const at = start + match.index;
    const end = at + match[0].length;
    const behind = LANGUAGE_BEHIND.exec(text.slice(end, end + 40));
    const language = (match[1] ?? match[4] ?? behind?.[1] ?? '').replace(/^.*(?:公司|及|的|和|其|由|请)/, '');
    found.push({ name, language: language === '' ? null : language, spans: [reading.span(at, end + (behind?.[0].length ?? 0))] });
  }
  return found;
}
