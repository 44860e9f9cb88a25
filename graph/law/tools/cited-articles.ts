/** Which articles of the commutation interpretations a ruling names as its basis: the court's own classification. */
import { parseNumeral } from './chinese-numeral.ts';

const RULES = /减刑、?假释案件具体应用法律的(补充)?规定[》>〉]?([^《》。；;]{0,60})/g;
const ARTICLE = /第([一二三四五六七八九十]{1,4}|\d{1,2})条/g;

/** Article numbers named after the title of 法释〔2016〕23号 (`main`) and 法释〔2019〕6号 (`supplement`). */
export function citedArticles(text: string): { main: ReadonlySet<number>; supplement: ReadonlySet<number> } {
  const main = new Set<number>();
  const supplement = new Set<number>();
  for (const title of text.matchAll(RULES)) {
    for (const article of (title[2] ?? '').matchAll(ARTICLE)) {
      const number = parseNumeral(article[1] ?? '');
      if (number !== null) (title[1] ? supplement : main).add(number);
    }
  }
  return { main, supplement };
}
