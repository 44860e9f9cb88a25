import { matchesOf } from './matches.ts';
import { chineseNumber } from './numerals.ts';

/** A sum of money in running text, in yuan. */
export interface FoundMoney {
  readonly start: number;
  readonly end: number;
  readonly yuan: number;
  /** True for 余, 多, 约: the sum is at least or about this. */
  readonly approximate: boolean;
}

const ARABIC = '[\\d０-９]{1,3}(?:[,，][\\d０-９]{3}){1,4}(?:[.．][\\d０-９]{1,4})?|[\\d０-９]{1,12}(?:[.．][\\d０-９]{1,4})?';
const CHINESE = '[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千万亿拾佰仟萬億]{1,24}';
const MONEY = new RegExp(
  `(?:人民币|RMB|[¥￥])?[:：]?(?<![\\d.．第])(${ARABIC}|${CHINESE})([余多几]?)([十百千万亿]{0,2})([余多]?)(?:元|圆|块)(?!月|素|件|老|宝|旦|年)(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖\\d])角)?(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖\\d])分)?`,
  'g',
);

/** All sums in yuan in text[from, to), in order: 三千元, 5万元, 人民币12,345.60元, 3,000余元, 100余万元, 三元五角. Foreign money is left out. */
export function findMoney(text: string, from = 0, to = text.length): FoundMoney[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found: FoundMoney[] = [];
  if (!/[元圆块]/.test(part)) return found;
  for (const match of matchesOf(MONEY, part)) {
    const [whole, number, moreBefore, unit, moreAfter, jiao, fen] = match;
    const base = chineseNumber(number!.replace(/，/g, ','));
    const scale = unit === '' ? 1 : chineseNumber(unit!);
    if (base === null || scale === null) continue;
    const yuan = Math.round((base * scale + (chineseNumber(jiao ?? '') ?? 0) / 10 + (chineseNumber(fen ?? '') ?? 0) / 100) * 100) / 100;
    found.push({
      start: from + match.index,
      end: from + match.index + whole.length,
      yuan,
      approximate: moreBefore !== '' || moreAfter !== '',
    });
  }
  return found;
}

/** The first sum in the text in yuan, or null. */
export function yuan(text: string): number | null {
  return findMoney(text)[0]?.yuan ?? null;
}
