import { borneOut, exactThings } from './exact-things.ts';
import { nameLike } from './names.ts';
import { deniesSomething, type QuotedWords } from './quoted-words.ts';

/** Words that accuse. They are nobody's to say but the document's. */
const ACCUSING =
  /受贿|行贿|贿赂|枉法|徇私|舞弊|渎职|滥用职权|玩忽职守|腐败|贪污|勾结|串通|包庇|放纵|有罪|犯罪|违法|违规|违纪|收受|索取|送礼|好处费|请托|偏袒/g;
const ACCUSING_ENGLISH = /corrupt|brib|guilt|crim(?:e|inal)|collu|conspir|illegal|unlawful|miscondu|abus|favou?r(?:ed|itism)/i;
/** English words that may begin a sentence with a capital letter and name nobody. */
const OPENERS = new Set(
  'The A An In On At By For From To With Under After Before He She It They This That These Those There No Not Yes According Both Each One Two'.split(
    ' ',
  ),
);

export interface Said {
  readonly text: string;
  readonly quotes: readonly QuotedWords[];
}

/**
 * True when every number, date, case number and name of the sentence stands in its quotes or in the question. An accusing sentence takes
 * nothing from the question: the question may be the accusation. `names`: those that the documents are known to print.
 */
export function isBorneOut({ text, quotes }: Said, question: string, names: readonly string[]): boolean {
  const quoted = quotes.map((quote) => quote.text).join('\n');
  const accusing = text.match(ACCUSING) ?? [];
  if (ACCUSING_ENGLISH.test(text) || accusing.some((word) => !quoted.includes(word))) return false;
  const known = accusing.length > 0 ? quoted : `${quoted}\n${question}`;
  const keys = borneOut(known);
  if (exactThings(text).some(({ key }) => !keys.has(key))) return false;
  if (names.some((name) => text.includes(name) && !known.includes(name))) return false;
  if (nameLike(text).some((name) => !known.includes(name.text))) return false;
  if (foreignNames(text).some((name) => !known.includes(name))) return false;
  if (quotes.some(({ cutNegation }) => cutNegation) && !deniesSomething(text)) return false;
  return !/\p{Script=Han}/u.test(text) || sharesWords(text, quoted);
}

/** Capitalised words, of which an English sentence names people and places. */
function foreignNames(text: string): string[] {
  return (text.match(/[A-Z][\p{L}'-]*/gu) ?? []).filter((word) => !OPENERS.has(word));
}

/** Two Chinese characters in a row that the quotes have too: a sentence that shares none does not speak of them. */
function sharesWords(text: string, quoted: string): boolean {
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && quoted.includes(pair)) return true;
  }
  return false;
}
