import { isKnownCrime } from '../../lexicon/crimes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { crimesIn } from '../verdicts/charges.ts';
import type { CauseRead } from './cause-read.ts';

/** Longest name of a crime. */
const LONGEST = 40;
/** What closes a list of crimes: 指控被告人甲寻衅滋事罪、妨害公务罪; 故意伤害一案; 涉嫌非法经营犯罪. */
const CLOSES = /罪(?!名|行|责|犯|刑|数|量)|(?<!附带民事)一案|犯罪/g;

/** Crimes that the opening charges, whether with 犯 or 以…罪, or by their names alone (指控被告人甲寻衅滋事罪, 故意伤害一案). */
export function chargedCrimes(text: string, opening: Range): CauseRead[] {
  const words = text.slice(opening.start, opening.end);
  const charged = crimesIn(words, opening.start).flatMap((crime) => apart(crime.crime, crime.start));
  const known = charged.filter(({ value }) => isKnownCrime(value));
  if (known.length > 0) return known;
  const walked = new Set<number>();
  const named = matchesOf(CLOSES, words).flatMap((match) => endingAt(words, match.index, opening.start, walked));
  return named.length > 0 ? named : charged;
}

/** 盗窃、抢劫罪 are two crimes; 掩饰、隐瞒犯罪所得罪 is one. */
function apart(list: string, at: number): CauseRead[] {
  if (isKnownCrime(list) || !list.includes('、')) return [{ value: list, start: at, end: at + list.length }];
  const parts: CauseRead[] = [];
  let from = at;
  for (const part of list.split('、')) {
    parts.push({ value: part.endsWith('罪') ? part : `${part}罪`, start: from, end: from + part.length });
    from += part.length + 1;
  }
  return parts.every(({ value }) => isKnownCrime(value)) ? parts : [{ value: list, start: at, end: at + list.length }];
}

/** The longest name of a crime that ends here, and those listed before it as far as no walk has been before (`walked`: where names ended). */
function endingAt(words: string, end: number, offset: number, walked: Set<number>): CauseRead[] {
  const found: CauseRead[] = [];
  let to = end;
  for (;;) {
    if (walked.has(to)) return found.reverse();
    walked.add(to);
    const name = longestEnding(words, to);
    if (name === null) return found.reverse();
    const start = to - name.length;
    const closed = words[to] === '罪' ? to + 1 : to;
    found.push({ value: `${name}罪`, start: offset + start, end: offset + closed });
    if (words[start - 1] !== '、') return found.reverse();
    to = words[start - 2] === '罪' ? start - 2 : start - 1;
  }
}

function longestEnding(words: string, end: number): string | null {
  const longest = Math.min(LONGEST, end - clauseStart(words, end));
  for (let length = longest; length >= 2; length--) {
    const name = words.slice(end - length, end);
    if (isKnownCrime(`${name}罪`)) return name;
  }
  return null;
}

/** No name of a crime goes over these marks. */
function clauseStart(words: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && !'，。；：（）\n'.includes(words[start - 1] as string)) start--;
  return start;
}
