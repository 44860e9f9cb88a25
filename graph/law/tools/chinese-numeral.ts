const DIGITS = '〇一二三四五六七八九';

/** Reads 一 to 九十九, or digits, as article numbers are written; null for anything else. */
export function parseNumeral(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(words);
  if (!match || words === '') return DIGITS.includes(words) && words.length === 1 ? DIGITS.indexOf(words) : null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && ones ? null : DIGITS.indexOf(tens ?? ones ?? '');
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
