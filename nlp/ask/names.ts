import { isAmbiguousSurname, surnameLength } from '../lexicon/surnames.ts';
import { matchesOf } from '../text/matches.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of text that may be the name of a person. */
export interface NameLike {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TITLES =
  /^(?:人民)?(?:审判长|审判员|陪审员|书记员|执行员|执行长|法官助理|法官|检察官|检察员|公诉人|辩护人|代理人|律师|被告人|被告|原告|上诉人|申请人|被害人|罪犯|证人|院长|庭长|局长|处长|主任|经理|代表人)$/;
const MASKED = /[\u3400-\u9fff](?:某[某\d０-９甲乙丙丁]{0,2}|[×*＊xX]{1,3})/g;
/** Single characters that hold a sentence together; a name does not begin with one, and ends before it. */
const PARTICLES = new Set(
  '的了是在有与和及对因被于由为以该其已未向将从按经并而也均无不系等至到后前时上下中内外再又仅只都就把给让称说认可能应须须自所之者这那此各每本同另还即若则且或但故虽当个名年日元万条款项第案人过吗呢吧啊么几多少谁哪什怎',
);
const NOUN = /^n/;

/**
 * Whatever in the text may be a personal name, in order. Errs on the side of finding too much: who trusts a sentence
 * because no unknown name stands in it must not be wrong.
 */
export function nameLike(text: string): NameLike[] {
  const found = new Map<number, number>();
  const add = (start: number, end: number) => found.set(start, Math.max(end, found.get(start) ?? 0));
  for (const match of matchesOf(MASKED, text)) add(match.index, match.index + match[0].length);
  const words = wordsOf(text);
  words.forEach((word, i) => {
    const end = nameEnd(words, i);
    if (end !== null) add(word.start, end);
    if (TITLES.test(word.text)) for (const after of namesAfterTitle(words, i + 1)) add(after.start, after.end);
  });
  return [...found].map(([start, end]) => ({ text: text.slice(start, end), start, end })).sort((a, b) => a.start - b.start);
}

/** End of the name that begins with this word, or null. */
function nameEnd(words: readonly Word[], at: number): number | null {
  const word = words[at]!;
  const family = surnameLength(word.text);
  if (family === 0) return null;
  if (word.text.length > family) {
    if (word.tag.startsWith('nr')) return looseEnd(words, at + 1, 1) ?? word.end;
    return word.text.length === 2 && !isAmbiguousSurname(word.text[0]!) ? looseEnd(words, at + 1, 1) : null;
  }
  const [first, second] = [words[at + 1], words[at + 2]];
  if (first === undefined || !isHan(first.text)) return null;
  // 林建宇, 高新生: given names that are words, too.
  if (first.text.length === 2) return family > 1 || (NOUN.test(first.tag) && !PARTICLES.has(word.text)) ? first.end : null;
  const loose = looseEnd(words, at + 1, 2);
  // A family name that is also an ordinary word needs more to be one: 高斌强, not 高大.
  const ordinary = PARTICLES.has(word.text) || (isAmbiguousSurname(word.text) && word.tag !== 'nr');
  return ordinary && !(first.tag === 'nr' || (second !== undefined && loose === second.end)) ? null : loose;
}

/** Behind a title a name may also begin with an ordinary word (方向明), as long as a loose character follows it. */
function* namesAfterTitle(words: readonly Word[], at: number): Generator<{ readonly start: number; readonly end: number }> {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined || surnameLength(word.text) === 0 || PARTICLES.has(word.text)) return;
  const end = looseEnd(words, at + 1, 1);
  if (word.text.length <= 2 && end !== null) yield { start: word.start, end };
  else if (word.text.length === 1 && next.text.length === 2 && isHan(next.text)) yield { start: word.start, end: next.end };
}

/** End of up to `most` loose characters from here, or null where there is none: what the dictionary cannot read, and no particle. */
function looseEnd(words: readonly Word[], at: number, most: number): number | null {
  let end: number | null = null;
  for (const word of words.slice(at, at + most)) {
    if (word.text.length !== 1 || !isHan(word.text) || PARTICLES.has(word.text)) break;
    end = word.end;
  }
  return end;
}

const isHan = (text: string): boolean => /^[\u3400-\u9fff]+$/.test(text);
